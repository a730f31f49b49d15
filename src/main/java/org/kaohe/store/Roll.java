package org.kaohe.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The enterprises of a run by the order of their codes, cut into buckets of so many each: who works on one bucket needs
 * nothing of another. About 60 bytes an enterprise. Immutable; thread-safe.
 */
public final class Roll {

    /** Characters of a unified social credit code. */
    static final int CODE = 18;
    /** No such enterprise. */
    public static final int NONE = -1;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long PRIME = 0x9E3779B97F4A7C15L;
    private static final int SLOT = 3;

    private final int bucketSize;
    private final int size;
    private final int slots;
    /** Of each slot the code's first 16 bytes, and the other two above the place from 1: what is looked for stands together; 0: free. */
    private final long[] table;

    /** @param codes one behind the other, in order */
    Roll(int bucketSize, byte[] codes) {
        this.bucketSize = bucketSize;
        this.size = codes.length / CODE;
        this.slots = Integer.highestOneBit(Math.max(1, size)) * 4;
        this.table = new long[slots * SLOT];
        for (int i = 0; i < size; i++) {
            long first = (long) LONGS.get(codes, i * CODE);
            long second = (long) LONGS.get(codes, i * CODE + Long.BYTES);
            long last = last(codes, i * CODE);
            int slot = slot(first, second, last);
            while (table[slot * SLOT + 2] != 0) {
                slot = slot + 1 & slots - 1;
            }
            table[slot * SLOT] = first;
            table[slot * SLOT + 1] = second;
            table[slot * SLOT + 2] = last | i + 1;
        }
    }

    private static long last(byte[] code, int from) {
        return (code[from + CODE - 2] & 0xFFL) << 40 | (code[from + CODE - 1] & 0xFFL) << 32;
    }

    private int slot(long first, long second, long last) {
        long hash = ((first * PRIME ^ second) * PRIME ^ last) * PRIME;
        return (int) (hash >>> 32) & slots - 1;
    }

    public int size() {
        return size;
    }

    /** @return where an enterprise stands in the order of all; {@link #NONE} where there is none of this code */
    public int find(byte[] code, int from, int to) {
        if (to - from != CODE) {
            return NONE;
        }
        long first = (long) LONGS.get(code, from);
        long second = (long) LONGS.get(code, from + Long.BYTES);
        long last = last(code, from);
        for (int slot = slot(first, second, last); ; slot = slot + 1 & slots - 1) {
            long here = table[slot * SLOT + 2];
            if (here == 0) {
                return NONE;
            }
            if (table[slot * SLOT] == first && table[slot * SLOT + 1] == second && here >>> 32 == last >>> 32) {
                return (int) here - 1;
            }
        }
    }

    public int bucket(int place) {
        return place / bucketSize;
    }

    /** @return the place within its bucket */
    public int within(int place) {
        return place % bucketSize;
    }
}
