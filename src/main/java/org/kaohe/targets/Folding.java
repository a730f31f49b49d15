package org.kaohe.targets;

import java.text.Normalizer;

/** Full-width forms and blanks made alike, so that what looks the same is the same. */
final class Folding {

    private Folding() {
    }

    /** @return a name without blanks, with half-width brackets, letters and digits; for comparison only */
    static String name(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
    }

    /** @return a figure's text with half-width digits, signs, points, letters and blanks, trimmed; Roman numerals stay */
    static String figure(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().map(Folding::halfWidth).forEach(folded::appendCodePoint);
        return folded.toString().strip();
    }

    private static int halfWidth(int c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return c - 0xFEE0;
        }
        return switch (c) {
            case 0x3000, 0x00A0 -> ' ';
            case 0x2212 -> '-';
            default -> c;
        };
    }
}
