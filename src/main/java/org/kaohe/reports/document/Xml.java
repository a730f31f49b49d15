package org.kaohe.reports.document;

import org.kaohe.reports.Shown;

/** Text as an XML part may hold it. */
public final class Xml {

    private Xml() {
    }

    /** @return the text of a run; spaces at its ends are said to be meant */
    static String run(String text) {
        String shown = text(text);
        return (shown.startsWith(" ") || shown.endsWith(" ") ? "<w:t xml:space=\"preserve\">" : "<w:t>") + shown + "</w:t>";
    }

    /** @return escaped; direction marks and characters that no XML holds are made visible */
    public static String text(String text) {
        String shown = Shown.text(text);
        StringBuilder xml = new StringBuilder(shown.length() + 16);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\t', '\n' -> xml.append(' ');
                default -> xml.append(c);
            }
        }
        return xml.toString();
    }
}
