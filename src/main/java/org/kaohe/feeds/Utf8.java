package org.kaohe.feeds;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** UTF-8 in bytes, as strictly as the decoder of the platform: nothing overlong, no surrogates, nothing above U+10FFFF. */
final class Utf8 {

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    /** The bits by which a character of three bytes is known, first byte lowest, and what they then are. */
    private static final int MARKS = 0xC0C0F0;
    private static final int THREE = 0x8080E0;
    /** E0 and ED, by their last four bits: after them not every second byte is allowed. */
    private static final int PARTICULAR = 1 << 0x0 | 1 << 0xD;

    private Utf8() {
    }

    /**
     * Looks at up to four bytes, which must be there.
     *
     * @return of how many bytes (2 to 4) the character is that begins with this byte beyond ASCII; 0: it is none
     */
    static int length(byte[] bytes, int at) {
        int lead = bytes[at];
        int second = bytes[at + 1];
        if (lead >= (byte) 0xE0 && lead <= (byte) 0xEF) {
            boolean sound = second < (byte) 0xC0 && bytes[at + 2] < (byte) 0xC0
                    && (lead != (byte) 0xE0 || second >= (byte) 0xA0) && (lead != (byte) 0xED || second < (byte) 0xA0);
            return sound ? 3 : 0;
        }
        if (lead < (byte) 0xE0) {
            return lead >= (byte) 0xC2 && second < (byte) 0xC0 ? 2 : 0;
        }
        boolean sound = lead <= (byte) 0xF4 && second < (byte) 0xC0 && bytes[at + 2] < (byte) 0xC0 && bytes[at + 3] < (byte) 0xC0
                && (lead != (byte) 0xF0 || second >= (byte) 0x90) && (lead != (byte) 0xF4 || second < (byte) 0x90);
        return sound ? 4 : 0;
    }

    /** Passes over characters of three bytes as long as nothing is particular about them, up to the limit or a little beyond. */
    static int afterThrees(byte[] bytes, int from, int limit) {
        int at = from;
        while (at < limit) {
            int four = (int) INTS.get(bytes, at);
            if ((four & MARKS) != THREE || (1 << (four & 0xF) & PARTICULAR) != 0) {
                return at;
            }
            at += 3;
        }
        return at;
    }
}
