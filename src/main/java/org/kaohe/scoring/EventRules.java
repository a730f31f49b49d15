package org.kaohe.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.kaohe.feeds.Row;
import org.kaohe.rules.EventValue;
import org.kaohe.rules.Item;
import org.kaohe.rules.Rule;
import org.kaohe.rules.Scheme;
import org.kaohe.rules.Settings;

/** Points for what happened: so many for each event, up to a cap. */
final class EventRules {

    private final Figures figures;
    private final boolean boundIncluded;

    EventRules(Scheme scheme, Figures figures) {
        this.boundIncluded = scheme.reads(Settings.AMOUNT_BOUND, "included");
        this.figures = figures;
    }

    Outcome events(Item item, Rule.Events rule, Subject subject) {
        if (!figures.known(rule.feed())) {
            return new Outcome.Lacking(rule.feed() + ".csv");
        }
        List<Counted> counted = new ArrayList<>();
        Set<String> once = new HashSet<>();
        for (Row row : figures.rows(rule.feed(), subject.code()).stream().sorted(Comparator.comparingInt(Row::line)).toList()) {
            String kind = row.text("kind").orElse("");
            EventValue value = rule.values().get(kind);
            if (value == null) {
                continue;
            }
            Optional<Worth> worth = worth(value, row, once.add(kind));
            if (worth.isEmpty()) {
                return new Outcome.Lacking(rule.feed() + ".csv 第 " + row.line() + " 行");
            }
            counted.add(new Counted(worth.get(), row.line(), new Source.Labelled("", figures.source(rule.feed(), row))));
        }
        counted.sort(Counted.ORDER);
        BigFraction sum = counted.stream().map(event -> event.worth().points()).reduce(BigFraction.ZERO, BigFraction::add);
        List<String> terms = counted.stream().map(event -> event.worth().shown()).toList();
        List<Source.Labelled> references = counted.stream().map(Counted::reference).toList();
        boolean deduction = item.category() == Item.Category.DEDUCTION;
        if (terms.isEmpty()) {
            return Outcome.Scored.none("没有此类事项", List.of());
        }
        String formula = String.join(" + ", terms);
        if (sum.compareTo(Exact.of(rule.cap())) > 0) {
            sum = Exact.of(rule.cap());
            formula += deduction ? "，扣满 " + Exact.plain(rule.cap()) + " 为止" : "，加满 " + Exact.plain(rule.cap()) + " 为止";
        }
        return new Outcome.Scored(deduction ? sum.negate() : sum, deduction ? "−(" + formula + ")" : formula, references,
                rule.flag() == null ? Set.of() : Set.of(rule.flag()));
    }

    /** An event and what it is worth; the order of the feed's rows must not show in the formula. */
    private record Counted(Worth worth, int line, Source.Labelled reference) {

        static final Comparator<Counted> ORDER = Comparator.comparing((Counted event) -> event.worth().points()).reversed()
                .thenComparing(event -> event.worth().shown()).thenComparing(Counted::line);
    }

    private record Worth(BigFraction points, String shown) {

        static Worth times(BigDecimal points, Row row) {
            BigDecimal quantity = row.figure("quantity").orElse(BigDecimal.ONE);
            String shown = quantity.compareTo(BigDecimal.ONE) == 0 ? Exact.plain(points) : Exact.plain(points) + " × " + Exact.plain(quantity);
            return new Worth(Exact.of(points).multiply(Exact.of(quantity)), shown);
        }
    }

    /** @return empty where the event lacks the figure that decides */
    private Optional<Worth> worth(EventValue value, Row row, boolean first) {
        if (value instanceof EventValue.ByLevel levels) {
            return row.text("level").map(levels.points()::get).map(points -> Worth.times(points, row));
        }
        if (value instanceof EventValue.Each each) {
            return Optional.of(Worth.times(each.points(), row));
        }
        if (value instanceof EventValue.ByAmount steps) {
            return row.figure("amount").map(amount -> steps.steps().stream().filter(step -> amount.compareTo(step.from()) >= (boundIncluded ? 0 : 1)).findFirst()
                    .map(step -> new Worth(Exact.of(step.points()), Exact.plain(step.points()) + "（" + Exact.plain(amount) + "）"))
                    .orElse(new Worth(BigFraction.ZERO, "0（" + Exact.plain(amount) + "）")));
        }
        if (value instanceof EventValue.Once once) {
            return Optional.of(first ? new Worth(Exact.of(once.points()), Exact.plain(once.points())) : new Worth(BigFraction.ZERO, "0（只扣一次）"));
        }
        return row.figure("points").map(points -> new Worth(Exact.of(points), Exact.plain(points)));
    }
}
