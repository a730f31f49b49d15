package org.kaohe.feeds;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Text of any kind without quotes and control characters, and certainly without blanks at its ends. */
final class QuickText extends QuickColumn {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int WORD = 8;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x80 * ONES;
    /** Added to seven bits it reaches the eighth unless they are at most those of a comma: quotes and controls are below. */
    private static final long ABOVE_COMMA = (0x7F - ',') * ONES;
    private static final int DELETE = 0x7F;

    private final int field;
    private final boolean emptyIsGood;

    QuickText(int field, boolean emptyIsGood) {
        this.field = field;
        this.emptyIsGood = emptyIsGood;
    }

    @Override
    int read(byte[] bytes, int from, QuickRow cells) {
        int end = end(bytes, from);
        if (end <= from) {
            cells.set(field, bytes, from, from);
            return end == from && emptyIsGood ? from : UNSURE;
        }
        cells.set(field, bytes, from, end);
        return end - from <= RecordGuard.LONGEST_CELL && beginsWithText(bytes, from) && endsWithText(bytes, from, end) ? end : UNSURE;
    }

    private static int end(byte[] bytes, int from) {
        int at = from;
        while (true) {
            long word = (long) WORDS.get(bytes, at);
            long seven = word & ~HIGH;
            long special = (~(seven + ABOVE_COMMA) | seven + ONES | word) & HIGH; // up to the comma, DEL, not ASCII
            if (special == 0) {
                at += WORD;
                continue;
            }
            at += Long.numberOfTrailingZeros(special) >>> 3;
            byte c = bytes[at];
            while (c < 0) {
                at = Utf8.afterThrees(bytes, at, Integer.MAX_VALUE); // the zeros after the bytes stop it
                c = bytes[at];
                if (c >= 0) {
                    break;
                }
                int length = Utf8.length(bytes, at);
                if (length == 0 || c == (byte) 0xC2 && bytes[at + 1] < (byte) 0xA0) { // U+0080 to U+009F are controls
                    return UNSURE;
                }
                at += length;
                c = bytes[at];
            }
            if (isEnd(c)) {
                return at;
            }
            if (c < ' ' || c == '"' || c == DELETE) {
                return UNSURE;
            }
            at++;
        }
    }

    private static boolean beginsWithText(byte[] bytes, int from) {
        return bytes[from] > ' ' || bytes[from] < 0 && isText(bytes, from);
    }

    private static boolean endsWithText(byte[] bytes, int from, int end) {
        return bytes[end - 1] > ' ' || bytes[end - 1] < 0 && end - 3 >= from && isText(bytes, end - 3);
    }

    /**
     * Whether certainly a character of three bytes begins there that is no blank of any kind: CJK punctuation but U+3000,
     * ideographs, Hangul, full-width forms, dashes and quotation marks.
     */
    static boolean isText(byte[] bytes, int at) {
        int second = bytes[at + 1] & 0xFF;
        int third = bytes[at + 2] & 0xFF;
        return switch (bytes[at] & 0xFF) {
            case 0xE2 -> second == 0x80 && third >= 0x90 && third <= 0xA6;
            case 0xE3 -> second != 0x80 || third != 0x80;
            case 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xEC -> true;
            case 0xEF -> second == 0xBC || second == 0xBD;
            default -> false;
        };
    }
}
