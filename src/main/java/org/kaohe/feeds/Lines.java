package org.kaohe.feeds;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Lines in bytes: they end with LF, CR or both. The bytes are those of a {@link Stretch}. */
final class Lines {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int WORD = 8;
    private static final long ONES = 0x0101010101010101L;
    static final long HIGH = 0x80 * ONES;
    /** Added to seven bits it reaches the eighth unless they are at most those of a quote. */
    private static final long ABOVE_QUOTE = (0x7F - '"') * ONES;

    private Lines() {
    }

    /** The first byte from there on that is at most a quote, as line ends are too: the zeros after the bytes if no other. */
    private static int low(byte[] bytes, int from) {
        for (int at = from; ; at += WORD) {
            long low = low((long) WORDS.get(bytes, at));
            if (low != 0) {
                return at + (Long.numberOfTrailingZeros(low) >>> 3);
            }
        }
    }

    /** @return the highest bit of each of eight bytes that is at most a quote */
    static long low(long word) {
        return ~((word & ~HIGH) + ABOVE_QUOTE) & ~word & HIGH;
    }

    static boolean isEnd(int c) {
        return c == '\n' || c == '\r';
    }

    /** Where the next line begins, given where this one ends. */
    static int after(byte[] bytes, int lineEnd) {
        return lineEnd + (bytes[lineEnd] == '\r' && bytes[lineEnd + 1] == '\n' ? 2 : 1);
    }

    /** Where the record that begins there ends, its line end included. */
    static int recordEnd(byte[] bytes, int from, int to) {
        // most records have no quote, and then nothing but the line end matters
        for (int at = low(bytes, from); at < to && bytes[at] != '"'; at = low(bytes, at + 1)) {
            if (isEnd(bytes[at])) {
                return after(bytes, at);
            }
        }
        Quoting state = Quoting.CELL_START;
        for (int at = from; at < to; at++) {
            if (isEnd(bytes[at]) && state != Quoting.QUOTED) {
                return after(bytes, at);
            }
            state = state.after(bytes[at]);
        }
        return to;
    }

    static int count(byte[] bytes, int from, int to) {
        int count = 0;
        for (int at = low(bytes, from); at < to; at = low(bytes, at + 1)) {
            if (isEnd(bytes[at])) {
                at = after(bytes, at) - 1;
                count++;
            }
        }
        return count;
    }
}
