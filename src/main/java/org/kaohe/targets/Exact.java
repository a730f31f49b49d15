package org.kaohe.targets;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

import org.apache.commons.numbers.fraction.BigFraction;

/** Exact ratios of decimals. */
final class Exact {

    private Exact() {
    }

    static BigFraction of(BigDecimal decimal) {
        return decimal.scale() <= 0 ? BigFraction.of(decimal.toBigIntegerExact())
                : BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** @return 100 × part ÷ whole */
    static BigFraction percent(BigDecimal part, BigDecimal whole) {
        return of(part.movePointRight(2)).divide(of(whole));
    }

    /** @return two decimals, 四舍五入 */
    static BigDecimal rounded(BigFraction exact) {
        return exact.bigDecimalValue(2, RoundingMode.HALF_UP);
    }
}
