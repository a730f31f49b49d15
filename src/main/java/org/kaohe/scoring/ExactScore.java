package org.kaohe.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.kaohe.rules.Item;
import org.kaohe.rules.Points;

/** One unit's points before they are rounded: scaled where items fell away, cut at the caps. Immutable. */
public final class ExactScore {

    private final Points rules;
    private final Subject subject;
    private final Map<String, Outcome> raw;
    private final Map<String, Outcome> outcomes;
    private final BigFraction factor;
    private final Map<String, BigFraction> points = new LinkedHashMap<>();
    private final boolean whole;

    /**
     * @param raw      as the rules gave them, items that fall away included
     * @param outcomes scaled and cut
     * @param factor   what items were scaled by
     */
    ExactScore(Points rules, Subject subject, Map<String, Outcome> raw, Map<String, Outcome> outcomes, BigFraction factor) {
        this.rules = rules;
        this.subject = subject;
        this.raw = raw;
        this.outcomes = outcomes;
        this.factor = factor;
        outcomes.forEach((id, outcome) -> {
            if (outcome instanceof Outcome.Scored scored) {
                points.put(id, scored.points());
            }
        });
        this.whole = outcomes.values().stream().noneMatch(Outcome.Lacking.class::isInstance);
    }

    Map<String, Outcome> raw() {
        return raw;
    }

    public Subject subject() {
        return subject;
    }

    /** @return the exact points by item, in the scheme's order, of the items that count and can be computed */
    public Map<String, BigFraction> points() {
        return Collections.unmodifiableMap(points);
    }

    /** @return whether no figure of the formula is missing, so that there is a score */
    public boolean whole() {
        return whole;
    }

    /** @return the unit's items and score as published */
    public UnitScore printed() {
        return withFallen(print(outcomes, true));
    }

    private UnitScore withFallen(UnitScore score) {
        Map<String, Outcome.FallsAway> fallen = new LinkedHashMap<>();
        raw.forEach((id, outcome) -> {
            if (outcome instanceof Outcome.FallsAway falls) {
                fallen.put(id, falls);
            }
        });
        return Fallen.shown(score, rules, fallen);
    }

    /** @return the same score for ranking: without explanations, and without items where no item decides between equal scores */
    public UnitScore bare() {
        return print(outcomes, false);
    }

    /**
     * The unit's score, as {@link #bare}, if the base items weighed otherwise: each is multiplied by its factor, then all of them
     * by one number, so that full points again make up the scheme's total. Bonus and deduction are no weights and stay.
     *
     * @param factors by item, not negative, not all zero; an item that is not named keeps its weight
     */
    public UnitScore weighed(Map<String, BigFraction> factors) {
        BigFraction before = BigFraction.ZERO;
        BigFraction after = BigFraction.ZERO;
        for (String id : outcomes.keySet()) {
            Item item = rules.item(id);
            if (item.category() == Item.Category.BASE) {
                before = before.add(Exact.of(item.points()));
                after = after.add(Exact.of(item.points()).multiply(factors.getOrDefault(id, BigFraction.ONE)));
            }
        }
        BigFraction norm = before.divide(after);
        Map<String, Outcome> weighed = new LinkedHashMap<>();
        outcomes.forEach((id, outcome) -> weighed.put(id, outcome instanceof Outcome.Scored s && rules.item(id).category() == Item.Category.BASE
                ? new Outcome.Scored(s.points().multiply(factors.getOrDefault(id, BigFraction.ONE)).multiply(norm), "", List.of(), s.flags()) : outcome));
        return print(weighed, false);
    }

    private UnitScore print(Map<String, Outcome> outcomes, boolean explained) {
        List<Item> items = new ArrayList<>();
        List<Outcome.Scored> scored = new ArrayList<>();
        List<String> lacking = new ArrayList<>();
        Set<String> flags = new TreeSet<>();
        outcomes.forEach((id, outcome) -> {
            if (outcome instanceof Outcome.Scored s) {
                items.add(rules.item(id));
                scored.add(s);
                flags.addAll(s.flags());
            } else if (outcome instanceof Outcome.Lacking l) {
                lacking.add(l.what());
            }
        });
        if (!explained && rules.tieBreaks().isEmpty()) {
            return new UnitScore(subject, List.of(), lacking.isEmpty() ? rounded(scored) : null, flags, List.copyOf(lacking));
        }
        List<UnitScore.ItemScore> printed = new Printing(rules.rounding(), factor).print(items, scored, lacking.isEmpty(), explained);
        BigDecimal score = lacking.isEmpty()
                ? printed.stream().map(UnitScore.ItemScore::points).reduce(BigDecimal.ZERO.setScale(rules.rounding().decimals()), BigDecimal::add) : null;
        return new UnitScore(subject, printed, score, flags, List.copyOf(lacking));
    }

    /** The printed parts add up to this. */
    private BigDecimal rounded(List<Outcome.Scored> scored) {
        int decimals = rules.rounding().decimals();
        if (rules.rounding().at() == Points.At.SCORE) {
            return Exact.round(scored.stream().map(Outcome.Scored::points).reduce(BigFraction.ZERO, BigFraction::add), decimals);
        }
        return scored.stream().map(part -> Exact.round(part.points(), decimals)).reduce(BigDecimal.ZERO.setScale(decimals), BigDecimal::add);
    }
}
