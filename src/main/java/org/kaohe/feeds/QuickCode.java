package org.kaohe.feeds;

/** Credit codes in normal form. */
final class QuickCode extends QuickFixed {

    private static final int LENGTH = 18;

    QuickCode(int field, boolean emptyIsGood) {
        super(field, LENGTH, emptyIsGood);
    }

    @Override
    boolean isGood(byte[] bytes, int from) {
        return CreditCode.stands(bytes, from);
    }
}
