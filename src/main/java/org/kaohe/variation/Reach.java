package org.kaohe.variation;

import java.util.Optional;

/**
 * Which single figure of a unit, all else equal, would bring it to a rank or a grade. Every answer was verified by
 * computing the whole group anew, since one figure moves highest and lowest, caps and comparisons; and it is the
 * smallest change on the figure's own grid: the decimals that its column is reported with, whole numbers where it
 * counts, within what the feed's schema allows. Targets set from above are no figures of the unit and stay. A column
 * without bounds is searched up to ten times the largest figure that anybody reported in it.
 */
public interface Reach {

    /** @throws java.util.NoSuchElementException where the unit is not assessed */
    Answer to(String unit, Goal goal);

    /** @return the rank before the unit's own; empty for the first, and for a unit without rank */
    Optional<Goal> nextRank(String unit);

    /** @return the grade above the unit's own; empty for the best, and where its group has no grades */
    Optional<Goal> nextGrade(String unit);
}
