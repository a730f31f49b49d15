package org.kaohe.variation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Field;
import org.kaohe.feeds.FieldType;
import org.kaohe.feeds.Row;
import org.kaohe.rules.FigureRef;
import org.kaohe.scoring.Figures;

/**
 * Draws figures that would be reported as they were: each measured number moves by up to half a unit of the last decimal
 * place that its column is reported with, within what the schema allows. Counts are exact, so are targets, and so is a
 * zero where nothing below it is possible: it says that there was nothing.
 */
final class WithinRounding {

    private static final int GRID = 1000;
    private static final BigDecimal HALF_STEP = new BigDecimal("0.0005");

    private record Cell(FigureRef.Column column, Field field, String unit, Row row, BigDecimal reported, BigDecimal half) {
    }

    private final PointsCase one;
    private final List<Cell> cells = new ArrayList<>();

    WithinRounding(PointsCase one) {
        this.one = one;
        // a whole goes before its part, so that the part can keep below it
        Measured.columns(one.rules()).entrySet().stream()
                .sorted((a, b) -> Boolean.compare(field(a.getKey()).atMost() != null, field(b.getKey()).atMost() != null))
                .forEach(column -> column(column.getKey(), column.getValue()));
    }

    private FeedSchema schema(FigureRef.Column column) {
        return one.scheme().feed(column.feed());
    }

    private Field field(FigureRef.Column column) {
        return schema(column).field(column.column()).orElseThrow();
    }

    private void column(FigureRef.Column column, Set<String> items) {
        Field field = field(column);
        if (field.type() != FieldType.NUMBER) {
            return;
        }
        String second = schema(column).primaryKey().stream().filter(key -> !key.equals("unit")).findFirst().orElse(null);
        List<Cell> found = new ArrayList<>();
        for (String unit : new TreeSet<>(one.figures().units(column.feed()))) {
            // by key: the order in which rows were reported must not decide what is drawn for them
            one.figures().rows(column.feed(), unit).stream().filter(row -> column.key() == null || column.key().equals(row.text(second).orElse(null)))
                    .filter(row -> Measured.counted(one.rules(), items, row)).sorted(Comparator.comparing(Row::key))
                    .forEach(row -> row.figure(column.column()).ifPresent(figure -> found.add(new Cell(column, field, unit, row, figure, null))));
        }
        int scale = found.stream().mapToInt(cell -> cell.reported().scale()).max().orElse(0);
        found.stream().filter(cell -> cell.reported().signum() != 0 || field.constraints().minimum() == null || field.constraints().minimum().signum() < 0)
                .map(cell -> new Cell(column, field, cell.unit(), cell.row(), cell.reported(), HALF_STEP.movePointLeft(scale))).forEach(cells::add);
    }

    Figures draw(SplittableRandom random) {
        Map<String, Map<String, List<Row>>> changed = new TreeMap<>();
        for (Cell cell : cells) {
            BigDecimal value = cell.reported().add(cell.half().multiply(BigDecimal.valueOf(random.nextInt(-GRID, GRID + 1))));
            Map<String, List<Row>> units = changed.computeIfAbsent(cell.column().feed(), feed -> new TreeMap<>());
            List<Row> rows = units.getOrDefault(cell.unit(), one.figures().rows(cell.column().feed(), cell.unit()));
            units.put(cell.unit(), CellLever.rows(rows, cell.row(), cell.column().column(), allowed(cell, value, rows)));
        }
        Figures figures = one.figures();
        for (Map.Entry<String, Map<String, List<Row>>> feed : changed.entrySet()) {
            figures = figures.with(feed.getKey(), feed.getValue());
        }
        return figures;
    }

    private static BigDecimal allowed(Cell cell, BigDecimal drawn, List<Row> rows) {
        BigDecimal value = drawn;
        if (cell.field().constraints().minimum() != null) {
            value = value.max(cell.field().constraints().minimum());
        }
        if (cell.field().constraints().maximum() != null) {
            value = value.min(cell.field().constraints().maximum());
        }
        if (cell.field().atMost() != null) {
            Row row = rows.stream().filter(other -> other.line() == cell.row().line()).findFirst().orElseThrow();
            value = row.figure(cell.field().atMost()).map(value::min).orElse(value);
        }
        return value;
    }
}
