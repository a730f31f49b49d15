package org.kaohe.runs;

/** This process was slow and has been replaced: nothing that it still does counts. */
final class TakenOver extends RuntimeException {
    TakenOver() {
        super("此项计算已由另一个程序接手");
    }
}
