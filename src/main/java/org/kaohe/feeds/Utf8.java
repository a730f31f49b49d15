package org.kaohe.feeds;

/** UTF-8 in bytes, as strictly as the decoder of the platform: nothing overlong, no surrogates, nothing above U+10FFFF. */
final class Utf8 {

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
}
