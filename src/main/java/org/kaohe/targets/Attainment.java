package org.kaohe.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How far a target was reached, in %. */
final class Attainment {

    private static final BigDecimal FULL = new BigDecimal("100.00");
    private static final BigDecimal NONE = new BigDecimal("0.00");

    private Attainment() {
    }

    /** @return two decimals, rounded once; null where the figures are rates or classes, or nothing was aimed at */
    static BigDecimal of(Target target, BigDecimal bound, BigDecimal actual) {
        return switch (target.kind()) {
            case LEVEL, FLOOR -> bound.signum() == 0 ? null : percent(actual, bound);
            case CEILING -> target.waterClass() ? null : ofCeiling(bound, actual);
            case GROWTH, CITY_SET, PROVINCE_SET, IN_STEP, VERDICT -> null;
        };
    }

    private static BigDecimal ofCeiling(BigDecimal bound, BigDecimal actual) {
        if (actual.signum() == 0) {
            return FULL;
        }
        return bound.signum() == 0 ? NONE : percent(bound, actual);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
