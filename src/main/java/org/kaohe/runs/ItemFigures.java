package org.kaohe.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Field;
import org.kaohe.feeds.Row;
import org.kaohe.rules.FigureRef;
import org.kaohe.rules.Item;
import org.kaohe.rules.Rule;
import org.kaohe.rules.Scheme;
import org.kaohe.scoring.Figures;
import org.kaohe.variation.EventWords;

/** The unit's own figures that an item rests on, with their places. */
final class ItemFigures {

    private final Scheme scheme;
    private final Figures figures;

    ItemFigures(Scheme scheme, Figures figures) {
        this.scheme = scheme;
        this.figures = figures;
    }

    List<Explained.Figure> of(Item item, String unit) {
        if (item.rule() instanceof Rule.Events events) {
            return figures.rows(events.feed(), unit).stream().filter(row -> events.values().containsKey(row.text("kind").orElse("")))
                    .sorted(Comparator.comparingInt(Row::line)).map(row -> event(events, row)).toList();
        }
        List<Explained.Figure> all = new ArrayList<>();
        if (item.rule() instanceof Rule.OverYears rule) {
            rows(rule.actual(), unit).filter(row -> row.figure(Rule.OverYears.YEAR).filter(year -> rule.years().contains(year.intValueExact())).isPresent())
                    .forEach(row -> Stream.of(rule.actual(), rule.target()).forEach(column -> all.add(figure(column, row, row.figure(Rule.OverYears.YEAR).orElseThrow().toPlainString()))));
        } else if (item.rule() instanceof Rule.Marks rule) {
            rows(rule.figure(), unit).filter(row -> row.text(Rule.Marks.CHECK).filter(rule.check()::equals).isPresent())
                    .forEach(row -> all.add(figure(rule.figure(), row, rule.check())));
        }
        references(item.rule()).distinct().forEach(column -> cell(column, unit, all));
        return all;
    }

    private static Stream<FigureRef.Column> references(Rule rule) {
        if (rule instanceof Rule.ShareOfBest r) {
            return Stream.of(r.figure());
        } else if (rule instanceof Rule.MinMax r) {
            return r.figure() instanceof FigureRef.Quotient q ? Stream.of(q.part(), q.whole()) : Stream.of((FigureRef.Column) r.figure());
        } else if (rule instanceof Rule.Attainment r) {
            return Stream.of(r.actual(), r.target());
        } else if (rule instanceof Rule.Completion r) {
            return Stream.of(r.part(), r.whole());
        } else if (rule instanceof Rule.Overfulfilled r) {
            return r.pairs().stream().flatMap(pair -> Stream.of(pair.actual(), pair.target()));
        } else if (rule instanceof Rule.WeightedSum r) {
            return r.terms().stream().map(Rule.Term::figure);
        } else if (rule instanceof Rule.Given r) {
            return r.fill() == null ? Stream.of(r.figure()) : Stream.of(r.figure(), r.fill());
        }
        return Stream.of();
    }

    private void cell(FigureRef.Column column, String unit, List<Explained.Figure> all) {
        rows(column, unit).findFirst().filter(row -> row.values().containsKey(column.column()))
                .ifPresent(row -> all.add(figure(column, row, column.key() == null ? "" : column.key())));
    }

    private Stream<Row> rows(FigureRef.Column column, String unit) {
        String second = scheme.feed(column.feed()).primaryKey().stream().filter(key -> !key.equals("unit")).findFirst().orElse(null);
        return figures.rows(column.feed(), unit).stream().filter(row -> column.key() == null || column.key().equals(row.text(second).orElse(null)));
    }

    private Explained.Figure figure(FigureRef.Column column, Row row, String detail) {
        FeedSchema schema = scheme.feed(column.feed());
        Field field = schema.field(column.column()).orElseThrow();
        return new Explained.Figure(schema.file(), row.line(), column.column(), field.title(), Comparing.text(row.values().get(column.column())),
                field.unitOfMeasure() == null ? "" : field.unitOfMeasure(), detail);
    }

    /** The formula tells an event's points; here stand its kind, level, document and what it was. */
    private Explained.Figure event(Rule.Events rule, Row row) {
        FeedSchema schema = scheme.feed(rule.feed());
        String column = Stream.of("amount", "points", "quantity").filter(name -> row.values().containsKey(name) && row.figure(name).isPresent())
                .findFirst().orElse("kind");
        String measure = schema.field(column).map(Field::unitOfMeasure).orElse(null);
        String detail = Stream.of(row.text("level").map(EventWords::level), row.text("document"), row.text("note")).flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return new Explained.Figure(schema.file(), row.line(), column, EventWords.kind(row.text("kind").orElse("")), Comparing.text(row.values().get(column)),
                measure == null ? "" : measure, detail);
    }
}
