package org.kaohe.feeds;

/** Credit codes in normal form. */
final class QuickCode extends QuickColumn {

    private static final int LENGTH = 18;

    private final int field;
    private final boolean emptyIsGood;

    QuickCode(int field, boolean emptyIsGood) {
        this.field = field;
        this.emptyIsGood = emptyIsGood;
    }

    @Override
    int read(byte[] bytes, int from, QuickRow cells) {
        if (isEnd(bytes[from])) {
            cells.set(field, bytes, from, from);
            return emptyIsGood ? from : UNSURE;
        }
        int end = from + LENGTH;
        if (!isEnd(bytes[end]) || !CreditCode.stands(bytes, from)) {
            return UNSURE;
        }
        cells.set(field, bytes, from, end);
        return end;
    }
}
