package org.kaohe.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** Texts and days made from bytes, one object for the same bytes as long as it is remembered. Not thread-safe. */
final class CellCache {

    private static final int SLOTS = 1 << 12;
    private static final int PRIME = 31;
    private static final int FIRST_YEAR = 1990;
    private static final int YEARS = 64;
    private static final int MONTHS = 13;
    private static final int DAYS = 32;

    private final byte[][] keys = new byte[SLOTS][];
    private final String[] texts = new String[SLOTS];
    private final LocalDate[] days = new LocalDate[YEARS * MONTHS * DAYS];

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

    /** @return the day written as 2018-03-05; null for no bytes */
    LocalDate day(byte[] bytes, int from, int to) {
        if (from == to) {
            return null;
        }
        int year = number(bytes, from, from + 4);
        int month = number(bytes, from + 5, from + 7);
        int day = number(bytes, from + 8, to);
        if (year < FIRST_YEAR || year >= FIRST_YEAR + YEARS) {
            return LocalDate.of(year, month, day);
        }
        int slot = ((year - FIRST_YEAR) * MONTHS + month) * DAYS + day;
        if (days[slot] == null) {
            days[slot] = LocalDate.of(year, month, day);
        }
        return days[slot];
    }

    private static int number(byte[] bytes, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }
}
