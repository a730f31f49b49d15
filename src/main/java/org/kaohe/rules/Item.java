package org.kaohe.rules;

import java.math.BigDecimal;

/**
 * An item of a scheme.
 *
 * @param id       its name in the tables
 * @param name     its name in the regulation's words
 * @param clause   where the regulation states it
 * @param section  the name of the section it stands in
 * @param category what its points do to the score
 * @param points   full points; of a bonus its cap; of a deduction the most it takes, positive
 * @param decimals rounds the points before anything is added to them; null: not rounded on its own
 */
public record Item(String id, String name, String clause, String section, Category category, BigDecimal points, Rule rule, Integer decimals) {

    /** What an item's points do to the score. */
    public enum Category { BASE, BONUS, DEDUCTION }

    /** @return the column {@code max_points}: full points, a bonus's cap, 0 of a deduction */
    public BigDecimal maxPoints() {
        return category == Category.DEDUCTION ? BigDecimal.ZERO : points;
    }
}
