package org.kaohe.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Hashes of the keys of many rows, with their lines: two rows of one key have one hash; that two of one hash have one key
 * is likely, and to be looked at. In bands, each of which can be searched alone. Not thread-safe.
 */
public final class KeyHashes {

    static final int BANDS = 16;
    static final int ENTRY = Long.BYTES + Integer.BYTES;

    private static final int BAND_SHIFT = Long.SIZE - 4;
    private static final int FIRST = 1 << 12;
    private static final long PRIME = 0x9E3779B97F4A7C15L;
    private static final long OTHER_PRIME = 0xC2B2AE3D27D4EB4FL;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final ByteBuffer[] bands = new ByteBuffer[BANDS];

    /** @param key the key's cells in canonical form, joined by U+001F, in UTF-8 */
    public void add(byte[] key, int from, int to, int line) {
        long hash = hash(key, from, to);
        int band = (int) (hash >>> BAND_SHIFT);
        ByteBuffer entries = bands[band];
        if (entries == null || entries.remaining() < ENTRY) {
            entries = bands[band] = entries == null ? ByteBuffer.allocate(FIRST * ENTRY / BANDS)
                    : ByteBuffer.allocate(entries.capacity() * 2).put(entries.flip());
        }
        entries.putLong(hash).putInt(line);
    }

    private static long hash(byte[] key, int from, int to) {
        long hash = (to - from) * PRIME;
        int at = from;
        for (; to - at >= Long.BYTES; at += Long.BYTES) {
            hash = mixed(hash ^ (long) LONGS.get(key, at));
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = rest << Byte.SIZE | key[at] & 0xFF;
        }
        return mixed(hash ^ rest);
    }

    private static long mixed(long hash) {
        long once = (hash ^ hash >>> 32) * PRIME;
        long twice = (once ^ once >>> 29) * OTHER_PRIME;
        return twice ^ twice >>> 32;
    }

    /** @return the entries of a band; null where it has none */
    ByteBuffer band(int band) {
        return bands[band] == null ? null : bands[band].duplicate().flip();
    }

    /** @param entries of one band @return the lines whose hash stands there more than once */
    static int[] repeated(ByteBuffer entries) {
        int count = entries.remaining() / ENTRY;
        long[] sorted = new long[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = entries.getLong(i * ENTRY);
        }
        Arrays.sort(sorted);
        BitSet doubtful = new BitSet();
        for (int i = 1; i < count; i++) {
            if (sorted[i] == sorted[i - 1]) {
                doubtful.set(i - 1, i + 1);
            }
        }
        if (doubtful.isEmpty()) {
            return new int[0];
        }
        long[] hashes = doubtful.stream().mapToLong(i -> sorted[i]).distinct().toArray();
        int[] lines = new int[count];
        int found = 0;
        for (int i = 0; i < count; i++) {
            if (Arrays.binarySearch(hashes, entries.getLong(i * ENTRY)) >= 0) {
                lines[found++] = entries.getInt(i * ENTRY + Long.BYTES);
            }
        }
        return Arrays.copyOf(lines, found);
    }
}
