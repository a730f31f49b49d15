package org.kaohe.credit;

import java.math.BigDecimal;

/**
 * A grade (七).
 *
 * @param from its lowest score, included; null for the lowest grade
 */
public record GradeBand(String name, BigDecimal from) {

    boolean holds(BigDecimal score) {
        return from == null || score.compareTo(from) >= 0;
    }
}
