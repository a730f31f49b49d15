package org.kaohe.store;

import java.nio.charset.StandardCharsets;

/** The rows of a {@link RowPack}, read one after the other. Not thread-safe. */
final class PackedRows {

    private final byte[] bytes;
    private final int[] from;
    private final int[] to;
    private int at;
    private int start;
    private int line;
    private int place;
    private int cells;

    /** @param columns how many cells a row has */
    PackedRows(byte[] bytes, int columns) {
        this.bytes = bytes;
        this.from = new int[columns];
        this.to = new int[columns];
    }

    /** Goes on to the next row. @return whether there is one */
    boolean next() {
        if (at == bytes.length) {
            return false;
        }
        start = at;
        line = number();
        place = number();
        cells = at;
        for (int i = 0; i < from.length; i++) {
            int size = number();
            from[i] = at;
            at += size;
            to[i] = at;
        }
        return true;
    }

    /** Goes back, or on, to a row that began there. */
    PackedRows at(int offset) {
        at = offset;
        next();
        return this;
    }

    private int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = bytes[at++];
            number |= (part & 0x7F) << shift;
            if (part >= 0) {
                return number;
            }
        }
    }

    /** @return where the row begins */
    int start() {
        return start;
    }

    /** @return where its cells begin: rows of the same columns with the same bytes from here to {@link #end()} are alike in every cell */
    int cells() {
        return cells;
    }

    /** @return where the row ends */
    int end() {
        return at;
    }

    int line() {
        return line;
    }

    int place() {
        return place;
    }

    byte[] array() {
        return bytes;
    }

    int from(int cell) {
        return from[cell];
    }

    int to(int cell) {
        return to[cell];
    }

    /** @return the cell; empty where it was not reported */
    String text(int cell) {
        return new String(bytes, from[cell], to[cell] - from[cell], StandardCharsets.UTF_8);
    }
}
