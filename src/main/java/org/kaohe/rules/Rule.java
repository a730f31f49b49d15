package org.kaohe.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** How an item's points follow from figures: a small closed family, each kind named as the field names it. */
public sealed interface Rule {

    /** The flag of a unit for which an item gives nothing because no target was set. */
    String NO_TARGET = "no-target";
    /** The flag of a unit for which an item gives nothing because its figure does not apply. */
    String NOT_APPLICABLE = "not-applicable-items";

    /** @return whether a unit's points rest on the figures of other units as well */
    default boolean compares() {
        return false;
    }

    /**
     * Points × figure ÷ highest figure. A highest figure of zero gives no points.
     *
     * @param pool   the column that names the set the highest is taken from; null: the scheme's comparison set
     * @param absent the flag of a unit without a row, which then has 0 points; null: such a figure is missing
     */
    record ShareOfBest(FigureRef.Column figure, String pool, String absent) implements Rule {

        @Override
        public boolean compares() {
            return true;
        }
    }

    /** Points × (figure − lowest) ÷ (highest − lowest). */
    record MinMax(FigureRef figure) implements Rule {

        @Override
        public boolean compares() {
            return true;
        }
    }

    /** Full points where the target is met, else by {@code otherwise}. */
    record Attainment(FigureRef.Column actual, FigureRef.Column target, Otherwise otherwise) implements Rule {

        @Override
        public boolean compares() {
            return otherwise != Otherwise.PROPORTION;
        }
    }

    /** What an unmet target still gives. */
    enum Otherwise {
        /** points × actual ÷ target */ PROPORTION,
        /** points × actual ÷ highest actual */ SHARE_OF_BEST,
        /** points × (actual − lowest) ÷ (highest − lowest) */ MIN_MAX
    }

    /** Points × part ÷ whole, at most the points; a whole of zero gives none. */
    record Completion(FigureRef.Column part, FigureRef.Column whole) implements Rule {
    }

    /** A number of points for every target that is exceeded by a share of it, up to the cap. */
    record Overfulfilled(List<Pair> pairs, BigDecimal by, BigDecimal each, BigDecimal cap) implements Rule {
    }

    /** An actual figure and its target. */
    record Pair(String name, FigureRef.Column actual, FigureRef.Column target) {
    }

    /**
     * The sum of what the unit's events are worth, up to the cap.
     *
     * @param values by event kind
     * @param cap    the most points, positive; null: none
     * @param flag   the flag of a unit with such an event; null: none
     */
    record Events(String feed, Map<String, EventValue> values, BigDecimal cap, String flag) implements Rule {
    }

    /**
     * The sum of weight × figure.
     *
     * @param without the feed whose absence for a unit is forgiven (its weight goes to the other terms); null: none
     * @param flag    the flag of a unit so forgiven
     */
    record WeightedSum(List<Term> terms, String without, String flag) implements Rule {
    }

    /** One weighted figure. */
    record Term(BigDecimal weight, FigureRef.Column figure) {
    }

    /**
     * The figure itself is the points.
     *
     * @param fill where the figure is not applicable: this figure over {@code by}; null: the item falls away and the
     *             others are scaled up to the scheme's total
     */
    record Given(FigureRef.Column figure, FigureRef.Column fill, BigDecimal by) implements Rule {
    }

    /**
     * Points × the least of 1 and (sum of the actual figures ÷ sum of the targets) over the years examined, one row a year.
     * A year whose target is not applicable falls out; where the targets left sum up to 0, the item falls away and its
     * points are spread over the others.
     */
    record OverYears(FigureRef.Column actual, FigureRef.Column target, List<Integer> years) implements Rule {

        /** The feed's column that names the year. */
        public static final String YEAR = "year";
    }

    /**
     * Points × marks ÷ the marks' maximum {@code of}, from the row of this check; not applicable: the item falls away and
     * its points are spread over the others.
     */
    record Marks(FigureRef.Column figure, String check, BigDecimal of) implements Rule {

        /** The feed's column that names the check. */
        public static final String CHECK = "check";
    }
}
