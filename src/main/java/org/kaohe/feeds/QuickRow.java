package org.kaohe.feeds;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The cells that the quick lane has read of one record. */
final class QuickRow implements PlainRow {

    /** As many bytes as the year and the month take, in an order in which the earlier ones weigh more. */
    private static final VarHandle MONTHS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle DAYS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
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
        if (arrays[field] != array) { // it seldom is another; storing it each time would keep the garbage collector busy
            arrays[field] = array;
        }
        from[field] = start;
        to[field] = end;
    }

    /** Whether one day is before another; not where one of them is not reported. */
    boolean isBefore(int field, int other) {
        if (to[field] - from[field] != DAY || to[other] - from[other] != DAY) {
            return false;
        }
        long months = (long) MONTHS.get(arrays[field], from[field]) - (long) MONTHS.get(arrays[other], from[other]);
        return months < 0 || months == 0
                && (short) DAYS.get(arrays[field], from[field] + 8) < (short) DAYS.get(arrays[other], from[other] + 8);
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
