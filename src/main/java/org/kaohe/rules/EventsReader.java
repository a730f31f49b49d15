package org.kaohe.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Field;

/** Reads what events are worth; an event that the feed may bring and no item counts would be lost in silence. */
final class EventsReader {

    private final FeedColumns columns;
    private final Map<FeedSchema, Set<String>> counted = new LinkedHashMap<>();

    EventsReader(FeedColumns columns) {
        this.columns = columns;
    }

    Rule.Events read(Yaml item) {
        FeedSchema schema = columns.feed(item.get("feed"));
        Field kind = schema.field("kind").orElseThrow(() -> item.get("feed").fault("报送表 " + schema.file() + " 没有“kind”这一列"));
        Map<String, EventValue> values = new LinkedHashMap<>();
        Yaml kinds = item.get("kinds");
        for (String name : kinds.keys()) {
            Yaml where = kinds.get(name);
            FeedColumns.known(where, kind, name);
            if (!counted.computeIfAbsent(schema, key -> new HashSet<>()).add(name)) {
                throw where.fault("事项“" + name + "”已由另一指标计分");
            }
            values.put(name, value(where, schema, name));
        }
        return new Rule.Events(schema.name(), values, item.number("points"), item.text("flag", null));
    }

    /** @param where the place to name if an event counts nowhere */
    void allCounted(Yaml where) {
        counted.forEach((schema, kinds) -> schema.field("kind").orElseThrow().constraints().allowed().stream()
                .filter(kind -> !kinds.contains(kind)).findFirst().ifPresent(kind -> {
                    throw where.fault("报送表 " + schema.file() + " 的事项“" + kind + "”没有指标计分");
                }));
    }

    private EventValue value(Yaml where, FeedSchema schema, String kind) {
        if (where.isText()) {
            if (!where.text().equals("decided")) {
                throw where.fault("“" + where.text() + "”应为 decided，或 {by-level: …}、{by-amount: …}、{each: …}、{once: …}");
            }
            return new EventValue.Decided();
        }
        EventValue value;
        if (where.has("by-level")) {
            value = byLevel(where.get("by-level"), FeedColumns.levels(schema, kind));
        } else if (where.has("by-amount")) {
            value = byAmount(where.get("by-amount"));
        } else if (where.has("each")) {
            value = new EventValue.Each(where.get("each").positive());
        } else {
            value = new EventValue.Once(where.get("once").positive());
        }
        where.done();
        return value;
    }

    private static EventValue byLevel(Yaml where, Set<String> levels) {
        if (!levels.equals(where.keys())) {
            throw where.fault("应逐一写明各级别的分值：" + String.join("、", levels));
        }
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        where.keys().forEach(level -> points.put(level, where.get(level).positive()));
        return new EventValue.ByLevel(points);
    }

    private static EventValue byAmount(Yaml where) {
        List<EventValue.Step> steps = new ArrayList<>();
        where.keys().forEach(from -> {
            if (!from.matches("[0-9]+(\\.[0-9]+)?")) {
                throw where.get(from).fault("“" + from + "”不是数");
            }
            steps.add(new EventValue.Step(new BigDecimal(from), where.get(from).positive()));
        });
        steps.sort(Comparator.comparing(EventValue.Step::from).reversed());
        return new EventValue.ByAmount(List.copyOf(steps));
    }
}
