package org.kaohe.runs;

/** Another process works on the same assessment, year and kind (status 5). */
public final class Busy extends RuntimeException {
    Busy(String message) {
        super(message);
    }
}
