package org.kaohe.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact ratios of decimals, and the one way they are rounded and printed. */
public final class Exact {

    private Exact() {
    }

    /** @return the same number as a ratio */
    public static BigFraction of(BigDecimal number) {
        return number.scale() <= 0 ? BigFraction.of(number.toBigIntegerExact())
                : BigFraction.of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    /** @return 100 × part ÷ whole */
    public static BigFraction percent(BigDecimal part, BigDecimal whole) {
        return of(part.movePointRight(2)).divide(of(whole));
    }

    /** @return rounded HALF_UP (四舍五入, on the absolute value) */
    public static BigDecimal round(BigFraction number, int decimals) {
        return number.bigDecimalValue(decimals, RoundingMode.HALF_UP);
    }

    /** @return the number without trailing zeros and without exponent: {@code 38.75}, {@code 100} */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** @return as {@link #plain}, a negative number in brackets, for the inside of a formula */
    static String operand(BigDecimal number) {
        return number.signum() < 0 ? "(" + plain(number) + ")" : plain(number);
    }

    static boolean terminates(BigFraction number, int decimals) {
        return of(round(number, decimals)).equals(number);
    }
}
