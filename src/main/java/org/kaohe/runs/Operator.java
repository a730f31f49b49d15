package org.kaohe.runs;

import org.kaohe.store.Journal;

/** Who runs which version of the program, where, and by which command (without what goes to Spring). */
public record Operator(String program, String user, String host, String command) {

    /** @return the same for the journal */
    public Journal.Who who() {
        return new Journal.Who(user, host, command);
    }

    /** @return this process among others */
    String process() {
        return user + "@" + host + " 进程 " + ProcessHandle.current().pid();
    }
}
