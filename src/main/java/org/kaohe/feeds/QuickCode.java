package org.kaohe.feeds;

/** Credit codes in normal form. */
record QuickCode(int field, boolean emptyIsGood) implements QuickColumn {

    private static final int LENGTH = 18;

    @Override
    public int read(byte[] bytes, int from, QuickRow cells) {
        if (QuickColumn.isEnd(bytes[from])) {
            cells.set(field, bytes, from, from);
            return emptyIsGood ? from : UNSURE;
        }
        int end = from + LENGTH;
        if (!QuickColumn.isEnd(bytes[end]) || !CreditCode.stands(bytes, from)) {
            return UNSURE;
        }
        cells.set(field, bytes, from, end);
        return end;
    }
}
