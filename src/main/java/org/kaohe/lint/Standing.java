package org.kaohe.lint;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A unit in a published result.
 *
 * @param rank  null where it has none
 * @param score null where it has none
 * @param grade empty where it has none
 * @param items by item id, in the scheme's order
 */
public record Standing(String group, String unit, Integer rank, BigDecimal score, String grade, Map<String, Part> items) {

    /**
     * An item of a unit as published.
     *
     * @param base whether it counts to the total; else it is a bonus or a deduction
     */
    public record Part(String name, String clause, boolean base, BigDecimal max, BigDecimal points) {
    }
}
