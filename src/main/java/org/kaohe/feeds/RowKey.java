package org.kaohe.feeds;

import java.util.List;
import java.util.SortedMap;
import java.util.StringJoiner;

/** By what a row is told from the others of its feed. */
final class RowKey {

    /** A control character, which no cell can hold: the guard sees to that. */
    private static final String SEPARATOR = "\u001F";

    private RowKey() {
    }

    /** Null where a cell of the key could not be read. */
    static String of(List<String> columns, SortedMap<String, Value> values) {
        StringJoiner key = new StringJoiner(SEPARATOR);
        for (String column : columns) {
            Value value = values.get(column);
            if (value == null) {
                return null;
            }
            key.add(canonical(value));
        }
        return key.toString();
    }

    private static String canonical(Value value) {
        if (value instanceof Value.Figure figure) {
            return Numbers.plain(figure.number());
        }
        String encoded = value.encoded();
        return value instanceof Value.NotApplicable || encoded.isEmpty() ? encoded : encoded.substring(2);
    }
}
