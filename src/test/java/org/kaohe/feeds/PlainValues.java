package org.kaohe.feeds;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kaohe.feeds.Outcome.Loaded;

/** Plain rows as rows, as far as they tell: neither key nor fingerprint. */
final class PlainValues {

    private PlainValues() {
    }

    static Outcome outcome(FeedSchema schema, PlainRow row) {
        SortedMap<String, Value> values = new TreeMap<>();
        for (int i = 0; i < schema.fields().size(); i++) {
            String text = new String(row.array(i), row.from(i), row.to(i) - row.from(i), StandardCharsets.UTF_8);
            values.put(schema.fields().get(i).name(), text.isEmpty() ? new Value.NotReported() : value(schema.fields().get(i), text));
        }
        return new Loaded(new Row(row.line(), "", "", values, List.of()));
    }

    /** The same without key and fingerprint; missing figures are kept, so that a row that has some equals no plain one. */
    static Outcome without(Outcome outcome) {
        return outcome instanceof Loaded loaded
                ? new Loaded(new Row(loaded.row().line(), "", "", loaded.row().values(), loaded.row().missing())) : outcome;
    }

    static Row with(Row row, String column, Value value) {
        SortedMap<String, Value> values = new TreeMap<>(row.values());
        values.put(column, value);
        return new Row(row.line(), row.key(), row.raw(), values, row.missing());
    }

    private static Value value(Field field, String text) {
        return switch (field.type()) {
            case NUMBER, INTEGER -> new Value.Figure(new BigDecimal(text));
            case DATE -> new Value.Day(LocalDate.parse(text));
            case BOOLEAN -> new Value.YesNo(text.equals("yes"));
            case STRING, ANY -> field.format() == FieldFormat.UNIT ? new Value.UnitCode(text) : new Value.Text(text);
        };
    }
}
