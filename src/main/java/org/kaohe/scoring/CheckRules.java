package org.kaohe.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.kaohe.rules.Item;
import org.kaohe.rules.Rule;

/** Points of linked checks: targets summed up over the years examined, and marks given for one check. */
final class CheckRules {

    private static final String SPREAD = "其分值按比例分给其他指标";

    private final Figures figures;

    CheckRules(Figures figures) {
        this.figures = figures;
    }

    /** A year without a target needs no actual figure: 不适用 counts as 0 there. */
    Outcome overYears(Item item, Rule.OverYears rule, Subject subject) {
        BigFraction actuals = BigFraction.ZERO;
        BigFraction targets = BigFraction.ZERO;
        List<String> actualTerms = new ArrayList<>();
        List<String> targetTerms = new ArrayList<>();
        List<Source.Labelled> references = new ArrayList<>();
        for (int year : rule.years()) {
            Figure target = figures.find(rule.target(), subject.code(), row -> row.figure(Rule.OverYears.YEAR).filter(of -> of.intValueExact() == year).isPresent());
            Figure actual = figures.find(rule.actual(), subject.code(), row -> row.figure(Rule.OverYears.YEAR).filter(of -> of.intValueExact() == year).isPresent());
            if (target instanceof Figure.NotApplicable na) {
                references.add(new Source.Labelled(year + "年不适用", na.source()));
                continue;
            }
            if (!(target instanceof Figure.Known goal)) {
                return new Outcome.Lacking(rule.target() + "（" + year + "年）");
            }
            boolean nothing = actual instanceof Figure.NotApplicable && goal.value().signum() == 0;
            Figure done = nothing ? Figure.Known.of(BigDecimal.ZERO, ((Figure.NotApplicable) actual).source()) : actual;
            if (!(done instanceof Figure.Known own)) {
                return new Outcome.Lacking(rule.actual() + "（" + year + "年）");
            }
            actuals = actuals.add(own.value());
            targets = targets.add(goal.value());
            actualTerms.add(own.shown());
            targetTerms.add(goal.shown());
            references.add(new Source.Labelled(year + (nothing ? "年完成数不适用" : "年"), own.source()));
        }
        if (targets.signum() <= 0) {
            return new Outcome.FallsAway((targetTerms.isEmpty() ? "不适用" : "目标为 0，不适用") + "，" + SPREAD, references, Set.of(Rule.NOT_APPLICABLE));
        }
        BigFraction share = actuals.divide(targets);
        boolean met = share.compareTo(BigFraction.ONE) >= 0;
        return Outcome.Scored.of(Exact.of(item.points()).multiply(met ? BigFraction.ONE : share),
                Exact.plain(item.points()) + " × min(1, " + sum(actualTerms) + " ÷ " + sum(targetTerms) + ")", references);
    }

    private static String sum(List<String> terms) {
        return terms.size() == 1 ? terms.get(0) : terms.stream().collect(Collectors.joining(" + ", "(", ")"));
    }

    Outcome marks(Item item, Rule.Marks rule, Subject subject) {
        Figure figure = figures.find(rule.figure(), subject.code(), row -> row.text(Rule.Marks.CHECK).filter(rule.check()::equals).isPresent());
        if (figure instanceof Figure.NotApplicable na) {
            return new Outcome.FallsAway("不适用，" + SPREAD, List.of(new Source.Labelled("", na.source())), Set.of(Rule.NOT_APPLICABLE));
        }
        if (!(figure instanceof Figure.Known marks)) {
            return new Outcome.Lacking(rule.figure() + "（" + rule.check() + "）");
        }
        return Outcome.Scored.of(Exact.of(item.points()).multiply(marks.value()).divide(Exact.of(rule.of())),
                Exact.plain(item.points()) + " × " + marks.shown() + " ÷ " + Exact.plain(rule.of()), List.of(new Source.Labelled("", marks.source())));
    }
}
