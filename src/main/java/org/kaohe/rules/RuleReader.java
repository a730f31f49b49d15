package org.kaohe.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads the rule of an item. */
final class RuleReader {

    private final FeedColumns columns;
    private final EventsReader events;
    private final Flags flags;
    private final Checks.Check check;

    /** @param check the check whose rules are read; null: the scheme knows only one */
    RuleReader(FeedColumns columns, Flags flags, Checks.Check check) {
        this.check = check;
        this.columns = columns;
        this.events = new EventsReader(columns);
        this.flags = flags;
    }

    EventsReader events() {
        return events;
    }

    Rule read(Yaml item) {
        String kind = item.text("rule");
        return switch (kind) {
            case "share-of-best" -> shareOfBest(item);
            case "min-max" -> new Rule.MinMax(flagged(item, figure(item.get("figure"))));
            case "attainment" -> attainment(item);
            case "completion" -> new Rule.Completion(columns.applicable(item.get("part")), columns.applicable(item.get("whole")));
            case "overfulfilled" -> new Rule.Overfulfilled(pairs(item), item.get("by").positive(), item.get("each").positive(), item.number("points"));
            case "events" -> events(item);
            case "weighted-sum" -> weightedSum(item);
            case "given" -> given(item);
            case "over-years" -> overYears(item);
            case "marks" -> new Rule.Marks((FigureRef.Column) flagged(item, columns.figure(item.get("figure"))), ofCheck(item).id(), item.get("of").positive());
            default -> throw item.get("rule").fault("不认识的计分方式“" + kind + "”，可用：share-of-best、min-max、attainment、"
                    + "completion、overfulfilled、events、weighted-sum、given、over-years、marks");
        };
    }

    private Rule shareOfBest(Yaml item) {
        FigureRef.Column figure = columns.figure(item.get("figure"));
        flagged(item, figure);
        item.find("pool").ifPresent(pool -> columns.column(pool, columns.feed(item.get("figure"), figure.feed())));
        item.find("absent").ifPresent(flags::declared);
        return new Rule.ShareOfBest(figure, item.text("pool", null), item.text("absent", null));
    }

    private Rule attainment(Yaml item) {
        Rule.Otherwise otherwise = otherwise(item.get("otherwise"));
        if (otherwise == Rule.Otherwise.PROPORTION) {
            flags.declared(item.get("rule"), Rule.NO_TARGET);
        }
        return new Rule.Attainment(columns.applicable(item.get("actual")), columns.figure(item.get("target")), otherwise);
    }

    private Rule events(Yaml item) {
        item.find("flag").ifPresent(flags::declared);
        return events.read(item);
    }

    private Rule overYears(Yaml item) {
        flags.declared(item.get("rule"), Rule.NOT_APPLICABLE);
        return new Rule.OverYears(columns.figure(item.get("actual")), columns.figure(item.get("target")), ofCheck(item).years());
    }

    private Checks.Check ofCheck(Yaml item) {
        if (check == null) {
            throw item.get("rule").fault("“" + item.text("rule") + "”只用于分几种检查（checks）的办法");
        }
        return check;
    }

    /** A figure that may be 不适用 gives no points and says so in a flag. */
    private FigureRef flagged(Yaml item, FigureRef figure) {
        if (columns.mayNotApply(figure)) {
            flags.declared(item.get("rule"), Rule.NOT_APPLICABLE);
        }
        return figure;
    }

    private FigureRef figure(Yaml where) {
        if (where.isText()) {
            return columns.figure(where);
        }
        var quotient = new FigureRef.Quotient(columns.figure(where.get("part")), columns.figure(where.get("whole")), where.number("when-zero"));
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

    private List<Rule.Pair> pairs(Yaml item) {
        List<Rule.Pair> pairs = new ArrayList<>();
        for (Yaml pair : item.list("pairs")) {
            pairs.add(new Rule.Pair(pair.text("name"), columns.applicable(pair.get("actual")), columns.figure(pair.get("target"))));
            pair.done();
        }
        return List.copyOf(pairs);
    }

    private Rule weightedSum(Yaml item) {
        List<Rule.Term> terms = new ArrayList<>();
        for (Yaml term : item.list("terms")) {
            terms.add(new Rule.Term(term.number("weight"), columns.applicable(term.get("figure"))));
            term.done();
        }
        if (terms.isEmpty()) {
            throw item.fault("weighted-sum 缺少 terms");
        }
        if (!item.has("without")) {
            return new Rule.WeightedSum(List.copyOf(terms), null, null);
        }
        Yaml without = item.get("without");
        flags.declared(without.get("flag"));
        var rule = new Rule.WeightedSum(List.copyOf(terms), columns.feed(without.get("feed")).name(), without.text("flag"));
        without.done();
        return rule;
    }

    private Rule given(Yaml item) {
        FigureRef.Column figure = columns.figure(item.get("figure"));
        if (!item.has("fill")) {
            return new Rule.Given(figure, null, null);
        }
        Yaml fill = item.get("fill");
        BigDecimal by = fill.get("by").positive();
        var rule = new Rule.Given(figure, columns.applicable(fill.get("figure")), by);
        fill.done();
        return rule;
    }
}
