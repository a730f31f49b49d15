package org.kaohe.cli;

import java.io.PrintStream;
import org.kaohe.runs.Watcher;

/** Progress while a run works: a bar on a terminal, plain lines elsewhere. */
final class Progress implements Watcher {

    private static final int WIDTH = 24;
    private static final long LINE_EVERY = 100_000;
    static final boolean TERMINAL = terminal();

    private final String name;
    private final PrintStream out;
    private final boolean terminal = TERMINAL;
    private String title = "";
    private int number;
    private int of;
    private long said;

    Progress(String name, PrintStream out) {
        this.name = name;
        this.out = out;
    }

    @Override
    public void step(String title, int number, int of) {
        this.title = title;
        this.number = number;
        this.of = of;
        said = 0;
        if (terminal) {
            bar("");
        } else {
            out.println(name + "　" + number + "/" + of + " " + title);
        }
    }

    @Override
    public void records(long count) {
        if (terminal) {
            bar(" " + count + " 行");
        } else if (count - said >= LINE_EVERY) {
            said = count;
            out.println(name + "　" + title + "　" + count + " 行");
        }
    }

    private void bar(String detail) {
        int filled = WIDTH * number / of;
        out.print("\r\u001b[2K" + name + " [" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + number + "/" + of + " " + title + detail);
        if (number == of) {
            out.print("\r\u001b[2K");
        }
        out.flush();
    }

    /** From JDK 22 on a console is there without a terminal; then it says so itself. */
    private static boolean terminal() {
        if (System.console() == null) {
            return false;
        }
        try {
            return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(System.console());
        } catch (ReflectiveOperationException olderThan22) {
            return true;
        }
    }
}
