package org.kaohe.store;

import java.util.Locale;

/** What a run is for. */
public enum RunKind {

    /** The year's result (年度). */
    FINAL,
    /** A result on the way, from the figures that are there (进度). */
    PROGRESS,
    /** Reads and checks the feeds, computes nothing. */
    CHECK,
    /** Computes as for the year's result and publishes nothing. */
    DRY;

    /** @return the word in tables and manifests */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
