package org.kaohe.feeds;

/** Cells of a fixed number of bytes. */
abstract class QuickFixed extends QuickColumn {

    private final int field;
    private final int length;
    private final boolean emptyIsGood;

    QuickFixed(int field, int length, boolean emptyIsGood) {
        this.field = field;
        this.length = length;
        this.emptyIsGood = emptyIsGood;
    }

    @Override
    final int read(byte[] bytes, int from, QuickRow cells) {
        if (isEnd(bytes[from])) {
            cells.set(field, bytes, from, from);
            return emptyIsGood ? from : UNSURE;
        }
        int end = from + length;
        if (!isEnd(bytes[end]) || !isGood(bytes, from)) {
            return UNSURE;
        }
        cells.set(field, bytes, from, end);
        return end;
    }

    /** @return whether so many bytes from there are certainly a good cell */
    abstract boolean isGood(byte[] bytes, int from);
}
