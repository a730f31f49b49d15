package org.kaohe.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.kaohe.rules.Item;

/**
 * One unit's result.
 *
 * @param items   in the scheme's order, those that could be computed
 * @param score   as published, with the scheme's decimals; null where a figure of the formula is missing
 * @param flags   without {@code tie} and {@code provisional}
 * @param lacking what is missing
 */
public record UnitScore(Subject subject, List<ItemScore> items, BigDecimal score, Set<String> flags, List<String> lacking) {

    /**
     * One item's points.
     *
     * @param maxPoints   full points of this unit's group, with the scheme's decimals
     * @param points      with the scheme's decimals; the points of all items add up to the score
     * @param explanation the formula with this unit's figures and where they stand
     */
    public record ItemScore(Item item, BigDecimal maxPoints, BigDecimal points, String explanation) {
    }
}
