package org.kaohe.reports;

/** Text from feeds as a document may show it. */
public final class Shown {

    private Shown() {
    }

    /**
     * @return the text with marks that would turn the direction of what follows, and characters that no XML holds, made
     *         visible: a name with a right-to-left override within becomes {@code 甲[U+202E]乙}
     */
    public static String text(String text) {
        if (plain(text)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (hidden(c)) {
                shown.append(String.format("[U+%04X]", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /** Nearly every cell is: they are looked at without a detour. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c) || hidden(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hidden(int c) {
        return c < 0x20 && c != '\t' && c != '\n' || c == 0x7F || c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F || c == 0x061C || c == 0xFEFF || c >= 0xFFF9 && c <= 0xFFFB || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF;
    }

    /** @return the width in columns of half-width characters: a Chinese character takes two */
    public static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            width += Character.isLowSurrogate(c) ? 0 : c >= 0x1100 && c < 0x2000 || c >= 0x2E80 || c == '“' || c == '”' || c == '—' || c == '…' || c == '≥' ? 2 : 1;
        }
        return width;
    }

    /** @return the text, or its beginning with … where it is wider */
    public static String cut(String text, int most) {
        if (width(text) <= most) {
            return text;
        }
        int end = 0;
        for (int room = most - width("…"); ; ) {
            int next = text.offsetByCodePoints(end, 1);
            room -= width(text.substring(end, next));
            if (room < 0) {
                return text.substring(0, end) + "…";
            }
            end = next;
        }
    }

    /** @return how many lines the text takes at this width; at least 1 */
    public static int lines(String text, int width) {
        if (text.indexOf('\n') < 0) {
            return Math.max(1, (width(text) + width - 1) / width);
        }
        return text.lines().mapToInt(line -> Math.max(1, (width(line) + width - 1) / width)).sum();
    }
}
