package org.kaohe.rules;

import java.util.List;

/**
 * Units are shown cards for accidents, each for a term (挂牌).
 *
 * @param kinds     the kinds of card, the one that outranks the others first
 * @param standards what brings a card
 * @param overdue   the flag of a unit whose card stands beyond its term at the year's end
 */
public record Cards(List<Kind> kinds, List<Standard> standards, String overdue) implements Method {

    /** The feed of accidents and its columns; the feed of decisions to take a card away. */
    public static final String ACCIDENTS = "accidents";
    public static final String REMOVALS = "removals";
    public static final String CLASS = "class";

    /**
     * A kind of card.
     *
     * @param months      its term in calendar months
     * @param halfMonthly whether progress is reported every half month; else every month
     */
    public record Kind(String id, String name, int months, boolean halfMonthly) {
    }

    /**
     * So many accidents of these classes in the year, or, with {@code withinMonths}, within so many calendar months, the last
     * of them in the year.
     *
     * @param orMore       whether every accident beyond the number fulfils it again
     * @param withinMonths null: in the year
     */
    public record Standard(Kind card, String name, String clause, List<String> classes, int count, boolean orMore, Integer withinMonths) {
    }

    /** @return how many months before the year accidents still matter */
    public int monthsBefore() {
        return standards.stream().filter(standard -> standard.withinMonths() != null).mapToInt(Standard::withinMonths).max().orElse(0);
    }

    /** @return the kind's place, from 0; a lower one outranks a higher one */
    public int rank(Kind kind) {
        return kinds.indexOf(kind);
    }
}
