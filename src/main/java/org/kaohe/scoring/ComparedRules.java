package org.kaohe.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.kaohe.rules.FigureRef;
import org.kaohe.rules.Item;
import org.kaohe.rules.Rule;
import org.kaohe.rules.Scheme;
import org.kaohe.rules.Settings;

/** Points by comparison with the others: share of the best, and place between lowest and highest. */
final class ComparedRules {

    private final Scheme scheme;
    private final Figures figures;
    private final Comparison comparison;

    ComparedRules(Scheme scheme, Figures figures, Comparison comparison) {
        this.scheme = scheme;
        this.figures = figures;
        this.comparison = comparison;
    }

    /** The same where only this unit's numbers are others. */
    ComparedRules moved(Subject subject, Figures changed) {
        return new ComparedRules(scheme, changed, comparison.moved(subject, changed));
    }

    /** Whether the others keep their points of an item with this rule although one unit {@link #moved}. */
    boolean spares(Rule rule) {
        if (rule instanceof Rule.ShareOfBest r) {
            return r.pool() == null ? comparison.stands(r.figure(), false) : comparison.stands(r.figure(), r.pool());
        } else if (rule instanceof Rule.MinMax r) {
            return comparison.stands(r.figure(), true);
        } else if (rule instanceof Rule.Attainment r && r.compares()) {
            return comparison.stands(r.actual(), true);
        }
        return !rule.compares();
    }

    Outcome shareOfBest(Item item, Rule.ShareOfBest rule, Subject subject) {
        Figure figure = figures.find(rule.figure(), subject.code());
        if (figure instanceof Figure.NoRow && rule.absent() != null && figures.known(rule.figure().feed())) {
            return Outcome.Scored.none(rule.figure().feed() + ".csv 中没有本单位", List.of(), rule.absent());
        }
        return shareOfBest(item.points(), rule.figure(), rule.pool(), subject);
    }

    Outcome shareOfBest(BigDecimal points, FigureRef.Column reference, String pool, Subject subject) {
        Figure figure = figures.find(reference, subject.code());
        if (figure instanceof Figure.NotApplicable na) {
            return notApplicable(na);
        }
        if (!(figure instanceof Figure.Known own)) {
            return new Outcome.Lacking(reference.toString());
        }
        Comparison.Held best = (pool == null ? comparison.among(reference, subject)
                : comparison.inPool(reference, pool, poolOf(reference, pool, subject))).orElseThrow().highest();
        List<Source.Labelled> references = List.of(new Source.Labelled("", own.source()), best.reference("最大"));
        if (best.figure().value().signum() <= 0) {
            return Outcome.Scored.none("最大为 " + best.figure().shown() + "，得 0 分", references);
        }
        return Outcome.Scored.of(Exact.of(points).multiply(own.value()).divide(best.figure().value()),
                Exact.plain(points) + " × " + own.shown() + " ÷ " + best.figure().shown(), references);
    }

    private String poolOf(FigureRef.Column reference, String pool, Subject subject) {
        return figures.rows(reference.feed(), subject.code()).get(0).text(pool).orElseThrow();
    }

    Outcome minMax(BigDecimal points, FigureRef reference, Subject subject) {
        Figure figure = figures.find(reference, subject.code());
        if (figure instanceof Figure.NotApplicable na) {
            return notApplicable(na);
        }
        if (!(figure instanceof Figure.Known own)) {
            return new Outcome.Lacking(reference.toString());
        }
        Comparison.Extremes extremes = comparison.among(reference, subject).orElseThrow();
        Figure.Known lowest = extremes.lowest().figure();
        Figure.Known highest = extremes.highest().figure();
        List<Source.Labelled> references = List.of(new Source.Labelled("", own.source()),
                extremes.lowest().reference("最小"), extremes.highest().reference("最大"));
        if (extremes.equal()) {
            boolean full = scheme.reads(Settings.EQUAL_FIGURES, "full-points");
            return Outcome.Scored.of(full ? Exact.of(points) : BigFraction.ZERO,
                    "各单位均为 " + own.shown() + (full ? "，得满分" : "，得 0 分"), references);
        }
        BigFraction share = own.value().subtract(lowest.value()).divide(highest.value().subtract(lowest.value()));
        return Outcome.Scored.of(Exact.of(points).multiply(share),
                Exact.plain(points) + " × (" + own.shown() + " − " + lowest.shown() + ") ÷ (" + highest.shown() + " − " + lowest.shown() + ")",
                references);
    }

    private static Outcome notApplicable(Figure.NotApplicable figure) {
        return Outcome.Scored.none("不适用，得 0 分", List.of(new Source.Labelled("", figure.source())), Rule.NOT_APPLICABLE);
    }
}
