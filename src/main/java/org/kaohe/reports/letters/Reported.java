package org.kaohe.reports.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Field;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.Value;
import org.kaohe.reports.Input;
import org.kaohe.reports.Result;
import org.kaohe.reports.Wording;
import org.kaohe.rules.FigureRef;
import org.kaohe.rules.FigureRef.Column;
import org.kaohe.rules.Item;
import org.kaohe.rules.Rule;

/** What was reported of a unit and an item rests on, in the feed's own words and units of measure. */
final class Reported {

    private final Map<String, Map<String, List<Row>>> rows = new HashMap<>();
    private final Result result;

    Reported(Result result) {
        this.result = result;
        for (Input input : result.inputs()) {
            if (input.listed()) {
                Map<String, List<Row>> byUnit = rows.computeIfAbsent(input.schema().name(), name -> new HashMap<>());
                input.rows().stream().filter(row -> row.unit() != null).forEach(row -> byUnit.computeIfAbsent(row.unit(), unit -> new ArrayList<>()).add(row));
            }
        }
    }

    List<Row> rows(String feed, String unit) {
        return rows.getOrDefault(feed, Map.of()).getOrDefault(unit, List.of());
    }

    /** @return {@code 规模以上工业增加值 62.41 亿元}, joined by ；; empty where there is nothing to show */
    String figures(Item item, String unit) {
        Set<String> figures = new LinkedHashSet<>();
        columns(item.rule()).forEach(column -> figure(column, unit, figures));
        if (item.rule() instanceof Rule.Events events) {
            rows(events.feed(), unit).stream().filter(row -> row.text("kind").filter(events.values()::containsKey).isPresent())
                    .forEach(row -> figures.add(event(events.feed(), row)));
        } else if (item.rule() instanceof Rule.OverYears years) {
            keyed(years.target(), unit).filter(row -> row.figure(Rule.OverYears.YEAR).filter(year -> years.years().contains(year.intValueExact())).isPresent())
                    .forEach(row -> figures.add(row.figure(Rule.OverYears.YEAR).orElseThrow().toPlainString() + " 年" + cell(years.target(), row) + "，" + cell(years.actual(), row)));
        } else if (item.rule() instanceof Rule.Marks marks) {
            keyed(marks.figure(), unit).filter(row -> row.text(Rule.Marks.CHECK).filter(marks.check()::equals).isPresent()).forEach(row -> figures.add(cell(marks.figure(), row)));
        }
        return String.join("；", figures);
    }

    /** The unit's rows of the column's own item. */
    private Stream<Row> keyed(Column column, String unit) {
        return rows(column.feed(), unit).stream().filter(row -> row.values().containsValue(new Value.Text(column.key())));
    }

    private String cell(Column column, Row row) {
        Field field = result.scheme().feed(column.feed()).field(column.column()).orElseThrow();
        return field.title() + " " + shown(row.values().get(column.column()), field);
    }

    private void figure(Column column, String unit, Set<String> figures) {
        FeedSchema schema = result.scheme().feed(column.feed());
        Field field = schema.field(column.column()).orElseThrow();
        String title = column.key() == null ? field.title() : schema.title();
        given(column, unit).forEach(row -> figures.add(title + " " + shown(row.values().get(column.column()), field)));
    }

    /** The unit's rows in which something stands in the column. */
    private Stream<Row> given(Column column, String unit) {
        Field field = result.scheme().feed(column.feed()).field(column.column()).orElseThrow();
        return (column.key() == null ? rows(column.feed(), unit).stream() : keyed(column, unit)).filter(row -> !shown(row.values().get(column.column()), field).isEmpty());
    }

    /** @return where the figures of an item stand: {@code targets.csv 第 3 行}, joined by ；; without the feeds that {@code named} names */
    String sources(Item item, String unit, String named) {
        Map<String, SortedSet<Integer>> lines = new LinkedHashMap<>();
        columns(item.rule()).forEach(column -> given(column, unit).forEach(row -> lines.computeIfAbsent(result.scheme().feed(column.feed()).file(), file -> new TreeSet<>()).add(row.line())));
        return lines.entrySet().stream().filter(feed -> !named.contains(feed.getKey()))
                .map(feed -> feed.getKey() + " 第 " + feed.getValue().stream().map(String::valueOf).collect(Collectors.joining("、")) + " 行").collect(Collectors.joining("；"));
    }

    private static String shown(Value value, Field field) {
        if (value instanceof Value.Figure figure) {
            return figure.number().toPlainString() + (field.unitOfMeasure() == null ? "" : field.percentage() ? "%" : " " + field.unitOfMeasure());
        }
        return value instanceof Value.NotApplicable ? "不适用" : value instanceof Value.NotReported ? "未报送" : "";
    }

    /** @return a cell as people read it */
    static String text(Value value) {
        return value instanceof Value.Text text ? text.text() : value instanceof Value.Day day ? day.date().toString() : value instanceof Value.YesNo answer ? answer.yes() ? "是" : "否"
                : value instanceof Value.Figure figure ? figure.number().toPlainString() : "";
    }

    /** What was decided, where, and how much of it. */
    private String event(String feed, Row row) {
        StringBuilder event = new StringBuilder(Wording.value(row.text("kind").orElse("")));
        row.text("level").ifPresent(level -> event.append("（").append(Wording.value(level)).append("）"));
        for (Field field : result.scheme().feed(feed).fields()) {
            if (row.values().get(field.name()) instanceof Value.Figure) {
                event.append(' ').append(field.title()).append(' ').append(shown(row.values().get(field.name()), field));
            }
        }
        row.text("document").ifPresent(document -> event.append("，").append(document));
        return event + "（第 " + row.line() + " 行）";
    }

    private static List<Column> columns(Rule rule) {
        if (rule instanceof Rule.ShareOfBest r) {
            return List.of(r.figure());
        } else if (rule instanceof Rule.MinMax r) {
            return r.figure() instanceof FigureRef.Quotient q ? List.of(q.part(), q.whole()) : List.of((Column) r.figure());
        } else if (rule instanceof Rule.Attainment r) {
            return List.of(r.actual(), r.target());
        } else if (rule instanceof Rule.Completion r) {
            return List.of(r.part(), r.whole());
        } else if (rule instanceof Rule.Overfulfilled r) {
            return r.pairs().stream().flatMap(pair -> Stream.of(pair.actual(), pair.target())).toList();
        } else if (rule instanceof Rule.WeightedSum r) {
            return r.terms().stream().map(Rule.Term::figure).toList();
        } else if (rule instanceof Rule.Given r) {
            return r.fill() == null ? List.of(r.figure()) : List.of(r.figure(), r.fill());
        }
        return List.of();
    }
}
