package org.kaohe.store;

import java.util.Locale;

/** Where a run stands. */
public enum RunState {

    /** Under way, or its process died on the way. */
    RUNNING("进行中"),
    /** Computed and published; a check: without faults. */
    DONE("已完成"),
    /** Feeds with faults: nothing published. */
    REFUSED("已拒绝"),
    /** Stopped on request; goes on with restart. */
    STOPPED("已停止"),
    /** Database, disk or permission; goes on with restart. */
    FAILED("失败"),
    /** Unfinished when its feeds changed: another run took its place. */
    SUPERSEDED("已被取代");

    private final String label;

    RunState(String label) {
        this.label = label;
    }

    /** @return the state in the reader's words */
    public String label() {
        return label;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** @return whether the run can go on */
    public boolean unfinished() {
        return this == RUNNING || this == STOPPED || this == FAILED;
    }
}
