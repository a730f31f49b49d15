package org.kaohe.reports.page;

import org.kaohe.reports.Shown;

/** Text into a page: whatever it holds, it stays text. */
final class Html {

    private Html() {
    }

    /** @return the text for element content and quoted attributes */
    static String text(String text) {
        String shown = Shown.text(text);
        StringBuilder out = new StringBuilder(shown.length() + 16);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** @return JSON for a script element: nothing in it ends the element or begins a comment */
    static String data(String json) {
        return json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }
}
