package org.kaohe.feeds;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cells of a column whose verdict depends on the cell alone: what once stood in a row that the long way loaded is good
 * again, with the same value. Keeps a few thousand short ones, the first it was told of.
 */
final class QuickMemory extends QuickColumn {

    private static final int LONGEST = 128;
    private static final int MOST = 4096;
    private static final int SLOTS = 4 * MOST;
    private static final long FACTOR = 0x9E3779B97F4A7C15L; // golden ratio: neighbouring texts into distant slots
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int WORD = 8;

    private final int field;
    /** Number of the cell in each slot, from 1; 0: free. */
    private final short[] slots = new short[SLOTS];
    private final long[] keys = new long[SLOTS];
    /** Where each cell begins in {@link #texts}, then its value, then the next. */
    private final int[] starts = new int[2 * MOST + 3];
    private byte[] texts = new byte[1 << 10];
    private int count;

    QuickMemory(int field) {
        this.field = field;
    }

    @Override
    int read(byte[] bytes, int from, QuickRow cells) {
        int at = from;
        while (!isEnd(bytes[at])) {
            if (bytes[at] == 0 || at - from == LONGEST) {
                return UNSURE;
            }
            at++;
        }
        int number = slots[slot(bytes, from, at)];
        if (number == 0) {
            return UNSURE;
        }
        cells.set(field, texts, starts[2 * number + 1], starts[2 * number + 2]);
        return at;
    }

    /** @param cell as written, but for quotes around it */
    void learn(String cell, Value value) {
        byte[] written = cell.getBytes(StandardCharsets.UTF_8);
        byte[] plain = plain(value);
        if (plain == null || count == MOST || written.length > LONGEST || plain.length > LONGEST || cell.indexOf('"') >= 0) {
            return;
        }
        byte[] padded = Arrays.copyOf(written, written.length + WORD);
        int slot = slot(padded, 0, written.length);
        if (slots[slot] == 0) {
            count++;
            slots[slot] = (short) count;
            keys[slot] = key(padded, 0, written.length);
            starts[2 * count + 1] = add(written, starts[2 * count]);
            starts[2 * count + 2] = add(plain, starts[2 * count + 1]);
        }
    }

    private int add(byte[] text, int start) {
        if (start + text.length > texts.length) {
            texts = Arrays.copyOf(texts, 2 * texts.length);
        }
        System.arraycopy(text, 0, texts, start, text.length);
        return start + text.length;
    }

    /** Where this cell is, or would be. */
    private int slot(byte[] bytes, int from, int to) {
        long key = key(bytes, from, to);
        int slot = (int) (key * FACTOR >>> Long.numberOfLeadingZeros(SLOTS - 1));
        while (slots[slot] != 0 && !(keys[slot] == key && stands(slots[slot], bytes, from, to))) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    /** A cell of less than eight bytes is its key (no cell has zeros), so that nothing more must be compared than lengths. */
    private boolean stands(int number, byte[] bytes, int from, int to) {
        int start = starts[2 * number];
        int end = starts[2 * number + 1];
        return end - start == to - from && (to - from < WORD || Arrays.equals(texts, start, end, bytes, from, to));
    }

    private static long key(byte[] bytes, int from, int to) {
        long key = 0;
        int at = from;
        for (; at + WORD <= to; at += WORD) {
            key = (key + (long) WORDS.get(bytes, at)) * FACTOR;
        }
        return at == to ? key : key + ((long) WORDS.get(bytes, at) & (1L << WORD * (to - at)) - 1);
    }

    /** Null for what a plain row cannot tell from something else. */
    private static byte[] plain(Value value) {
        if (value == null || value instanceof Value.NotApplicable) {
            return null;
        }
        String encoded = value.encoded();
        return (encoded.isEmpty() ? "" : encoded.substring(2)).getBytes(StandardCharsets.UTF_8);
    }
}
