package org.kaohe.credit;

import java.math.BigDecimal;

/**
 * The line at which a measure is due.
 *
 * @param name     in the text's words, such as 书面告诫
 * @param included whether a score on the line itself is over it (扣减到) or only one below (低于)
 * @param clause   such as 十
 */
public record MeasureLine(Measure measure, String name, BigDecimal line, boolean included, String clause) {

    boolean passedBy(BigDecimal score) {
        int side = score.compareTo(line);
        return included ? side <= 0 : side < 0;
    }
}
