package org.kaohe.runs;

/** A run stopped because its process was told to end (status 4); it goes on with restart. */
public final class Stopped extends RunFailed {
    Stopped(Long run) {
        super(run, run == null ? "已停止" : "已停止，restart " + run + " 接着算", null);
    }
}
