package org.kaohe.feeds;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cells of a column whose verdict depends on the cell alone: what once stood in a row that the long way loaded is good
 * again, with the same value. Keeps a few thousand short ones, the first it was told of.
 */
final class QuickMemory implements QuickColumn {

    private static final int LONGEST = 128;
    private static final int MOST = 4096;
    private static final int SLOTS = 4 * MOST;
    private static final int FACTOR = 0x9E3779B1; // golden ratio: neighbouring texts into distant slots

    private final int field;
    private final byte[][] written = new byte[SLOTS][];
    private final byte[][] values = new byte[SLOTS][];
    private int count;

    QuickMemory(int field) {
        this.field = field;
    }

    @Override
    public int read(byte[] bytes, int from, QuickRow cells) {
        int hash = 0;
        int at = from;
        while (!QuickColumn.isEnd(bytes[at])) {
            if (bytes[at] == 0 || at - from == LONGEST) {
                return UNSURE;
            }
            hash = 31 * hash + bytes[at++];
        }
        int slot = slot(hash, bytes, from, at);
        if (written[slot] == null) {
            return UNSURE;
        }
        cells.set(field, values[slot], 0, values[slot].length);
        return at;
    }

    /** @param cell as written, but for quotes around it */
    void learn(String cell, Value value) {
        byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
        byte[] plain = plain(value);
        if (plain == null || count == MOST || bytes.length > LONGEST || cell.indexOf('"') >= 0) {
            return;
        }
        int hash = 0;
        for (byte b : bytes) {
            hash = 31 * hash + b;
        }
        int slot = slot(hash, bytes, 0, bytes.length);
        if (written[slot] == null) {
            written[slot] = bytes;
            values[slot] = plain;
            count++;
        }
    }

    /** Where this cell is, or would be. */
    private int slot(int hash, byte[] bytes, int from, int to) {
        int slot = hash * FACTOR >>> Integer.numberOfLeadingZeros(SLOTS - 1);
        while (written[slot] != null && !Arrays.equals(written[slot], 0, written[slot].length, bytes, from, to)) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
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
