package org.kaohe.feeds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row of a feed whose every cell could be read. Immutable.
 *
 * @param line    first line of the record in the file
 * @param key     the key cells in canonical form (units by code, dates ISO, numbers without needless zeros, text trimmed),
 *                joined by U+001F; never null in a row that was loaded
 * @param raw     fingerprint of the cells as written: the first 32 hex digits of a SHA-256; equal cells, equal fingerprint
 * @param values  by column; a column that is not to be read under the row's case is absent
 * @param missing a finding {@code missing-figure} for each required number that was not reported; sorted
 */
public record Row(int line, String key, String raw, SortedMap<String, Value> values, List<Reject> missing) {

    public Row {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        missing = List.copyOf(missing);
    }

    /** @return code of the unit the row is about, null where the feed has no unit column or the cell is empty */
    public String unit() {
        return values.values().stream().filter(Value.UnitCode.class::isInstance)
                .map(value -> ((Value.UnitCode) value).code()).findFirst().orElse(null);
    }

    /**
     * @return the number in the column's unit of measure; empty where not reported, not applicable or not read
     * @throws IllegalArgumentException the column holds no numbers (so do the other three for their kinds)
     */
    public Optional<BigDecimal> figure(String column) {
        return as(Value.Figure.class, column).map(Value.Figure::number);
    }

    /** @return the text, trimmed; empty where the cell is, or not read */
    public Optional<String> text(String column) {
        return as(Value.Text.class, column).map(Value.Text::text);
    }

    /** @return the day; empty where the cell is, not applicable or not read */
    public Optional<LocalDate> date(String column) {
        return as(Value.Day.class, column).map(Value.Day::date);
    }

    /** @return the answer; empty where the cell is, not applicable or not read */
    public Optional<Boolean> yes(String column) {
        return as(Value.YesNo.class, column).map(Value.YesNo::yes);
    }

    private <T extends Value> Optional<T> as(Class<T> kind, String column) {
        Value value = values.get(column);
        if (value == null || value instanceof Value.NotReported || value instanceof Value.NotApplicable) {
            return Optional.empty();
        }
        if (!kind.isInstance(value)) {
            throw new IllegalArgumentException("column " + column + " holds " + value + ", no " + kind.getSimpleName());
        }
        return Optional.of(kind.cast(value));
    }
}
