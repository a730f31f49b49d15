package org.kaohe.feeds;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What became of one record of a feed: every record read is exactly one of the three. */
public sealed interface Outcome {

    /** The row is good; figures of it may be missing all the same. */
    record Loaded(Row row) implements Outcome {}

    /**
     * The row is not loaded.
     *
     * @param line    first line of the record
     * @param key     as in {@link Row}, null where a key cell could not be read
     * @param raw     as in {@link Row}, empty where the record is no CSV
     * @param reasons all of them, sorted; at least one
     * @param values  what could be read of it (e.g. the enterprise that a rejected finding names)
     */
    record Rejected(int line, String key, String raw, List<Reject> reasons, SortedMap<String, Value> values) implements Outcome {

        public Rejected {
            reasons = List.copyOf(reasons);
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }

        /** For a {@link RowStep}: the reader adds the values of its row. */
        public Rejected(int line, String key, String raw, List<Reject> reasons) {
            this(line, key, raw, reasons, Collections.emptySortedMap());
        }
    }

    /**
     * The row is about somebody whom the schema lists as none of the assessment's business (全市, 合计 …).
     *
     * @param value the unit cell, trimmed
     */
    record PassedOver(int line, String value) implements Outcome {}
}
