package org.kaohe.store;

/** A file that a run read or wrote; the name is relative and holds no folder of this machine. */
public record RunFile(Role role, String name, String sha256, long bytes) {

    /** What the file is to the run. */
    public enum Role { FEED, RULES, EARLIER, OUTPUT }
}
