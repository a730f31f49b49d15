package org.kaohe.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rows of a feed, one behind the other: line, place, and each cell with its length, as canonical text in UTF-8; an empty
 * cell is one that was not reported. Grows as it is filled; not thread-safe.
 */
public final class RowPack {

    private static final int FIRST = 1 << 10;
    private static final int MOST_FIXED = 16;
    private static final int SEVEN_BITS = 0x7F;

    private byte[] bytes = new byte[FIRST];
    private int length;
    private int rows;

    /** @param place of the row's enterprise among those of its bucket; 0 where there is none */
    public void row(int line, int place) {
        room(MOST_FIXED);
        number(line);
        number(place);
        rows++;
    }

    public void cell(byte[] array, int from, int to) {
        int size = to - from;
        room(MOST_FIXED + size);
        number(size);
        if (size < MOST_FIXED) {
            // most cells: cheaper than a call
            for (int i = 0; i < size; i++) {
                bytes[length + i] = array[from + i];
            }
        } else {
            System.arraycopy(array, from, bytes, length, size);
        }
        length += size;
    }

    public void cell(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        cell(encoded, 0, encoded.length);
    }

    private void number(int number) {
        int left = number;
        while ((left & ~SEVEN_BITS) != 0) {
            bytes[length++] = (byte) (left & SEVEN_BITS | ~SEVEN_BITS);
            left >>>= 7;
        }
        bytes[length++] = (byte) left;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    public int rows() {
        return rows;
    }

    /** @return the byte that the next row will be written over: whoever asks for many at a time does not wait for each */
    public byte ahead() {
        return bytes[Math.min(length, bytes.length - 1)];
    }

    int size() {
        return length;
    }

    /** The first {@link #size()} of them. */
    byte[] bytes() {
        return bytes;
    }

    /** Makes it empty, to be filled again. */
    public void clear() {
        length = 0;
        rows = 0;
    }
}
