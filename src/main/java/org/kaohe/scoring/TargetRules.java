package org.kaohe.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.kaohe.rules.Item;
import org.kaohe.rules.Rule;

/** Points against a target or a whole. */
final class TargetRules {

    private final Figures figures;
    private final ComparedRules compared;

    TargetRules(Figures figures, ComparedRules compared) {
        this.figures = figures;
        this.compared = compared;
    }

    Outcome attainment(Item item, Rule.Attainment rule, Subject subject) {
        Figure target = figures.find(rule.target(), subject.code());
        Figure actual = figures.find(rule.actual(), subject.code());
        if (target instanceof Figure.NoRow) {
            return new Outcome.Lacking(rule.target().toString());
        }
        if (!(actual instanceof Figure.Known own)) {
            return new Outcome.Lacking(rule.actual().toString());
        }
        Source.Labelled ownPlace = new Source.Labelled("", own.source());
        if (!(target instanceof Figure.Known goal)) {
            return rule.otherwise() == Rule.Otherwise.PROPORTION
                    ? Outcome.Scored.none("没有下达目标，不适用，得 0 分", List.of(new Source.Labelled("目标", place(target))), Rule.NO_TARGET)
                    : otherwise(item.points(), rule, subject, "没有下达目标，");
        }
        Source.Labelled goalPlace = new Source.Labelled("目标", goal.source());
        if (own.value().compareTo(goal.value()) >= 0) {
            return Outcome.Scored.of(Exact.of(item.points()), "完成目标（" + own.shown() + " ≥ " + goal.shown() + "），得满分",
                    List.of(ownPlace, goalPlace));
        }
        if (rule.otherwise() == Rule.Otherwise.PROPORTION) {
            return Outcome.Scored.of(Exact.of(item.points()).multiply(own.value()).divide(goal.value()),
                    Exact.plain(item.points()) + " × " + own.shown() + " ÷ " + goal.shown(), List.of(ownPlace, goalPlace));
        }
        return otherwise(item.points(), rule, subject, "未完成目标 " + goal.shown() + "，");
    }

    private Outcome otherwise(BigDecimal points, Rule.Attainment rule, Subject subject, String why) {
        Outcome outcome = rule.otherwise() == Rule.Otherwise.MIN_MAX ? compared.minMax(points, rule.actual(), subject)
                : compared.shareOfBest(points, rule.actual(), null, subject);
        return outcome instanceof Outcome.Scored scored
                ? new Outcome.Scored(scored.points(), why + scored.formula(), scored.references(), scored.flags()) : outcome;
    }

    Outcome completion(Item item, Rule.Completion rule, Subject subject) {
        Figure part = figures.find(rule.part(), subject.code());
        Figure whole = figures.find(rule.whole(), subject.code());
        if (!(part instanceof Figure.Known p)) {
            return new Outcome.Lacking(rule.part().toString());
        }
        if (!(whole instanceof Figure.Known w)) {
            return new Outcome.Lacking(rule.whole().toString());
        }
        List<Source.Labelled> references = List.of(new Source.Labelled("", p.source()));
        if (w.value().signum() == 0) {
            return Outcome.Scored.none("合同数为 0，得 0 分", references);
        }
        BigFraction full = Exact.of(item.points());
        BigFraction points = full.multiply(p.value()).divide(w.value());
        String formula = Exact.plain(item.points()) + " × " + p.shown() + " ÷ " + w.shown();
        return points.compareTo(full) > 0 ? Outcome.Scored.of(full, formula + "，至满分为止", references)
                : Outcome.Scored.of(points, formula, references);
    }

    Outcome overfulfilled(Rule.Overfulfilled rule, Subject subject) {
        BigFraction factor = BigFraction.ONE.add(Exact.of(rule.by()));
        String shown = Exact.plain(BigDecimal.ONE.add(rule.by()));
        List<String> reached = new ArrayList<>();
        List<Source.Labelled> references = new ArrayList<>();
        for (Rule.Pair pair : rule.pairs()) {
            Figure target = figures.find(pair.target(), subject.code());
            Figure actual = figures.find(pair.actual(), subject.code());
            if (target instanceof Figure.NoRow) {
                return new Outcome.Lacking(pair.target().toString());
            }
            if (!(actual instanceof Figure.Known own)) {
                return new Outcome.Lacking(pair.actual().toString());
            }
            if (target instanceof Figure.Known goal && goal.value().signum() > 0
                    && own.value().compareTo(goal.value().multiply(factor)) >= 0) {
                reached.add(pair.name() + " " + own.shown() + " ≥ " + shown + " × " + goal.shown());
                references.add(new Source.Labelled(pair.name(), own.source()));
                references.add(new Source.Labelled("目标", goal.source()));
            }
        }
        if (reached.isEmpty()) {
            return Outcome.Scored.none("没有超额" + Exact.plain(rule.by().movePointRight(2)) + "%的目标", List.of());
        }
        BigFraction points = Exact.of(rule.each()).multiply(reached.size());
        String formula = Exact.plain(rule.each()) + " × " + reached.size() + "（" + String.join("；", reached) + "）";
        BigFraction cap = Exact.of(rule.cap());
        return points.compareTo(cap) > 0 ? Outcome.Scored.of(cap, formula + "，加满 " + Exact.plain(rule.cap()) + " 为止", references)
                : Outcome.Scored.of(points, formula, references);
    }

    private static Source place(Figure figure) {
        return figure instanceof Figure.NotApplicable na ? na.source() : ((Figure.NotReported) figure).source();
    }
}
