package org.kaohe.targets;

import java.math.BigDecimal;

/**
 * A category's part in a unit's score: a row of scores.csv.
 *
 * @param item        一 … 六; also the clause
 * @param name        e.g. 结构优化升级
 * @param maxPoints   100 × judged in it ÷ judged in all, two decimals HALF_UP
 * @param points      two decimals; the categories of a unit add up to its score exactly
 * @param explanation formula and figures, in Chinese
 */
public record CategoryPoints(String item, String name, BigDecimal maxPoints, BigDecimal points, String explanation) {

    /** @return the clause of the regulation: its class of targets */
    public String clause() {
        return item;
    }
}
