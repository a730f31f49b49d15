package org.kaohe.feeds;

/** Some whole records of a feed, read into memory: the least number of them that reaches 4 MiB. Its bytes are good until the next one is read. */
public final class Stretch {

    /** So many zeros follow the bytes, so that nobody who looks ahead a little must look where they end. */
    static final int SPARE = 32;
    /** A buffer is made larger by this part of what is needed: stretches differ by some records, and the next one is to fit. */
    private static final int HEADROOM = 32;
    /** A single record that swells a stretch beyond this is left on the disk. */
    private static final int LONGEST = 16 << 20;

    private final long from;
    private final int line;
    private final long next;
    private final int nextLine;
    private final byte[] bytes;

    /** @param buffer of an earlier stretch that is done with; null: none */
    Stretch(long from, int line, long next, int nextLine, byte[] buffer) {
        this.from = from;
        this.line = line;
        this.next = next;
        this.nextLine = nextLine;
        int needed = (int) Math.min(LONGEST, next - from) + SPARE;
        this.bytes = next - from > LONGEST ? null : buffer != null && buffer.length >= needed ? buffer : new byte[needed + needed / HEADROOM];
    }

    /** Offset of its first byte in the file. */
    long from() {
        return from;
    }

    /** @return the line on which it begins, from 1 */
    public int line() {
        return line;
    }

    /** @return offset after its last byte: where the next stretch begins, or the section ends */
    public long next() {
        return next;
    }

    /** @return the line there */
    public int nextLine() {
        return nextLine;
    }

    /** Null where they are too many to be held. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return (int) (next - from);
    }
}
