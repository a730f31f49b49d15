package org.kaohe.targets;

import java.util.Comparator;

/**
 * Where a reported value stands.
 *
 * @param feed the file's name, e.g. {@code actuals.csv}
 * @param line the record's first line, 1 = header
 */
public record Source(String feed, int line) implements Comparable<Source> {

    private static final Comparator<Source> ORDER = Comparator.comparing(Source::feed).thenComparingInt(Source::line);

    @Override
    public int compareTo(Source other) {
        return ORDER.compare(this, other);
    }
}
