package org.kaohe.variation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.Value;
import org.kaohe.rules.FigureRef;
import org.kaohe.scoring.Figures;

/** A cell with a number. */
record CellLever(Figures figures, String unit, FigureRef.Column column, Row row, String what, String measure, BigDecimal from, BigDecimal low,
                 BigDecimal high, int scale, Set<String> items) implements Lever {

    @Override
    public Figures at(BigDecimal value) {
        return figures.with(column.feed(), unit, rows(figures.rows(column.feed(), unit), row, column.column(), value));
    }

    /** The same rows, with another value in one cell. */
    static List<Row> rows(List<Row> rows, Row row, String column, BigDecimal value) {
        return rows.stream().map(other -> {
            if (other.line() != row.line()) {
                return other;
            }
            SortedMap<String, Value> values = new TreeMap<>(other.values());
            values.put(column, new Value.Figure(value));
            return new Row(other.line(), other.key(), other.raw(), values, other.missing());
        }).toList();
    }

    @Override
    public Change to(BigDecimal value) {
        return new Change(column.feed(), row.line(), column.column(), what, from, value, measure);
    }
}
