package org.kaohe.reports.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kaohe.reports.Shown;

/**
 * A table: a header row that is repeated on every page, rows that no page break cuts while they are rows and no long texts, columns of fixed widths, so that
 * whatever stands in a cell is wrapped inside it.
 */
public final class Grid {

    /** The width of the text on the page, in twentieths of a point (156 mm). */
    public static final int WIDTH = 8844;

    /** The width of a digit, in twentieths of a point. */
    private static final int HALF_WIDTH = 105;
    /** So many lines are no row any more but a text. */
    private static final int TALL = 12;
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String SIZE = "<w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>";
    private static final String SMALL = "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>";
    private static final String BORDERS = borders();
    private static final String PARAGRAPH = "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"20\" w:after=\"20\" w:line=\"280\" w:lineRule=\"atLeast\"/><w:ind w:firstLine=\"0\" w:firstLineChars=\"0\"/><w:jc w:val=\"%s\"/>";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();
    private boolean together;
    private boolean small;

    /** How a column's cells stand. */
    public enum Align {
        LEFT("left"), CENTER("center"), RIGHT("right");

        private final String word;

        Align(String word) {
            this.word = word;
        }
    }

    /** @param width in proportion to the others */
    public record Column(String title, int width, Align align) {
    }

    public Grid(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** No page break parts the rows; for tables that fit on a page. */
    public Grid together() {
        together = true;
        return this;
    }

    /** In small type (小五), for tables of many columns. */
    public Grid small() {
        small = true;
        return this;
    }

    /** Adds a row. @param cells one a column; null is empty */
    public Grid row(String... cells) {
        return row(Arrays.asList(cells));
    }

    public Grid row(List<String> cells) {
        rows.add(cells.stream().map(cell -> cell == null ? "" : cell).toList());
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** @return how many rows beside the header */
    public int size() {
        return rows.size();
    }

    private static String borders() {
        StringBuilder xml = new StringBuilder("<w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        return xml.append("</w:tblBorders>").toString();
    }

    private static String run(String font) {
        return "<w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\" w:eastAsia=\"" + font + "\"/>" + SIZE + "</w:rPr>";
    }

    /** How a kind of cells looks: by a style of {@link Paper}, or written into each where the document may have no such style. */
    private enum Cell {
        HEAD("黑体", Align.CENTER), LEFT("仿宋_GB2312", Align.LEFT), CENTER("仿宋_GB2312", Align.CENTER), RIGHT("仿宋_GB2312", Align.RIGHT);

        private final String paragraph;
        private final String run;

        Cell(String font, Align align) {
            this.paragraph = PARAGRAPH.formatted(align.word);
            this.run = run(font);
        }

        String paragraph(boolean styled) {
            return styled ? "<w:pStyle w:val=\"Kaohe" + name() + "\"/>" : "";
        }
    }

    /** @return the styles of cells */
    static String styles() {
        StringBuilder xml = new StringBuilder();
        for (Cell cell : Cell.values()) {
            xml.append("<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Kaohe").append(cell.name()).append("\"><w:name w:val=\"表格 ").append(cell.name().toLowerCase(Locale.ROOT))
                    .append("\"/><w:basedOn w:val=\"Normal\"/><w:pPr>").append(cell.paragraph).append("</w:pPr>").append(cell.run).append("</w:style>");
        }
        return xml.toString();
    }

    private int[] widths() {
        int sum = columns.stream().mapToInt(Column::width).sum();
        int[] widths = columns.stream().mapToInt(column -> column.width() * WIDTH / sum).toArray();
        widths[widths.length - 1] += WIDTH - Arrays.stream(widths).sum();
        return widths;
    }

    /** @return the table as it stands inside a document on {@link Paper} */
    public String xml() {
        return "<w:tbl>" + content(true) + "</w:tbl>";
    }

    /** @return the table as it stands inside any document: its look is written into it and needs no styles */
    public String alone() {
        return "<w:tbl xmlns:w=\"" + W + "\">" + content(false) + "</w:tbl>";
    }

    private String content(boolean styled) {
        int[] widths = widths();
        StringBuilder xml = new StringBuilder();
        xml.append("<w:tblPr><w:tblW w:w=\"").append(WIDTH).append("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>").append(BORDERS)
                .append("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"57\" w:type=\"dxa\"/><w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        for (int width : widths) {
            xml.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        xml.append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int i = 0; i < widths.length; i++) {
            cell(xml, widths[i], Cell.HEAD, columns.get(i).title(), !rows.isEmpty(), styled);
        }
        xml.append("</w:tr>");
        for (int n = 0; n < rows.size(); n++) {
            boolean whole = whole(rows.get(n), widths);
            xml.append(whole ? "<w:tr><w:trPr><w:cantSplit/></w:trPr>" : "<w:tr>");
            for (int i = 0; i < widths.length; i++) {
                cell(xml, widths[i], Cell.valueOf(columns.get(i).align().name()), rows.get(n).get(i), whole && kept(n), styled);
            }
            xml.append("</w:tr>");
        }
        return xml.toString();
    }

    /** A row is not parted between two pages, unless it would leave half a page empty before it. */
    private static boolean whole(List<String> row, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            if (row.get(i).length() > TALL && Shown.lines(row.get(i), Math.max(2, widths[i] / HALF_WIDTH - 1)) > TALL) {
                return false;
            }
        }
        return true;
    }

    /** Neither the first two nor the last three rows of a table stand alone on a page. */
    private boolean kept(int row) {
        return row < rows.size() - 1 && (together || row == 0 || row >= rows.size() - 3);
    }

    private void cell(StringBuilder xml, int width, Cell cell, String text, boolean keep, boolean styled) {
        xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>");
        String run = small ? cell.run.replace(SIZE, SMALL) : styled ? "" : cell.run;
        for (String line : text.isEmpty() ? List.of("") : text.lines().toList()) {
            xml.append("<w:p><w:pPr>").append(cell.paragraph(styled)).append(keep ? "<w:keepNext/>" : "").append(styled ? "" : cell.paragraph).append(run).append("</w:pPr>");
            if (!line.isEmpty()) {
                xml.append("<w:r>").append(run).append("<w:t xml:space=\"preserve\">").append(Xml.text(line)).append("</w:t></w:r>");
            }
            xml.append("</w:p>");
        }
        xml.append("</w:tc>");
    }
}
