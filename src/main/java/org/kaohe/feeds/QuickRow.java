package org.kaohe.feeds;

import java.util.Arrays;

/** The cells that the quick lane has read of one record. */
final class QuickRow implements PlainRow {

    private static final int DAY = 10;

    private final byte[][] arrays;
    private final int[] from;
    private final int[] to;
    private int line;

    QuickRow(int fields) {
        arrays = new byte[fields][];
        from = new int[fields];
        to = new int[fields];
    }

    void line(int number) {
        line = number;
    }

    void set(int field, byte[] array, int start, int end) {
        arrays[field] = array;
        from[field] = start;
        to[field] = end;
    }

    /** Whether one day is before another; not where one of them is not reported. */
    boolean isBefore(int field, int other) {
        return to[field] - from[field] == DAY && to[other] - from[other] == DAY
                && Arrays.compare(arrays[field], from[field], to[field], arrays[other], from[other], to[other]) < 0;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public byte[] array(int field) {
        return arrays[field];
    }

    @Override
    public int from(int field) {
        return from[field];
    }

    @Override
    public int to(int field) {
        return to[field];
    }
}
