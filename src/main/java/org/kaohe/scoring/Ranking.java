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
import org.kaohe.rules.Settings;

/** Competition ranking inside each group on the published scores, and the grades that follow. */
public final class Ranking {

    private final Scheme scheme;
    private final Points rules;
    private final Consequences consequences;

    public Ranking(Scheme scheme, Figures figures) {
        this.scheme = scheme;
        this.rules = (Points) scheme.method();
        this.consequences = new Consequences(rules.consequences(), figures);
    }

    /** @return all units, by group in the scheme's order, rank, unit code; those without score last in their group, by unit code alone where nobody is ranked */
    public List<Place> places(List<UnitScore> scores) {
        List<Place> places = new ArrayList<>();
        for (String group : scheme.subjects().groups()) {
            List<UnitScore> members = scores.stream().filter(score -> score.subject().group().equals(group))
                    .sorted(Comparator.comparing(score -> score.subject().code())).toList();
            if (!rules.ranked()) {
                members.stream().filter(unit -> unit.score() != null).forEach(unit -> places.add(place(unit, null, false, 0)));
            } else {
                List<Competition.Ranked<UnitScore>> ranking = Competition.rank(members.stream().filter(unit -> unit.score() != null).toList(), order());
                ranking.forEach(ranked -> places.add(place(ranked.one(), ranked.rank(), ranked.tie(), ranked.rank() - vacated(ranking, ranked.rank()))));
            }
            members.stream().filter(unit -> unit.score() == null).forEach(unit -> places.add(place(unit, null, false, 0)));
        }
        return places;
    }

    /** @return the grade that is left of one by score or rank after vetoes and decisions that lower it */
    public String graded(String unit, String grade) {
        return consequences.apply(unit, grade, new TreeSet<>());
    }

    /** @return how many places before this rank count as empty because a veto took the grade that went with them */
    private int vacated(List<Competition.Ranked<UnitScore>> ranking, int rank) {
        return scheme.reads(Settings.VACATED_PLACES, "left-empty") ? 0
                : (int) ranking.stream().filter(other -> other.rank() < rank && consequences.vetoed(other.one().subject().code())).count();
    }

    /** @param rank null where the unit is not scored or nobody is ranked @param quota the rank that counts for grades by rank */
    private Place place(UnitScore unit, Integer rank, boolean tie, int quota) {
        String group = unit.subject().group();
        Set<String> carried = new TreeSet<>(unit.flags());
        String grade = consequences.apply(unit.subject().code(), rank == null ? "" : grade(unit, quota), carried);
        if (rank != null) {
            rules.marks().stream().filter(mark -> mark.groups().contains(group) && unit.score().compareTo(mark.below()) < 0)
                    .forEach(mark -> carried.add(mark.flag()));
        }
        if (rules.grading() instanceof Grading.Quotas quotas && quotas.withoutQuota() != null && !quotas.byGroup().containsKey(group)) {
            carried.add(quotas.withoutQuota());
        }
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

    /** Higher scores first, then the scheme's tie-breaks. */
    private Comparator<UnitScore> order() {
        Comparator<UnitScore> order = Comparator.comparing(UnitScore::score, Comparator.reverseOrder());
        for (Points.TieBreak tieBreak : scheme.reads(Settings.EQUAL_SCORES, "same-rank") ? List.<Points.TieBreak>of() : rules.tieBreaks()) {
            Comparator<UnitScore> next = Comparator.comparing(unit -> points(unit, tieBreak.item()), Comparator.nullsLast(Comparator.naturalOrder()));
            order = order.thenComparing(tieBreak.higherFirst() ? next.reversed() : next);
        }
        return order;
    }

    private static BigDecimal points(UnitScore unit, String item) {
        return unit.items().stream().filter(score -> score.item().id().equals(item)).map(UnitScore.ItemScore::points).findFirst().orElse(null);
    }
}
