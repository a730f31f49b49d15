package org.kaohe.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.Value;
import org.kaohe.rules.FigureRef;

/** The loaded rows of a year's feeds, found by feed and unit. Immutable. */
public final class Figures {

    private final Map<String, FeedSchema> schemas = new HashMap<>();
    private final Map<String, Map<String, List<Row>>> rows = new HashMap<>();

    /**
     * @param schemas the scheme's feeds
     * @param loaded  the loaded rows by feed name; a feed that was not delivered has no entry
     */
    public Figures(List<FeedSchema> schemas, Map<String, List<Row>> loaded) {
        schemas.forEach(schema -> this.schemas.put(schema.name(), schema));
        loaded.forEach((feed, list) -> {
            Map<String, List<Row>> byUnit = new HashMap<>();
            list.forEach(row -> byUnit.computeIfAbsent(row.unit(), unit -> new ArrayList<>()).add(row));
            rows.put(feed, byUnit);
        });
    }

    private Figures(Map<String, FeedSchema> schemas, Map<String, Map<String, List<Row>>> rows) {
        this.schemas.putAll(schemas);
        this.rows.putAll(rows);
    }

    /** @return the same figures, with these rows in the place of the unit's rows of a feed */
    public Figures with(String feed, String unit, List<Row> own) {
        return with(feed, Map.of(unit, own));
    }

    /** @return the same figures, with other rows of a feed for these units */
    public Figures with(String feed, Map<String, List<Row>> units) {
        Figures changed = new Figures(schemas, rows);
        Map<String, List<Row>> byUnit = new HashMap<>(rows.getOrDefault(feed, Map.of()));
        units.forEach((unit, own) -> byUnit.put(unit, List.copyOf(own)));
        changed.rows.put(feed, byUnit);
        return changed;
    }

    /** @return whether the feed was delivered, or need not be */
    boolean known(String feed) {
        return rows.containsKey(feed) || schemas.get(feed).optional();
    }

    /** @return the unit's rows of a feed, in the order given */
    public List<Row> rows(String feed, String unit) {
        return rows.getOrDefault(feed, Map.of()).getOrDefault(unit, List.of());
    }

    /** @return the units that have a row in the feed */
    public Set<String> units(String feed) {
        return rows.getOrDefault(feed, Map.of()).keySet();
    }

    Source source(String feed, Row row) {
        return new Source(schemas.get(feed).file(), row.line());
    }

    Figure find(FigureRef reference, String unit) {
        if (reference instanceof FigureRef.Column column) {
            return column(column, unit);
        }
        FigureRef.Quotient quotient = (FigureRef.Quotient) reference;
        Figure part = column(quotient.part(), unit);
        Figure whole = column(quotient.whole(), unit);
        if (!(part instanceof Figure.Known p)) {
            return part;
        }
        if (!(whole instanceof Figure.Known w)) {
            return whole;
        }
        if (w.value().equals(BigFraction.ZERO)) {
            return Figure.Known.of(quotient.whenZero(), w.source());
        }
        return new Figure.Known(p.value().divide(w.value()), p.shown() + " ÷ " + w.shown(), p.source());
    }

    private Figure column(FigureRef.Column column, String unit) {
        return find(column, unit, row -> true);
    }

    /** @param also what the row must fulfil besides */
    Figure find(FigureRef.Column column, String unit, Predicate<Row> also) {
        String second = column.key() == null ? null : secondKey(column.feed());
        for (Row row : rows(column.feed(), unit)) {
            if (also.test(row) && (second == null || column.key().equals(row.text(second).orElse(null)))) {
                return cell(row, column);
            }
        }
        return new Figure.NoRow();
    }

    private Figure cell(Row row, FigureRef.Column column) {
        Source source = source(column.feed(), row);
        Value value = row.values().get(column.column());
        if (value instanceof Value.Figure figure) {
            BigDecimal number = figure.number();
            return Figure.Known.of(number, source);
        }
        return value instanceof Value.NotApplicable ? new Figure.NotApplicable(source) : new Figure.NotReported(source);
    }

    private String secondKey(String feed) {
        return schemas.get(feed).primaryKey().stream().filter(key -> !key.equals("unit")).findFirst().orElseThrow();
    }
}
