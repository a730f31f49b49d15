package org.kaohe.feeds;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.Year;

/** Days written as 2018-03-05. */
final class QuickDay extends QuickFixed {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LENGTH = 10;
    private static final long HIGH = 0x8080808080808080L;
    /** {@code 0000-00-}, the first character in the lowest byte. */
    private static final long FORM = 0x2D30302D30303030L;
    /** Added to a byte it reaches the eighth bit above 9 in place of a digit, above 0 in place of a hyphen. */
    private static final long BEYOND = 0x7F76767F76767676L;
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int FEBRUARY = 2;

    QuickDay(int field, boolean emptyIsGood) {
        super(field, LENGTH, emptyIsGood);
    }

    @Override
    boolean isGood(byte[] bytes, int from) {
        long word = (long) WORDS.get(bytes, from) ^ FORM;
        int tens = bytes[from + 8] - '0';
        int ones = bytes[from + 9] - '0';
        if (((word + BEYOND | word) & HIGH) != 0 || (tens | ones) < 0 || tens > 9 || ones > 9) {
            return false;
        }
        int month = digit(word, 5) * 10 + digit(word, 6);
        int day = tens * 10 + ones;
        return digit(word, 0) > 0 && month >= 1 && month <= 12 && day >= 1
                && (day <= DAYS[month - 1] || month == FEBRUARY && day == 29 && Year.isLeap(year(word)));
    }

    private static long year(long word) {
        return digit(word, 0) * 1000L + digit(word, 1) * 100L + digit(word, 2) * 10L + digit(word, 3);
    }

    private static int digit(long word, int place) {
        return (int) (word >>> 8 * place) & 0xF;
    }
}
