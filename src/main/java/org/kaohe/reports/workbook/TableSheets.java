package org.kaohe.reports.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.kaohe.reports.Result;
import org.kaohe.reports.Wording;

/**
 * The result's other tables, a sheet each, streamed from the files as they were written. A table longer than
 * {@link #MOST} rows is cut, and the sheet says at its head how much stands where.
 */
final class TableSheets {

    /** No office reads more; a workbook with a million rows opens nowhere. */
    static final int MOST = 100_000;

    private static final Set<String> ELSEWHERE = Set.of("ranking.csv", "scores.csv");
    private static final Set<String> TEXTS = Set.of("unit_code", "county_code", "credit_code", "finding_no", "industry", "item", "indicator", "name", "value", "band");
    private static final Set<String> COUNTS = Set.of("rank", "number", "line", "findings");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,13}(\\.[0-9]{1,8})?");
    private static final int SAMPLE = 2000;

    private final Book book;
    private final Result result;

    TableSheets(Book book, Result result) {
        this.book = book;
        this.result = result;
    }

    void write() throws IOException {
        for (String table : result.tables().names()) {
            if (!ELSEWHERE.contains(table)) {
                write(table);
            }
        }
    }

    private void write(String table) throws IOException {
        List<String> columns = result.tables().readable(table);
        Widths widths = new Widths(columns.stream().map(column -> Wording.column(table, column)).toList());
        long[] rows = new long[1];
        result.tables().each(table, row -> {
            if (rows[0]++ < SAMPLE) {
                widths.see(columns.stream().map(column -> text(column, row.get(column))).toList());
            }
        });
        if (rows[0] == 0) {
            return;
        }
        Grid grid = new Grid(book.styles(), book.stream(Wording.table(table)), widths.columns());
        grid.title(result.title() + "　" + Wording.table(table));
        grid.note((rows[0] > MOST ? "共 " + rows[0] + " 行，此处只列前 " + MOST + " 行，全部见 " : "共 " + rows[0] + " 行，同 ") + table
                + (result.provisional() ? "。进度结果，非最终。" : ""));
        int header = grid.next();
        grid.header(columns.stream().map(column -> Wording.column(table, column)).toList());
        Map<String, Boolean> numeric = new HashMap<>();
        columns.forEach(column -> numeric.put(column, !TEXTS.contains(column)));
        long[] written = new long[1];
        result.tables().each(table, row -> {
            if (written[0]++ < MOST) {
                grid.row(cells(columns, numeric, row));
            }
        });
        grid.frame(header, header, 0);
    }

    private List<Object> cells(List<String> columns, Map<String, Boolean> numeric, CSVRecord row) {
        List<Object> cells = new ArrayList<>();
        for (String column : columns) {
            String cell = row.get(column);
            cells.add(COUNTS.contains(column) && WHOLE.matcher(cell).matches() ? Integer.valueOf(cell) : numeric.get(column) && NUMBER.matcher(cell).matches() ? new BigDecimal(cell) : text(column, cell));
        }
        return cells;
    }

    private String text(String column, String cell) {
        return column.equals("county_code") ? result.names().apply(cell) : Wording.cell(column, cell);
    }
}
