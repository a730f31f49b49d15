package org.kaohe.scoring;

import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** What a rule gives a unit, before rounding. */
sealed interface Outcome {

    /**
     * @param points     exact; of a deduction negative
     * @param formula    with this unit's figures, without the result
     * @param references where the figures stand
     * @param flags      what the unit's row must say
     */
    record Scored(BigFraction points, String formula, List<Source.Labelled> references, Set<String> flags) implements Outcome {

        static Scored of(BigFraction points, String formula, List<Source.Labelled> references) {
            return new Scored(points, formula, references, Set.of());
        }

        static Scored none(String reason, List<Source.Labelled> references, String... flags) {
            return new Scored(BigFraction.ZERO, reason, references, Set.of(flags));
        }
    }

    /** A figure of the formula is missing: the unit has no score. */
    record Lacking(String what) implements Outcome {
    }

    /**
     * The item does not apply and its points are spread over the others.
     *
     * @param references where it says so; empty: the item is not shown at all
     */
    record FallsAway(String why, List<Source.Labelled> references, Set<String> flags) implements Outcome {

        FallsAway(String why) {
            this(why, List.of(), Set.of());
        }

        boolean shown() {
            return !references.isEmpty();
        }
    }
}
