package org.kaohe.reports.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of a workbook, each made once. */
final class Styles {

    private static final byte[] HEAD = {(byte) 0xE3, (byte) 0xEA, (byte) 0xF2};
    private static final byte[] LINE = {(byte) 0x8A, (byte) 0x97, (byte) 0xA6};

    private final XSSFWorkbook workbook;
    private final Map<String, CellStyle> made = new HashMap<>();
    private final XSSFFont body;
    private final XSSFFont bold;
    private final XSSFFont title;
    private final XSSFFont note;

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        body = workbook.getFontAt(0);
        body.setFontName("宋体");
        body.setFontHeightInPoints((short) 10);
        bold = font("黑体", 10);
        title = font("黑体", 16);
        note = font("宋体", 9);
    }

    private XSSFFont font(String name, int points) {
        XSSFFont font = workbook.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) points);
        return font;
    }

    private XSSFCellStyle style(XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle framed(XSSFFont font) {
        XSSFCellStyle style = style(font);
        XSSFColor line = new XSSFColor(LINE, null);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(line);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        style.setRightBorderColor(line);
        return style;
    }

    CellStyle title() {
        return made.computeIfAbsent("title", key -> {
            XSSFCellStyle style = style(title);
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setWrapText(true);
            return style;
        });
    }

    CellStyle heading() {
        return made.computeIfAbsent("heading", key -> style(bold));
    }

    CellStyle note() {
        return made.computeIfAbsent("note", key -> {
            XSSFCellStyle style = style(note);
            style.setWrapText(true);
            return style;
        });
    }

    CellStyle head() {
        return made.computeIfAbsent("head", key -> {
            XSSFCellStyle style = framed(bold);
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setWrapText(true);
            style.setFillForegroundColor(new XSSFColor(HEAD, null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            return style;
        });
    }

    /** Text; one that a program could take for a formula is marked as text for good. */
    CellStyle text(String text) {
        boolean quoted = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0;
        return made.computeIfAbsent(quoted ? "quoted" : "text", key -> {
            XSSFCellStyle style = framed(body);
            style.setWrapText(true);
            style.setQuotePrefixed(quoted);
            return style;
        });
    }

    /** A whole number that is no quantity: a rank, a line. */
    CellStyle whole() {
        return made.computeIfAbsent("whole", key -> {
            XSSFCellStyle style = framed(body);
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setDataFormat(workbook.createDataFormat().getFormat("0"));
            return style;
        });
    }

    /** A cell left open to be filled in, as text or number. */
    CellStyle open(String format) {
        return made.computeIfAbsent("open" + format, key -> {
            XSSFCellStyle style = framed(body);
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            return style;
        });
    }

    /** A number with so many decimals. */
    CellStyle number(int decimals, boolean total) {
        return made.computeIfAbsent("number" + decimals + total, key -> {
            XSSFCellStyle style = framed(total ? bold : body);
            style.setDataFormat(workbook.createDataFormat().getFormat((decimals <= 0 ? "0" : "0." + "0".repeat(decimals)) + "_ "));
            return style;
        });
    }
}
