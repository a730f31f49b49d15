package org.kaohe.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.kaohe.rules.Rule;
import org.kaohe.rules.Scheme;
import org.kaohe.rules.Settings;

/** Points that are given as figures, alone or weighted. */
final class SumRules {

    private final Scheme scheme;
    private final Figures figures;

    SumRules(Scheme scheme, Figures figures) {
        this.scheme = scheme;
        this.figures = figures;
    }

    Outcome weightedSum(Rule.WeightedSum rule, Subject subject) {
        if (rule.terms().stream().allMatch(term -> term.weight().signum() == 0)) {
            return Outcome.Scored.none("权重 0", List.of());
        }
        boolean forgiven = rule.without() != null && scheme.reads(Settings.UNINSPECTED, "department-only")
                && figures.known(rule.without()) && figures.rows(rule.without(), subject.code()).isEmpty();
        List<Rule.Term> terms = forgiven
                ? rule.terms().stream().filter(term -> !term.figure().feed().equals(rule.without())).toList() : rule.terms();
        BigFraction weights = terms.stream().map(term -> Exact.of(term.weight())).reduce(BigFraction.ZERO, BigFraction::add);
        BigFraction sum = BigFraction.ZERO;
        List<String> formula = new ArrayList<>();
        List<Source.Labelled> references = new ArrayList<>();
        for (Rule.Term term : terms) {
            Figure figure = figures.find(term.figure(), subject.code());
            if (!(figure instanceof Figure.Known known)) {
                return new Outcome.Lacking(term.figure().toString());
            }
            BigFraction weight = forgiven ? Exact.of(term.weight()).divide(weights) : Exact.of(term.weight());
            sum = sum.add(weight.multiply(known.value()));
            formula.add(Exact.plain(Exact.round(weight, 4)) + " × " + known.shown());
            references.add(new Source.Labelled("", known.source()));
        }
        return new Outcome.Scored(sum, String.join(" + ", formula), references, forgiven ? Set.of(rule.flag()) : Set.of());
    }

    Outcome given(Rule.Given rule, Subject subject) {
        Figure figure = figures.find(rule.figure(), subject.code());
        if (figure instanceof Figure.Known known) {
            return Outcome.Scored.of(known.value(), "报送 " + known.shown(), List.of(new Source.Labelled("", known.source())));
        }
        if (!(figure instanceof Figure.NotApplicable)) {
            return new Outcome.Lacking(rule.figure().toString());
        }
        if (rule.fill() == null || scheme.reads(Settings.NOT_APPLICABLE, "rescale")) {
            return new Outcome.FallsAway("不适用");
        }
        if (!(figures.find(rule.fill(), subject.code()) instanceof Figure.Known base)) {
            return new Outcome.Lacking(rule.fill().toString());
        }
        return Outcome.Scored.of(base.value().divide(Exact.of(rule.by())), "不适用，折合 " + base.shown() + " ÷ " + Exact.plain(rule.by()),
                List.of(new Source.Labelled("", base.source())));
    }
}
