package org.kaohe.reports.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.kaohe.feeds.Field;
import org.kaohe.feeds.FieldType;
import org.kaohe.reports.Blank;
import org.kaohe.reports.ResultFile;
import org.kaohe.reports.Shown;

/**
 * A feed's form as a workbook. Its first sheet is the feed itself, header in the first row, so that it can be saved as CSV
 * as it stands; what the columns mean stands on the second, the values allowed on the third.
 */
public final class BlankWorkbook {

    private static final int OPEN_ROWS = 2000;
    private static final String VALUES = "可选值";

    private final Blank blank;
    private final Book book;

    private BlankWorkbook(Blank blank, Book book) {
        this.blank = blank;
        this.book = book;
    }

    /** @return {@code FEED.xlsx} */
    public static ResultFile of(Blank blank) {
        return new ResultFile(blank.schema().name() + ".xlsx", out -> write(blank, out));
    }

    private static void write(Blank blank, OutputStream out) throws IOException {
        try (Book book = new Book(blank.schema().title(), null, blank.year())) {
            new BlankWorkbook(blank, book).fill();
            book.write(out);
        }
    }

    private void fill() {
        XSSFSheet sheet = book.sheet(blank.schema().title());
        feed(sheet);
        notes();
        values(sheet);
    }

    private void feed(XSSFSheet sheet) {
        List<Field> fields = blank.schema().fields();
        int[] widths = new int[fields.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.min(40, Math.max(12, Math.max(Shown.width(fields.get(i).name()) + 2,
                    blank.rows().stream().mapToInt(row -> Shown.width(row.get(column)) + 2).max().orElse(0))));
        }
        Grid grid = new Grid(book.styles(), sheet, widths);
        grid.header(blank.schema().columns());
        for (int i = 0; i < fields.size(); i++) {
            sheet.setDefaultColumnStyle(i, book.styles().open(format(fields.get(i))));
        }
        for (List<String> known : blank.rows()) {
            Row row = sheet.createRow(grid.next());
            grid.skip(1);
            for (int i = 0; i < known.size(); i++) {
                Grid.cell(row, i, known.get(i), book.styles().open(format(fields.get(i))));
            }
        }
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    }

    /** Codes and words stay as they are typed: 410102 is no number, 3-5 no date. */
    private static String format(Field field) {
        return switch (field.type()) {
            case NUMBER, INTEGER, ANY -> "General";
            case DATE -> "yyyy-mm-dd";
            default -> "@";
        };
    }

    private void notes() {
        Grid grid = new Grid(book.styles(), book.sheet("填报说明"), 26, 34, 14, 60);
        grid.title(blank.schema().title() + "（" + blank.year() + " 年度）");
        grid.note("数据提供部门：" + (blank.schema().supplier() == null ? "办法没有规定" : blank.schema().supplier()) + "　报送期限：" + blank.due()
                + (blank.schema().optional() ? "　没有可以不报" : ""));
        grid.note("填第一张表；第一行是列名，不要改动，也不要在上面加行。填好后在第一张表上另存为“CSV UTF-8（逗号分隔）”，文件名 " + blank.schema().file()
                + "。没有数据的格子留空，空着不等于零。");
        blank.cases().forEach(grid::note);
        grid.header(List.of("列名", "含义", "计量单位", "要求"));
        for (Field field : blank.schema().fields()) {
            List<String> allowed = field.constraints().allowed();
            grid.row(List.of(field.name(), field.title(), field.unitOfMeasure() == null ? "" : field.unitOfMeasure(),
                    blank.asks(field) + (allowed.isEmpty() ? "" : "；只能填“" + VALUES + "”中的值")));
        }
    }

    private void values(XSSFSheet sheet) {
        List<Field> fields = blank.schema().fields();
        List<Field> listed = fields.stream().filter(field -> !options(field).isEmpty()).toList();
        Sheet values = listed.isEmpty() ? null : book.sheet(VALUES);
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            int column = listed.indexOf(field) * 2;
            if (column >= 0) {
                list(values, column, field);
            }
            String from = column < 0 ? null : "'" + VALUES + "'!$" + CellReference.convertNumToColString(column) + "$2:$"
                    + CellReference.convertNumToColString(column) + "$" + (options(field).size() + 1);
            validation(sheet, i, field, from);
        }
    }

    private List<String> options(Field field) {
        if (blank.schema().unitField().filter(field::equals).isPresent()) {
            return blank.units();
        }
        return field.type() == FieldType.BOOLEAN ? List.of("是", "否") : field.constraints().allowed();
    }

    private void list(Sheet values, int column, Field field) {
        List<String> lines = new ArrayList<>(List.of(field.name()));
        lines.addAll(options(field));
        values.setColumnWidth(column, 26 * 256);
        values.setColumnWidth(column + 1, 30 * 256);
        for (int i = 0; i < lines.size(); i++) {
            Row row = values.getRow(i) == null ? values.createRow(i) : values.getRow(i);
            String meaning = i == 0 ? field.title() : blank.meaning(lines.get(i));
            Grid.cell(row, column, lines.get(i), i == 0 ? book.styles().head() : book.styles().text(lines.get(i)));
            row.setHeight((short) Math.max(row.getHeight(), Grid.height(Shown.lines(meaning, 28))));
            Grid.cell(row, column + 1, meaning.equals(lines.get(i)) ? "" : meaning, i == 0 ? book.styles().head() : book.styles().text(meaning));
        }
    }

    /** What the column asks for appears beside the cell; a value outside a list is refused on the spot. */
    private void validation(XSSFSheet sheet, int column, Field field, String from) {
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        DataValidationConstraint constraint = from == null ? helper.createCustomConstraint("TRUE") : helper.createFormulaListConstraint(from);
        DataValidation validation = helper.createValidation(constraint, new CellRangeAddressList(1, OPEN_ROWS, column, column));
        String asks = blank.asks(field);
        validation.createPromptBox(field.name(), asks.length() > 250 ? asks.substring(0, 250) : asks);
        validation.setShowPromptBox(true);
        if (from != null) {
            validation.createErrorBox("不在可选值中", "请从下拉列表中选择，全部可选值见“" + VALUES + "”。");
            validation.setShowErrorBox(true);
            validation.setEmptyCellAllowed(true);
        }
        sheet.addValidationData(validation);
    }
}
