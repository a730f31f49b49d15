package org.kaohe.variation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Field;
import org.kaohe.feeds.FieldType;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.Value;
import org.kaohe.rules.EventValue;
import org.kaohe.rules.FigureRef;
import org.kaohe.rules.Item;
import org.kaohe.rules.Points;
import org.kaohe.rules.Rule;

/** The figures of a unit that can be moved: every number it reported that an item rests on, and one more event of each kind that earns points. */
final class Levers {

    private static final BigDecimal TEN = BigDecimal.TEN;

    private final PointsCase one;
    private final Points rules;
    private final Map<FigureRef.Column, Set<String>> columns;
    private final Map<FigureRef.Column, List<BigDecimal>> all = new HashMap<>();

    Levers(PointsCase one) {
        this.one = one;
        this.rules = one.rules();
        this.columns = Measured.columns(rules);
        columns.keySet().forEach(column -> all.put(column, all(one.scheme().feed(column.feed()), column)));
    }

    /** @param counting the items that count for the unit @return in the scheme's order */
    List<Lever> of(String unit, Set<String> counting) {
        List<Lever> levers = new ArrayList<>();
        for (Item item : rules.items()) {
            if (counting.contains(item.id())) {
                columns.forEach((column, items) -> {
                    // a column that several items rest on is named with the first of them
                    if (items.stream().filter(counting::contains).findFirst().filter(item.id()::equals).isPresent()) {
                        cell(unit, column, items, levers);
                    }
                });
                if (item.rule() instanceof Rule.Events events && item.category() != Item.Category.DEDUCTION) {
                    events(unit, item, events, levers);
                }
            }
        }
        return levers;
    }

    private void cell(String unit, FigureRef.Column column, Set<String> items, List<Lever> levers) {
        FeedSchema schema = one.scheme().feed(column.feed());
        Field field = schema.field(column.column()).orElseThrow();
        Item item = rules.item(items.iterator().next());
        for (Row row : own(schema, column, unit).stream().filter(row -> Measured.counted(rules, items, row)).toList()) {
            if (row.values().get(column.column()) instanceof Value.Figure figure) {
                int scale = field.type() == FieldType.INTEGER ? 0 : scale(column);
                String what = column.key() == null ? field.title() : item.name() + "（" + (item.rule() instanceof Rule.OverYears
                        ? row.figure(Rule.OverYears.YEAR).orElseThrow().toPlainString() + " 年" : schema.title()) + "）";
                levers.add(new CellLever(one.figures(), unit, column, row, what, field.unitOfMeasure() == null ? "" : field.unitOfMeasure(),
                        figure.number(), low(schema, field, column, row), high(schema, field, column, row), scale, items));
            }
        }
    }

    private List<Row> own(FeedSchema schema, FigureRef.Column column, String unit) {
        return one.figures().rows(column.feed(), unit).stream().filter(row -> column.key() == null
                || column.key().equals(row.text(second(schema)).orElse(null))).toList();
    }

    private static String second(FeedSchema schema) {
        return schema.primaryKey().stream().filter(key -> !key.equals("unit")).findFirst().orElseThrow();
    }

    private List<BigDecimal> all(FeedSchema schema, FigureRef.Column column) {
        return one.figures().units(column.feed()).stream().flatMap(unit -> own(schema, column, unit).stream())
                .flatMap(row -> row.figure(column.column()).stream()).toList();
    }

    private int scale(FigureRef.Column column) {
        return all.get(column).stream().mapToInt(BigDecimal::scale).max().orElse(0);
    }

    /** Ten times the largest figure anybody has, where the schema sets no bound. */
    private BigDecimal far(FigureRef.Column column) {
        return all.get(column).stream().map(BigDecimal::abs).reduce(BigDecimal.ONE, BigDecimal::max).multiply(TEN).setScale(0, RoundingMode.UP);
    }

    private BigDecimal low(FeedSchema schema, Field field, FigureRef.Column column, Row row) {
        BigDecimal low = field.constraints().minimum() != null ? field.constraints().minimum()
                : field.constraints().exclusiveMinimum() != null
                ? field.constraints().exclusiveMinimum().add(BigDecimal.ONE.movePointLeft(scale(column))) : far(column).negate();
        for (Field other : schema.fields()) {
            if (field.name().equals(other.atMost())) {
                low = row.figure(other.name()).map(low::max).orElse(low);
            }
        }
        return low;
    }

    private BigDecimal high(FeedSchema schema, Field field, FigureRef.Column column, Row row) {
        BigDecimal high = field.constraints().maximum() != null ? field.constraints().maximum() : far(column);
        if (field.atMost() != null) {
            high = row.figure(field.atMost()).map(high::min).orElse(high);
        }
        Points.FullMarks full = rules.fullMarks();
        if (full != null && full.feeds().contains(schema.name()) && full.marks().equals(field.name())) {
            high = row.text(full.item()).map(id -> rules.item(id).points()).map(high::min).orElse(high);
        }
        return high;
    }

    /** Kinds whose events are worth a fixed number of points; more of them than fill the item's points change nothing. */
    private void events(String unit, Item item, Rule.Events rule, List<Lever> levers) {
        FeedSchema schema = one.scheme().feed(rule.feed());
        rule.values().forEach((kind, value) -> {
            if (schema.field("quantity").isPresent() && value instanceof EventValue.ByLevel levels) {
                levels.points().forEach((level, points) -> levers.add(new EventLever(one.figures(), unit, rule.feed(), kind, level,
                        item.name() + "：" + EventWords.level(level) + EventWords.kind(kind), most(rule, points), Set.of(item.id()))));
            } else if (schema.field("quantity").isPresent() && value instanceof EventValue.Each each) {
                levers.add(new EventLever(one.figures(), unit, rule.feed(), kind, null, item.name() + "：" + EventWords.kind(kind), most(rule, each.points()), Set.of(item.id())));
            }
        });
    }

    private static BigDecimal most(Rule.Events rule, BigDecimal points) {
        return rule.cap().divide(points, 0, RoundingMode.UP);
    }
}
