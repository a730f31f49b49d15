package org.kaohe.reports.page;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.kaohe.reports.Tables;
import org.kaohe.reports.Wording;

/** A table of the result as it was written, its first rows where it is long. */
final class TablePanel {

    static final int MOST = 2000;

    /** More rows than these fill pages that nobody reads on paper. */
    private static final int PRINTED = 200;
    private static final int PROSE = 20;

    /** A code or a date is not parted. */
    private static final Pattern WHOLE = Pattern.compile("[0-9A-Z-]{2,20}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private static final Set<String> TEXTS = Set.of("unit_code", "credit_code", "county_code", "finding_no", "industry", "item", "value", "clause", "band", "name");

    private final Tables tables;
    private final String file;
    private final UnaryOperator<String> names;

    TablePanel(Tables tables, String file, UnaryOperator<String> names) {
        this.tables = tables;
        this.file = file;
        this.names = names;
    }

    void write(Writer out) throws IOException {
        long[] rows = new long[1];
        tables.each(file, row -> rows[0]++);
        List<String> columns = new ArrayList<>(tables.columns(file));
        if (columns.contains("indicator_name")) {
            columns.remove("indicator");
        }
        out.write("<h2>" + Html.text(Wording.table(file)) + "</h2>\n<div class=\"wide\"><table class=\"sortable\">\n<caption>" + Html.text(rows[0] > MOST
                ? "共 " + rows[0] + " 行，此处只列前 " + MOST + " 行，全部见 " + file : "共 " + rows[0] + " 行，同 " + file) + "</caption>\n<thead><tr>");
        for (String column : columns) {
            RankingPanel.head(out, Wording.column(file, column), false);
        }
        out.write("</tr></thead>\n<tbody>\n");
        long[] written = new long[1];
        tables.each(file, row -> {
            if (written[0]++ < MOST) {
                StringBuilder cells = new StringBuilder();
                StringBuilder find = new StringBuilder();
                for (String column : columns) {
                    String cell = row.get(column);
                    boolean number = !TEXTS.contains(column) && NUMBER.matcher(cell).matches();
                    String text = column.equals("county_code") ? names.apply(cell) : Wording.cell(column, cell);
                    cells.append(number ? "<td class=\"n\">" : WHOLE.matcher(text).matches() ? "<td class=\"k\">" : text.length() > PROSE ? "<td class=\"t\">" : "<td>").append(Html.text(text)).append("</td>");
                    if (!number) {
                        find.append(text).append(' ');
                    }
                }
                out.write("<tr" + (written[0] > PRINTED ? " class=\"far\"" : "") + " data-find=\"" + Html.text(find.toString().strip()) + "\">" + cells + "</tr>\n");
            }
        });
        out.write("</tbody></table></div>\n" + (rows[0] > PRINTED ? "<p class=\"note paper\">纸面只印前 " + PRINTED + " 行，全部见 " + Html.text(file) + "。</p>\n" : ""));
    }
}
