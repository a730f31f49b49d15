package org.kaohe.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.feeds.FeedSchema;

/** Reads the part of a rules file that says how points follow from figures, and checks that it adds up. */
final class PointsReader {

    private final Yaml root;
    private final Yaml place;
    private final Checks checks;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Yaml> places = new LinkedHashMap<>();
    private final List<Cap> caps = new ArrayList<>();

    private final FeedColumns columns;
    private final Flags flags;
    private final RuleReader rules;

    PointsReader(Yaml root, FeedColumns columns) {
        this(root, root, columns, null);
    }

    /** @param place where total and sections stand @param checks the check they belong to; null: the scheme knows only one */
    PointsReader(Yaml root, Yaml place, FeedColumns columns, Checks checks) {
        this.root = root;
        this.place = place;
        this.checks = checks;
        this.columns = columns;
        this.flags = new Flags(root.texts("flags"));
        this.rules = new RuleReader(columns, flags, checks == null ? null : checks.check());
    }

    Points read(Set<String> groups) {
        BigDecimal total = place.number("total");
        BigDecimal sum = BigDecimal.ZERO;
        for (Yaml section : place.get("sections").list()) {
            sum = sum.add(section(section));
        }
        if (sum.compareTo(total) != 0) {
            throw place.get("total").fault("各类指标合计 " + sum.toPlainString() + " 分，与所写总分 " + total.toPlainString() + " 不符");
        }
        rules.events().allCounted(place.get("sections"));
        Grading grading = grading(groups);
        return new Points(total, List.copyOf(items), List.copyOf(caps), rescales(groups, total), rounding(), grading, tieBreaks(),
                new ConsequencesReader(root, columns, flags).read(grading), scoreFlags(groups), fullMarks(), checks);
    }

    /** @return the base points of the section */
    private BigDecimal section(Yaml section) {
        String name = section.text("name");
        Item.Category category = switch (section.text("category", "base")) {
            case "base" -> Item.Category.BASE;
            case "bonus" -> Item.Category.BONUS;
            case "deduction" -> Item.Category.DEDUCTION;
            default -> throw section.get("category").fault("category 应为 base、bonus 或 deduction");
        };
        BigDecimal points = section.number("points");
        String clause = section.text("clause");
        List<String> ids = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Yaml place : section.get("items").list()) {
            Item item = item(place, name, category);
            ids.add(item.id());
            sum = sum.add(item.points());
        }
        section.done();
        if (category == Item.Category.BASE) {
            if (sum.compareTo(points) != 0) {
                throw section.get("points").fault("“" + name + "”各项合计 " + sum.toPlainString() + " 分，与所写 " + points.toPlainString() + " 分不符");
            }
            return points;
        }
        caps.add(new Cap(name, List.copyOf(ids), points, clause));
        return BigDecimal.ZERO;
    }

    private Item item(Yaml place, String section, Item.Category category) {
        String id = place.text("id");
        if (!place.has("clause")) {
            throw place.fault("指标“" + id + "”没有条款（clause）");
        }
        Rule rule = rules.read(place);
        BigDecimal points = weightless(rule) ? place.get("points").notNegative() : place.get("points").positive();
        if (rule instanceof Rule.WeightedSum sum && columns.most(sum, points).compareTo(points) != 0) {
            throw place.get("terms").fault("按权重最多 " + columns.most(sum, points).stripTrailingZeros().toPlainString() + " 分，与分值 "
                    + points.toPlainString() + " 不符");
        }
        Integer decimals = place.find("decimals").map(Yaml::whole).orElse(null);
        Item item = new Item(id, place.text("name"), place.text("clause"), section, category, points, rule, decimals);
        place.done();
        if (places.put(id, place) != null) {
            throw place.fault("指标“" + id + "”重复");
        }
        items.add(item);
        return item;
    }

    /** A part that this year's plan gives no weight: only such an item may have no points. */
    private static boolean weightless(Rule rule) {
        return rule instanceof Rule.WeightedSum sum && sum.terms().stream().allMatch(term -> term.weight().signum() == 0);
    }

    private Points.Rounding rounding() {
        Yaml round = root.get("round");
        Points.At at = switch (round.text("at")) {
            case "items" -> Points.At.ITEMS;
            case "score" -> Points.At.SCORE;
            default -> throw round.get("at").fault("应为 items 或 score");
        };
        int decimals = round.get("decimals").whole();
        round.done();
        return new Points.Rounding(at, decimals);
    }

    private List<Points.Rescale> rescales(Set<String> groups, BigDecimal total) {
        List<Points.Rescale> rescales = new ArrayList<>();
        for (Yaml place : root.list("rescale")) {
            var rescale = new Points.Rescale(group(place, groups), place.texts("without"), place.number("of"), place.number("to"), place.text("clause"));
            place.done();
            place.list("without").forEach(this::knownItem);
            BigDecimal left = items.stream().filter(i -> i.category() == Item.Category.BASE && !rescale.without().contains(i.id()))
                    .map(Item::points).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (left.compareTo(rescale.of()) != 0) {
                throw place.get("of").fault("其余指标合计 " + left.toPlainString() + " 分，与所写 of: " + rescale.of().toPlainString() + " 不符");
            }
            if (rescale.to().compareTo(total) != 0) {
                throw place.get("to").fault("应折合为总分 " + total.toPlainString());
            }
            if (rescales.stream().anyMatch(other -> other.group().equals(rescale.group()))) {
                throw place.fault("分组“" + rescale.group() + "”重复");
            }
            rescales.add(rescale);
        }
        return List.copyOf(rescales);
    }

    private Grading grading(Set<String> groups) {
        if (!root.has("grades")) {
            return new Grading.None();
        }
        Yaml grades = root.get("grades");
        Grading grading = grades.has("bands") ? GradesReader.bands(grades.get("bands")) : GradesReader.quotas(grades.get("quotas"), groups, grades.find("without-quota").map(flags::declared).orElse(null));
        grades.done();
        return grading;
    }

    private List<Points.TieBreak> tieBreaks() {
        List<Points.TieBreak> tieBreaks = new ArrayList<>();
        for (Yaml place : root.list("tie-breaks")) {
            String first = place.text("first");
            if (!first.equals("higher") && !first.equals("lower")) {
                throw place.get("first").fault("应为 higher 或 lower");
            }
            tieBreaks.add(new Points.TieBreak(knownItem(place.get("item")), first.equals("higher")));
            place.done();
        }
        return List.copyOf(tieBreaks);
    }

    private List<Points.ScoreFlag> scoreFlags(Set<String> groups) {
        List<Points.ScoreFlag> marks = new ArrayList<>();
        for (Yaml place : root.list("score-flags")) {
            marks.add(new Points.ScoreFlag(place.text("flag"), place.number("below"), place.texts("groups")));
            place.list("groups").forEach(group -> known(group, groups));
            flags.declared(place.get("flag"));
            place.done();
        }
        return List.copyOf(marks);
    }

    private Points.FullMarks fullMarks() {
        if (!root.has("full-marks")) {
            return null;
        }
        Yaml place = root.get("full-marks");
        for (Yaml feed : place.list("feeds")) {
            FeedSchema schema = columns.feed(feed);
            columns.column(place.get("full"), schema);
            columns.column(place.get("marks"), schema);
            columns.column(place.get("item"), schema).constraints().allowed().stream().filter(id -> !places.containsKey(id)).findFirst()
                    .ifPresent(id -> {
                        throw place.get("item").fault("报送表 " + schema.file() + " 的“" + id + "”没有相应的指标");
                    });
        }
        var fullMarks = new Points.FullMarks(place.texts("feeds"), place.text("item"), place.text("full"), place.text("marks"));
        place.done();
        return fullMarks;
    }

    private String knownItem(Yaml where) {
        if (!places.containsKey(where.text())) {
            throw where.fault("没有指标“" + where.text() + "”");
        }
        return where.text();
    }

    static String group(Yaml place, Set<String> groups) {
        return known(place.get("group"), groups);
    }

    static String known(Yaml where, Set<String> groups) {
        if (!groups.contains(where.text())) {
            throw where.fault("没有分组“" + where.text() + "”");
        }
        return where.text();
    }
}
