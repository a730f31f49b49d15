package org.kaohe.credit;

import java.math.BigDecimal;

/**
 * An item of the annex (附件).
 *
 * @param points taken off for each finding, at most 2 decimals; negative points are a bonus
 */
public record DeductionItem(String item, String name, BigDecimal points) {

    /** @throws IllegalArgumentException if the points have more than 2 decimals */
    public DeductionItem {
        if (points.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("计分项目“" + item + "”的分值" + points.toPlainString() + "最多2位小数");
        }
        points = points.setScale(2);
    }
}
