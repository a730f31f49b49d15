package org.kaohe.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** Texts and days made from bytes, one object for the same bytes as long as it is remembered. Not thread-safe. */
final class CellCache {

    private static final int SLOTS = 1 << 12;
    private static final int PRIME = 31;
    private static final int MONTH_BITS = 4;
    private static final int DAY_BITS = 5;
    private static final int FIRST_DAY = 1990 << MONTH_BITS + DAY_BITS;
    private static final int YEARS = 64;

    private final byte[][] keys = new byte[SLOTS][];
    private final String[] texts = new String[SLOTS];
    private final LocalDate[] days = new LocalDate[YEARS << MONTH_BITS + DAY_BITS];

    /** @return the text; empty for no bytes */
    String text(byte[] bytes, int from, int to) {
        if (from == to) {
            return "";
        }
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * PRIME + bytes[i];
        }
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        if (keys[slot] == null || !Arrays.equals(keys[slot], 0, keys[slot].length, bytes, from, to)) {
            keys[slot] = Arrays.copyOfRange(bytes, from, to);
            texts[slot] = new String(keys[slot], StandardCharsets.UTF_8);
        }
        return texts[slot];
    }

    /** @return a number for the day written as 2018-03-05; 0 for no bytes */
    static int dayNumber(byte[] bytes, int from, int to) {
        return from == to ? 0 : (number(bytes, from, from + 4) << MONTH_BITS | number(bytes, from + 5, from + 7)) << DAY_BITS | number(bytes, from + 8, to);
    }

    /** @return the day of that number; null for 0 */
    LocalDate day(int number) {
        if (number == 0) {
            return null;
        }
        int slot = number - FIRST_DAY;
        if (slot < 0 || slot >= days.length) {
            return made(number);
        }
        if (days[slot] == null) {
            days[slot] = made(number);
        }
        return days[slot];
    }

    private static LocalDate made(int number) {
        return LocalDate.of(number >>> MONTH_BITS + DAY_BITS, number >>> DAY_BITS & (1 << MONTH_BITS) - 1, number & (1 << DAY_BITS) - 1);
    }

    private static int number(byte[] bytes, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }
}
