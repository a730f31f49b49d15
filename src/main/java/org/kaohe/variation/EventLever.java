package org.kaohe.variation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.Value;
import org.kaohe.scoring.Figures;

/** So many more events of a kind and level than the unit has. @param level null where the kind has none */
record EventLever(Figures figures, String unit, String feed, String kind, String level, String what, BigDecimal high, Set<String> items)
        implements Lever {

    @Override
    public BigDecimal from() {
        return BigDecimal.ZERO;
    }

    @Override
    public BigDecimal low() {
        return BigDecimal.ZERO;
    }

    @Override
    public int scale() {
        return 0;
    }

    @Override
    public Figures at(BigDecimal value) {
        List<Row> rows = new ArrayList<>(figures.rows(feed, unit));
        if (value.signum() > 0) {
            SortedMap<String, Value> values = new TreeMap<>();
            values.put("unit", new Value.UnitCode(unit));
            values.put("kind", new Value.Text(kind));
            values.put("quantity", new Value.Figure(value));
            if (level != null) {
                values.put("level", new Value.Text(level));
            }
            rows.add(new Row(0, "", "", values, List.of()));
        }
        return figures.with(feed, unit, rows);
    }

    @Override
    public Change to(BigDecimal value) {
        return new Change(feed, 0, "quantity", what, BigDecimal.ZERO, value, "项");
    }
}
