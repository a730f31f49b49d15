package org.kaohe.cli;

/** The program's exit status. */
final class Status {

    static final int DONE = 0;
    /** Unknown command, option, assessment, unit or run; no rules or no feeds for that year. */
    static final int COMMAND_LINE = 2;
    /** Feeds or rules refused, nothing published. */
    static final int REFUSED = 3;
    /** Database, disk, permission. */
    static final int FAILED = 4;
    /** Another process is at it. */
    static final int BUSY = 5;

    private Status() {
    }

    /** The worst of several runs: 4, 3, 5, 2, 0. */
    static int worse(int a, int b) {
        String order = "02534";
        return order.indexOf('0' + a) >= order.indexOf('0' + b) ? a : b;
    }
}
