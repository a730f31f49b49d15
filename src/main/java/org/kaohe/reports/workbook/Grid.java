package org.kaohe.reports.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.kaohe.reports.Shown;

/** A table being written down a sheet: title, notes, header, rows. Widths are in columns of half-width characters. */
final class Grid {

    private static final int LINE = 270;
    private static final int MOST = 8000;

    private final Styles styles;
    private final Sheet sheet;
    private final int[] widths;
    private int next;

    Grid(Styles styles, Sheet sheet, int... widths) {
        this.styles = styles;
        this.sheet = sheet;
        this.widths = widths;
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * 256 + 180);
        }
    }

    /** @return the number of the row to come, from 0 */
    int next() {
        return next;
    }

    Sheet sheet() {
        return sheet;
    }

    void skip(int rows) {
        next += rows;
    }

    void title(String text) {
        across(text, styles.title(), 480);
    }

    void heading(String text) {
        across(text, styles.heading(), 340);
    }

    void note(String text) {
        across(text, styles.note(), 250);
    }

    private void across(String text, CellStyle style, int line) {
        Row row = sheet.createRow(next);
        int whole = 0;
        for (int width : widths) {
            whole += width;
        }
        row.setHeight((short) Math.min(MOST, line * Shown.lines(text, style == styles.title() ? whole * 5 / 8 : whole)));
        cell(row, 0, Shown.text(text), style);
        if (widths.length > 1) {
            sheet.addMergedRegion(new CellRangeAddress(next, next, 0, widths.length - 1));
        }
        next++;
    }

    void header(List<String> names) {
        line(names, true);
    }

    /** Texts, decimals (with the decimals they have), whole numbers; null: an empty cell. */
    Row row(List<?> cells) {
        return line(cells, false);
    }

    private Row line(List<?> cells, boolean head) {
        Row row = sheet.createRow(next++);
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell instanceof BigDecimal number) {
                number(row, i, number, false);
            } else if (cell instanceof Integer || cell instanceof Long) {
                number(row, i, new BigDecimal(cell.toString()), false).setCellStyle(styles.whole());
            } else {
                String text = cell == null ? "" : Shown.text(cell.toString());
                cell(row, i, text, head ? styles.head() : styles.text(text));
                lines = Math.max(lines, Shown.lines(text, Math.max(2, widths[i] - widths[i] / 16)));
            }
        }
        row.setHeight(height(lines));
        return row;
    }

    /** @return the height of a row of cells with so many lines */
    static short height(int lines) {
        return (short) Math.min(MOST, LINE * lines + 90);
    }

    /** A header or a row whose cells reach over several columns. @param spans how many columns each cell takes */
    void spanned(boolean head, List<?> cells, int... spans) {
        int[] own = widths.clone();
        List<Object> all = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < spans.length; i++) {
            if (spans[i] > 1) {
                sheet.addMergedRegion(new CellRangeAddress(next, next, at, at + spans[i] - 1));
            }
            for (int k = 0; k < spans[i]; k++) {
                all.add(k == 0 ? cells.get(i) : "");
            }
            widths[at] = Arrays.stream(own, at, at + spans[i]).sum();
            at += spans[i];
        }
        line(all, head);
        System.arraycopy(own, 0, widths, 0, own.length);
    }

    Cell number(Row row, int column, BigDecimal number, boolean total) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.number(number.scale(), total));
        cell.setCellValue(Double.parseDouble(number.toPlainString()));
        return cell;
    }

    /** A formula with the value that it has. */
    Cell formula(Row row, int column, String formula, BigDecimal value, boolean total) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.number(value.scale(), total));
        cell.setCellFormula(formula);
        cell.setCellValue(Double.parseDouble(value.toPlainString()));
        return cell;
    }

    static Cell cell(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(text.length() > 32767 ? text.substring(0, 32760) + "……" : text);
        }
        return cell;
    }

    /**
     * The header stays in sight and is printed on every page; rows below it can be filtered.
     *
     * @param from    first row of the header
     * @param header  its last row, which carries the filters
     * @param columns columns at the left that stay in sight
     */
    void frame(int from, int header, int columns) {
        sheet.createFreezePane(columns, header + 1);
        sheet.setAutoFilter(new CellRangeAddress(header, Math.max(header, next - 1), 0, widths.length - 1));
        sheet.setRepeatingRows(new CellRangeAddress(from, header, -1, -1));
        if (columns > 0) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, columns - 1));
        }
    }
}
