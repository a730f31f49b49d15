package org.kaohe.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kaohe.rules.Grading;
import org.kaohe.rules.Points;
import org.kaohe.rules.Scheme;

/** Competition ranking inside each group on the published scores, and the grades that follow. */
public final class Ranking {

    private final Scheme scheme;
    private final Points rules;
    private final Figures figures;

    public Ranking(Scheme scheme, Figures figures) {
        this.scheme = scheme;
        this.rules = (Points) scheme.method();
        this.figures = figures;
    }

    /** @return all units, by group in the scheme's order, rank, unit code; those without score last in their group */
    public List<Place> places(List<UnitScore> scores) {
        List<Place> places = new ArrayList<>();
        for (String group : scheme.subjects().groups()) {
            List<UnitScore> members = scores.stream().filter(score -> score.subject().group().equals(group))
                    .sorted(order().thenComparing(score -> score.subject().code())).toList();
            for (int i = 0; i < members.size(); i++) {
                places.add(place(members, i));
            }
        }
        return places;
    }

    private Place place(List<UnitScore> members, int index) {
        UnitScore unit = members.get(index);
        Comparator<UnitScore> order = order();
        Integer rank = null;
        boolean tie = false;
        if (unit.score() != null) {
            rank = 1 + (int) members.stream().filter(other -> order.compare(other, unit) < 0).count();
            tie = members.stream().filter(other -> other.score() != null && order.compare(other, unit) == 0).count() > 1;
        }
        Set<String> carried = new TreeSet<>(unit.flags());
        String grade = rank == null ? "" : grade(unit, rank);
        for (Points.Veto veto : rules.vetoes()) {
            if (!figures.rows(veto.feed(), unit.subject().code()).isEmpty()) {
                grade = veto.grade();
                carried.add(veto.flag());
            }
        }
        rules.marks().stream().filter(mark -> mark.groups().contains(unit.subject().group()) && unit.score() != null
                && unit.score().compareTo(mark.below()) < 0).forEach(mark -> carried.add(mark.flag()));
        List<String> flags = new ArrayList<>(scheme.flags().stream().filter(carried::contains).toList());
        if (tie) {
            flags.add("tie");
        }
        return new Place(unit.subject(), rank, unit.score(), grade, List.copyOf(flags));
    }

    private String grade(UnitScore unit, int rank) {
        if (rules.grading() instanceof Grading.Bands bands) {
            return bands.bands().stream().filter(band -> band.from() == null || unit.score().compareTo(band.from()) >= 0).findFirst()
                    .orElseThrow().grade();
        }
        if (rules.grading() instanceof Grading.Quotas quotas) {
            return quotas.byGroup().getOrDefault(unit.subject().group(), List.of()).stream().filter(quota -> rank <= quota.upTo()).findFirst()
                    .map(Grading.Quota::grade).orElse("");
        }
        return "";
    }

    /** Higher scores first, then the scheme's tie-breaks; units without score last. */
    private Comparator<UnitScore> order() {
        Comparator<UnitScore> order = Comparator.comparing(UnitScore::score, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));
        for (Points.TieBreak tieBreak : rules.tieBreaks()) {
            Comparator<UnitScore> next = Comparator.comparing(unit -> points(unit, tieBreak.item()), Comparator.nullsLast(Comparator.naturalOrder()));
            order = order.thenComparing(tieBreak.higherFirst() ? next.reversed() : next);
        }
        return order;
    }

    private static BigDecimal points(UnitScore unit, String item) {
        return unit.items().stream().filter(score -> score.item().id().equals(item)).map(UnitScore.ItemScore::points).findFirst().orElse(null);
    }
}
