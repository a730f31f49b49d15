package org.kaohe.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rule of an item. */
final class RuleReader {

    private static final Pattern COLUMN = Pattern.compile("([a-z0-9-]+)\\.([a-z0-9_]+)(?:\\[([^\\]]+)])?");

    private RuleReader() {
    }

    static Rule read(Yaml item) {
        String kind = item.text("rule");
        return switch (kind) {
            case "share-of-best" -> new Rule.ShareOfBest(column(item.get("figure")), item.text("pool", null), item.text("absent", null));
            case "min-max" -> new Rule.MinMax(figure(item.get("figure")));
            case "attainment" -> new Rule.Attainment(column(item.get("actual")), column(item.get("target")), otherwise(item.get("otherwise")));
            case "completion" -> new Rule.Completion(column(item.get("part")), column(item.get("whole")));
            case "overfulfilled" -> new Rule.Overfulfilled(pairs(item), item.number("by"), item.number("each"), item.number("points"));
            case "events" -> events(item);
            case "weighted-sum" -> weightedSum(item);
            case "given" -> given(item);
            default -> throw item.get("rule").fault("不认识的计分方式“" + kind + "”，可用：share-of-best、min-max、attainment、"
                    + "completion、overfulfilled、events、weighted-sum、given");
        };
    }

    private static FigureRef.Column column(Yaml where) {
        Matcher matcher = COLUMN.matcher(where.text());
        if (!matcher.matches()) {
            throw where.fault("“" + where.text() + "”应写成“报送表.列”或“报送表.列[指标]”");
        }
        return new FigureRef.Column(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    private static FigureRef figure(Yaml where) {
        if (where.isText()) {
            return column(where);
        }
        var quotient = new FigureRef.Quotient(column(where.get("part")), column(where.get("whole")), where.number("when-zero"));
        where.done();
        return quotient;
    }

    private static Rule.Otherwise otherwise(Yaml where) {
        return switch (where.text()) {
            case "proportion" -> Rule.Otherwise.PROPORTION;
            case "share-of-best" -> Rule.Otherwise.SHARE_OF_BEST;
            case "min-max" -> Rule.Otherwise.MIN_MAX;
            default -> throw where.fault("“" + where.text() + "”应为 proportion、share-of-best 或 min-max");
        };
    }

    private static List<Rule.Pair> pairs(Yaml item) {
        List<Rule.Pair> pairs = new ArrayList<>();
        for (Yaml pair : item.list("pairs")) {
            pairs.add(new Rule.Pair(pair.text("name"), column(pair.get("actual")), column(pair.get("target"))));
            pair.done();
        }
        return List.copyOf(pairs);
    }

    private static Rule weightedSum(Yaml item) {
        List<Rule.Term> terms = new ArrayList<>();
        for (Yaml term : item.list("terms")) {
            terms.add(new Rule.Term(term.number("weight"), column(term.get("figure"))));
            term.done();
        }
        if (terms.isEmpty()) {
            throw item.fault("weighted-sum 缺少 terms");
        }
        if (!item.has("without")) {
            return new Rule.WeightedSum(List.copyOf(terms), null, null);
        }
        Yaml without = item.get("without");
        var rule = new Rule.WeightedSum(List.copyOf(terms), without.text("feed"), without.text("flag"));
        without.done();
        return rule;
    }

    private static Rule given(Yaml item) {
        FigureRef.Column figure = column(item.get("figure"));
        if (!item.has("fill")) {
            return new Rule.Given(figure, null, null);
        }
        Yaml fill = item.get("fill");
        BigDecimal by = fill.number("by");
        if (by.signum() <= 0) {
            throw fill.fault("by 应大于 0");
        }
        var rule = new Rule.Given(figure, column(fill.get("figure")), by);
        fill.done();
        return rule;
    }

    private static Rule events(Yaml item) {
        Map<String, EventValue> values = new LinkedHashMap<>();
        Yaml kinds = item.get("kinds");
        for (String kind : kinds.keys()) {
            values.put(kind, eventValue(kinds.get(kind)));
        }
        return new Rule.Events(item.text("feed"), values, item.number("points"), item.text("flag", null));
    }

    private static EventValue eventValue(Yaml where) {
        if (where.isText()) {
            if (!where.text().equals("decided")) {
                throw where.fault("“" + where.text() + "”应为 decided，或 {by-level: …}、{by-amount: …}、{each: …}、{once: …}");
            }
            return new EventValue.Decided();
        }
        EventValue value;
        if (where.has("by-level")) {
            Map<String, BigDecimal> points = new LinkedHashMap<>();
            Yaml levels = where.get("by-level");
            levels.keys().forEach(level -> points.put(level, levels.number(level)));
            value = new EventValue.ByLevel(points);
        } else if (where.has("by-amount")) {
            List<EventValue.Step> steps = new ArrayList<>();
            Yaml amounts = where.get("by-amount");
            amounts.keys().forEach(from -> steps.add(new EventValue.Step(bound(amounts, from), amounts.number(from))));
            steps.sort(Comparator.comparing(EventValue.Step::from).reversed());
            value = new EventValue.ByAmount(List.copyOf(steps));
        } else if (where.has("each")) {
            value = new EventValue.Each(where.number("each"));
        } else {
            value = new EventValue.Once(where.number("once"));
        }
        where.done();
        return value;
    }

    private static BigDecimal bound(Yaml where, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw where.get(text).fault("“" + text + "”不是数");
        }
    }
}
