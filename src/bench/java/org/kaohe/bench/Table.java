package org.kaohe.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, as lines of text that line up and as Markdown. */
final class Table {

    private static final List<String> HEAD = List.of("findings", "", "seconds", "rows/s", "CPU s", "peak MB", "server MB", "× kaohe", "growth");
    private static final long KIB_A_MB = 1024;

    private record Line(int findings, String name, Measured measured) {
    }

    private final List<Line> lines = new ArrayList<>();

    void add(int findings, String name, Measured measured) {
        lines.add(new Line(findings, name, measured));
    }

    String text() {
        List<List<String>> rows = rows();
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int column = i;
                int width = rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0) + 2;
                text.append(i == 1 ? "  " + row.get(i) + " ".repeat(width - row.get(i).length()) : " ".repeat(width - row.get(i).length()) + row.get(i));
            }
            text.append('\n');
        }
        return text.toString();
    }

    String markdown() {
        List<List<String>> rows = rows();
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> {
            text.append("| ").append(String.join(" | ", row)).append(" |\n");
            if (row == rows.get(0)) {
                text.append("|--:|---|").append("--:|".repeat(HEAD.size() - 2)).append('\n');
            }
        });
        return text.toString();
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        for (Line line : lines) {
            Measured m = line.measured();
            rows.add(List.of(String.format(Locale.ROOT, "%,d", line.findings()), line.name(), number("%.1f", m.seconds()),
                    number("%,.0f", line.findings() / m.seconds()), number("%.1f", m.cpu()), megabytes(m.ownPeak()),
                    m.serverPeak() == 0 ? "—" : megabytes(m.serverPeak()), ratio(line), growth(line)));
        }
        return rows;
    }

    /** Of the program's time to this one's: below 1, the program is quicker. */
    private String ratio(Line line) {
        return lines.stream().filter(l -> l.findings() == line.findings()).findFirst().filter(l -> l != line && l.name().equals(Program.NAME))
                .map(program -> number("%.2f", program.measured().seconds() / line.measured().seconds())).orElse("");
    }

    private String growth(Line line) {
        Line before = null;
        for (Line other : lines) {
            if (other.name().equals(line.name()) && other.findings() < line.findings()) {
                before = other;
            }
        }
        return before == null ? "" : number("%.1f", line.measured().seconds() / before.measured().seconds());
    }

    private static String megabytes(long kib) {
        return number("%,.0f", (double) kib / KIB_A_MB);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
