package org.kaohe.feeds;

/** Text of a feed made fit to be shown. */
final class Visible {

    private static final int QUOTED = 40;

    private Visible() {
    }

    /** Control, format and broken characters as signs: ␀ ␊ … or \\uXXXX; doing it twice changes nothing. */
    static String of(String text) {
        if (text.codePoints().noneMatch(Visible::hidden)) {
            return text;
        }
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (!hidden(c)) {
                visible.appendCodePoint(c);
            } else if (c < ' ') {
                visible.append((char) ('\u2400' + c));
            } else {
                visible.append(String.format("\\u%04X", c));
            }
        });
        return visible.toString();
    }

    /** At most so many characters (code points), no pair cut in two. */
    static String cut(String text, int length) {
        return text.length() <= length || text.codePointCount(0, text.length()) <= length
                ? text : text.substring(0, text.offsetByCodePoints(0, length));
    }

    /** The text as a message cites it: in quotation marks, shortened. */
    static String quoted(String text) {
        String visible = of(text);
        String start = cut(visible, QUOTED);
        return "“" + start + (start.length() < visible.length() ? "…" : "") + "”";
    }

    private static boolean hidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }
}
