package org.kaohe.feeds;

import java.util.Comparator;

/**
 * One line of rejects.csv: something in a feed that is not as it should be. Ordered by feed, line, column, code
 * (text by code point), then by the rest, so that equal order means equal rejects.
 *
 * @param feed    file name with extension
 * @param line    first line of the record in the file, 1 = header, 0 = the whole file
 * @param column  header name, empty where no single column is at fault
 * @param value   what stands there; cut to 200 characters, control characters made visible
 * @param code    the kind of fault
 * @param message in Chinese: what is wrong, what was expected
 */
public record Reject(String feed, long line, String column, String value, RejectCode code, String message)
        implements Comparable<Reject> {

    private static final int LONGEST_VALUE = 200;
    private static final Comparator<Reject> ORDER = Comparator.comparing(Reject::feed, CodePointOrder.INSTANCE)
            .thenComparingLong(Reject::line)
            .thenComparing(Reject::column, CodePointOrder.INSTANCE)
            .thenComparing(reject -> reject.code().token(), CodePointOrder.INSTANCE)
            .thenComparing(Reject::value, CodePointOrder.INSTANCE)
            .thenComparing(Reject::message, CodePointOrder.INSTANCE);

    /** Null column and value become empty. */
    public Reject {
        column = column == null ? "" : Visible.of(column);
        value = value == null ? "" : Visible.cut(Visible.of(Visible.cut(value, LONGEST_VALUE)), LONGEST_VALUE);
        message = Visible.of(message);
    }

    @Override
    public int compareTo(Reject other) {
        return ORDER.compare(this, other);
    }
}
