package org.kaohe.units;

/** Brings the ways of writing one and the same text together. Pure, thread-safe; no argument may be null. */
public final class Folding {

    private static final String OPENING = "〔【〖［[｛{〈《「『";
    private static final String CLOSING = "〕】〗］]｝}〉》」』";

    private Folding() {
    }

    /** @return the text with full-width ASCII forms, the minus sign {@code −} and every kind of blank in their half-width forms; same length */
    public static String halfWidth(String text) {
        int at = 0;
        while (at < text.length() && half(text.charAt(at)) == text.charAt(at)) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        char[] folded = text.toCharArray();
        for (; at < folded.length; at++) {
            folded[at] = half(folded[at]);
        }
        return new String(folded);
    }

    /** @return the text without blanks at both ends: ideographic, no-break and zero-width ones and byte-order marks included */
    public static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (from < to && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** @return the form in which names of units are compared: half-width, one kind of brackets, no blanks */
    public static String name(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!blank(text.charAt(i))) {
                folded.append(bracket(half(text.charAt(i))));
            }
        }
        return folded.toString();
    }

    private static char half(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        if (c == '−') {
            return '-';
        }
        return c > ' ' && c != '\u200B' && c != '\uFEFF' && blank(c) ? ' ' : c;
    }

    private static char bracket(char c) {
        return OPENING.indexOf(c) >= 0 ? '(' : CLOSING.indexOf(c) >= 0 ? ')' : c;
    }

    private static boolean blank(char c) {
        return c <= ' ' || c >= '\u007F' && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF');
    }
}
