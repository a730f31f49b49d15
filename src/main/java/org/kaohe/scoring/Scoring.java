package org.kaohe.scoring;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.kaohe.rules.Item;
import org.kaohe.rules.Points;
import org.kaohe.rules.Rule;
import org.kaohe.rules.Scheme;

/**
 * The points of each unit under a scheme of points over figures. A pure function of rules and figures: the order of
 * rows and of units does not matter, and nothing is rounded but where the scheme says.
 */
public final class Scoring {

    private final Scheme scheme;
    private final Points rules;
    private final ComparedRules compared;
    private final TargetRules targets;
    private final EventRules events;
    private final SumRules sums;
    private final CheckRules checks;

    /**
     * @param subjects all units assessed: the comparison set
     * @param names    a unit's name by its code, for units that are compared with and not assessed
     */
    public Scoring(Scheme scheme, List<Subject> subjects, Figures figures, UnaryOperator<String> names) {
        this(scheme, figures, new ComparedRules(scheme, figures, new Comparison(scheme, subjects, figures, names)));
    }

    private Scoring(Scheme scheme, Figures figures, ComparedRules compared) {
        this.scheme = scheme;
        this.rules = (Points) scheme.method();
        this.compared = compared;
        this.targets = new TargetRules(figures, compared);
        this.events = new EventRules(scheme, figures);
        this.sums = new SumRules(scheme, figures);
        this.checks = new CheckRules(figures);
    }

    /** @return the same where the numbers of one unit are others, and nothing else; its comparisons are those of all others again */
    public Scoring moved(Subject subject, Figures figures) {
        return new Scoring(scheme, figures, compared.moved(subject, figures));
    }

    /** @return whether everybody else keeps the points of these items although one unit {@link #moved} */
    public boolean spares(Set<String> items) {
        return items.stream().allMatch(id -> compared.spares(rules.item(id).rule()));
    }

    /** @return the unit's items and score */
    public UnitScore score(Subject subject) {
        return exact(subject).printed();
    }

    /** @return the unit's points before anything is rounded or printed */
    public ExactScore exact(Subject subject) {
        return exact(subject, Map.of(), rules.items().stream().map(Item::id).collect(Collectors.toSet()));
    }

    /**
     * The same where only some figures differ.
     *
     * @param before  of the same unit, under the same rules
     * @param changed the items whose figures differ; the others keep what they had
     */
    public ExactScore exact(Subject subject, ExactScore before, Set<String> changed) {
        return exact(subject, before.raw(), changed);
    }

    private ExactScore exact(Subject subject, Map<String, Outcome> before, Set<String> changed) {
        Map<String, Outcome> raw = new LinkedHashMap<>();
        Set<String> away = new HashSet<>(away(subject));
        for (Item item : rules.items()) {
            if (!away.contains(item.id())) {
                raw.put(item.id(), changed.contains(item.id()) ? rounded(item, outcome(item, subject)) : before.get(item.id()));
            }
        }
        Map<String, Outcome> outcomes = new LinkedHashMap<>(raw);
        raw.forEach((id, outcome) -> {
            if (outcome instanceof Outcome.FallsAway) {
                away.add(id);
            }
        });
        away.forEach(outcomes::remove);
        if (!away.isEmpty() && outcomes.keySet().stream().noneMatch(id -> rules.item(id).category() == Item.Category.BASE)) {
            return new ExactScore(rules, subject, raw, Map.of(rules.items().get(0).id(), new Outcome.Lacking("没有一项指标适用")), BigFraction.ONE);
        }
        BigFraction factor = factor(away);
        return new ExactScore(rules, subject, raw, Caps.apply(rules.caps(), away.isEmpty() ? outcomes : scaled(outcomes, factor)), factor);
    }

    private Outcome outcome(Item item, Subject subject) {
        Rule rule = item.rule();
        if (rule instanceof Rule.ShareOfBest r) {
            return compared.shareOfBest(item, r, subject);
        } else if (rule instanceof Rule.MinMax r) {
            return compared.minMax(item.points(), r.figure(), subject);
        } else if (rule instanceof Rule.Attainment r) {
            return targets.attainment(item, r, subject);
        } else if (rule instanceof Rule.Completion r) {
            return targets.completion(item, r, subject);
        } else if (rule instanceof Rule.Overfulfilled r) {
            return targets.overfulfilled(r, subject);
        } else if (rule instanceof Rule.Events r) {
            return events.events(item, r, subject);
        } else if (rule instanceof Rule.WeightedSum r) {
            return sums.weightedSum(r, subject);
        } else if (rule instanceof Rule.OverYears r) {
            return checks.overYears(item, r, subject);
        } else if (rule instanceof Rule.Marks r) {
            return checks.marks(item, r, subject);
        }
        return sums.given((Rule.Given) rule, subject);
    }

    /** An item whose points count as printed is rounded before anything is added. */
    private static Outcome rounded(Item item, Outcome outcome) {
        return item.decimals() != null && outcome instanceof Outcome.Scored scored
                ? new Outcome.Scored(Exact.of(Exact.round(scored.points(), item.decimals())), scored.formula(), scored.references(), scored.flags())
                : outcome;
    }

    private List<String> away(Subject subject) {
        return rules.rescales().stream().filter(rescale -> rescale.group().equals(subject.group())).findFirst()
                .map(Points.Rescale::without).orElse(List.of());
    }

    /** What the remaining items are multiplied by, so that they again make up the stated total. */
    private BigFraction factor(Set<String> away) {
        if (away.isEmpty()) {
            return BigFraction.ONE;
        }
        BigFraction left = rules.items().stream().filter(item -> item.category() == Item.Category.BASE && !away.contains(item.id()))
                .map(item -> Exact.of(item.points())).reduce(BigFraction.ZERO, BigFraction::add);
        return Exact.of(rules.total()).divide(left);
    }

    private Map<String, Outcome> scaled(Map<String, Outcome> outcomes, BigFraction factor) {
        BigFraction left = Exact.of(rules.total()).divide(factor);
        String shown = " × " + Exact.plain(rules.total()) + " ÷ " + Exact.plain(Exact.round(left, 2));
        Map<String, Outcome> scaled = new LinkedHashMap<>();
        outcomes.forEach((id, outcome) -> scaled.put(id, outcome instanceof Outcome.Scored s && rules.item(id).category() == Item.Category.BASE
                ? new Outcome.Scored(s.points().multiply(factor), scaledFormula(rules.item(id), s, shown), s.references(), s.flags()) : outcome));
        return scaled;
    }

    /** Points that were rounded on the way are named before they are scaled, else the formula would not give the result. */
    private static String scaledFormula(Item item, Outcome.Scored scored, String shown) {
        if (scored.points().signum() == 0) {
            return scored.formula();
        }
        String taken = item.decimals() == null ? "" : Exact.round(scored.points(), item.decimals()).toPlainString();
        return taken.isEmpty() ? scored.formula() + shown : scored.formula() + " 取 " + taken + "，" + taken + shown;
    }
}
