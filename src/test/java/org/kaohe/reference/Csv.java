package org.kaohe.reference;

import java.util.ArrayList;
import java.util.List;

/** RFC 4180, a character at a time. */
public final class Csv {

    /** @param line of the record's beginning, 1 = header @param broken text after a closing quote or a quote in an unquoted cell */
    public record Line(int line, List<String> cells, boolean broken) {
    }

    private Csv() {
    }

    /** @return every record that is not an empty line */
    public static List<Line> parse(String text) {
        List<Line> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean closed = false;
        boolean broken = false;
        int line = 1;
        int first = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineEnd = c == '\n' || c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (quoted && c == '"') {
                quoted = false;
                closed = true;
            } else if (quoted) {
                line += c == '\n' ? 1 : 0;
                cell.append(c);
            } else if (c == '"') {
                quoted = cell.isEmpty() && !closed && !broken;
                broken |= !quoted;
            } else if (c == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
                closed = false;
            } else if (lineEnd) {
                i += c == '\r' ? 1 : 0;
                line++;
                cells.add(cell.toString());
                if (cells.size() > 1 || !cells.get(0).isEmpty() || closed) {
                    lines.add(new Line(first, List.copyOf(cells), broken));
                }
                cells.clear();
                cell.setLength(0);
                closed = false;
                broken = false;
                first = line;
            } else {
                broken |= closed;
                cell.append(c);
            }
        }
        if (quoted || !cells.isEmpty() || !cell.isEmpty()) {
            throw new IllegalArgumentException("no line break at the end");
        }
        return lines;
    }

    /** @return the cells of every record */
    public static List<List<String>> table(String text) {
        return parse(text).stream().map(Line::cells).toList();
    }
}
