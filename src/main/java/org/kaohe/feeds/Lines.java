package org.kaohe.feeds;

/** Lines in bytes: they end with LF, CR or both. The bytes are those of a {@link Stretch}. */
final class Lines {

    private Lines() {
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
        for (int at = from; at < to && bytes[at] != '"'; at++) {
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
        for (int at = from; at < to; at++) {
            if (isEnd(bytes[at])) {
                at = after(bytes, at) - 1;
                count++;
            }
        }
        return count;
    }
}
