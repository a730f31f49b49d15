package org.kaohe.variation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.scoring.ExactScore;
import org.kaohe.scoring.Figures;
import org.kaohe.scoring.Place;
import org.kaohe.scoring.Scoring;
import org.kaohe.scoring.Subject;

/** A unit with one figure moved, and where that puts it in its group. What was computed for a value is kept: several aims ask for the same. */
final class Moved {

    private final PointsCase one;
    private final Subject subject;
    private final List<Subject> group;
    private final Scoring scoring;
    private final Map<String, ExactScore> before;
    private final Lever lever;
    private final Map<BigDecimal, Map<String, ExactScore>> scores = new HashMap<>();
    private final Map<BigDecimal, Place> places = new HashMap<>();

    /**
     * @param scoring of the figures as they are
     * @param before  all units' scores as they are
     */
    Moved(PointsCase one, Subject subject, Scoring scoring, Map<String, ExactScore> before, Lever lever) {
        this.one = one;
        this.subject = subject;
        this.group = one.subjects().stream().filter(other -> other.group().equals(subject.group())).toList();
        this.scoring = scoring;
        this.before = before;
        this.lever = lever;
    }

    Subject subject() {
        return subject;
    }

    /** @return the unit's group, itself included */
    List<Subject> group() {
        return group;
    }

    Lever lever() {
        return lever;
    }

    /** @return the group's scores with the figure at this value; of whoever is not touched by it the very score it had before */
    Map<String, ExactScore> at(BigDecimal value) {
        return scores.computeIfAbsent(value, v -> {
            Figures figures = lever.at(v);
            Scoring then = scoring.moved(subject, figures);
            boolean alone = then.spares(lever.items());
            Map<String, ExactScore> changed = new HashMap<>(before);
            for (Subject member : alone ? List.of(subject) : group) {
                changed.put(member.code(), then.exact(member, before.get(member.code()), lever.items()));
            }
            return changed;
        });
    }

    /** @return where the unit would stand, the whole group ranked as it would be published */
    Place place(BigDecimal value) {
        return places.computeIfAbsent(value, v -> {
            Map<String, ExactScore> then = at(v);
            return one.with(lever.at(v)).ranking().places(group.stream().map(member -> then.get(member.code()).bare()).toList()).stream()
                    .filter(place -> place.subject().equals(subject)).findFirst().orElseThrow();
        });
    }
}
