package org.kaohe.store;

import java.util.Locale;

/** What a run is for. */
public enum RunKind {

    /** The year's result (年度). */
    FINAL("年度"),
    /** A result on the way, from the figures that are there (进度). */
    PROGRESS("进度"),
    /** Reads and checks the feeds, computes nothing. */
    CHECK("核对"),
    /** Computes as for the year's result and publishes nothing. */
    DRY("试算");

    private final String label;

    RunKind(String label) {
        this.label = label;
    }

    /** @return the kind in the reader's words */
    public String label() {
        return label;
    }

    /** @return the word in tables and manifests */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
