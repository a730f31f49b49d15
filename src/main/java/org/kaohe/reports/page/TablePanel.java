package org.kaohe.reports.page;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.kaohe.reports.Tables;
import org.kaohe.reports.Wording;

/** A table of the result as it was written, its first rows where it is long. */
final class TablePanel {

    static final int MOST = 2000;

    /** More rows than these fill pages that nobody reads on paper. */
    private static final int PRINTED = 200;
    private static final int PROSE = 11;

    /** A code, a date and a short word are not parted. */
    private static final int SHORT = 4;
    private static final Pattern WHOLE = Pattern.compile("[0-9A-Z-]{2,20}|[一二三四五六七八九十]{1,3}[(（][一二三四五六七八九十]+[)）][0-9]*");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private static final Set<String> TEXTS = Set.of("unit_code", "credit_code", "county_code", "finding_no", "industry", "item", "value", "clause", "band", "name");

    private final Tables tables;
    private final String file;
    private final UnaryOperator<String> names;
    private final Map<String, Integer> counties = new LinkedHashMap<>();
    /** Columns with nothing in them, all the way down, are not shown. */
    private final Set<String> empty = new HashSet<>();
    /** Columns with nothing but figures in them. */
    private final Set<String> figures = new HashSet<>();
    private long rows;

    TablePanel(Tables tables, String file, UnaryOperator<String> names) {
        this.tables = tables;
        this.file = file;
        this.names = names;
    }

    void write(Writer out) throws IOException {
        count();
        List<String> columns = tables.readable(file);
        columns.removeIf(column -> rows > 0 && empty.contains(column));
        out.write("<h2>" + Html.text(Wording.table(file)) + "</h2>\n<div class=\"wide\"><table class=\"sortable\">\n<caption>" + Html.text(caption()) + "</caption>\n<thead><tr>");
        for (String column : columns) {
            RankingPanel.head(out, Wording.column(file, column), figures.contains(column));
        }
        out.write("</tr></thead>\n<tbody>\n");
        int[] written = new int[1];
        Map<String, Integer> places = new HashMap<>();
        tables.each(file, row -> {
            if (shown(row, places, written[0])) {
                row(out, columns, row, ++written[0]);
            }
        });
        out.write("</tbody></table></div>\n" + (written[0] > PRINTED ? "<p class=\"note paper\">纸面只印前 " + PRINTED + " 行，全部见 " + Html.text(file) + "。</p>\n" : ""));
    }

    private void count() throws IOException {
        boolean ranked = tables.columns(file).containsAll(List.of("county_code", "rank"));
        empty.addAll(tables.columns(file));
        figures.addAll(tables.columns(file));
        figures.removeAll(TEXTS);
        tables.each(file, row -> {
            if (rows++ < PRINTED) {
                figures.removeIf(column -> !row.get(column).isEmpty() && !NUMBER.matcher(row.get(column)).matches());
            }
            empty.removeIf(column -> !row.get(column).isEmpty());
            if (ranked) {
                counties.merge(row.get("county_code"), 1, Integer::sum);
            }
        });
    }

    /** Of a long ranking by county the first and the last of each are shown: so many. */
    private int ends() {
        return Math.max(1, MOST / (2 * counties.size()));
    }

    private String caption() {
        if (rows <= MOST) {
            return "共 " + rows + " 行，同 " + file;
        }
        return "共 " + rows + " 行，此处只列" + (counties.isEmpty() ? "前 " + MOST + " 行" : "各县（市、区）的前 " + ends() + " 行和后 " + ends() + " 行") + "，全部见 " + file;
    }

    private boolean shown(CSVRecord row, Map<String, Integer> places, int written) {
        if (rows <= MOST || counties.isEmpty()) {
            return written < MOST;
        }
        String county = row.get("county_code");
        int place = places.merge(county, 1, Integer::sum);
        return place <= ends() || place > counties.get(county) - ends();
    }

    private void row(Writer out, List<String> columns, CSVRecord row, int number) throws IOException {
        StringBuilder cells = new StringBuilder();
        StringBuilder find = new StringBuilder();
        for (String column : columns) {
            String cell = row.get(column);
            boolean figure = !TEXTS.contains(column) && NUMBER.matcher(cell).matches();
            String text = column.equals("county_code") ? names.apply(cell) : Wording.cell(column, cell);
            cells.append(figure ? "<td class=\"n\">" : text.length() <= SHORT || WHOLE.matcher(text).matches() ? "<td class=\"k\">" : text.length() > PROSE ? "<td class=\"t\">" : "<td>").append(Html.text(text)).append("</td>");
            if (!figure) {
                find.append(text).append(' ');
            }
        }
        out.write("<tr" + (number > PRINTED ? " class=\"far\"" : "") + " data-find=\"" + Html.text(find.toString().strip()) + "\">" + cells + "</tr>\n");
    }
}
