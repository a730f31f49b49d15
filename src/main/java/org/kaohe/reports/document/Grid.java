package org.kaohe.reports.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kaohe.reports.Shown;

/**
 * A table: a header row that is repeated on every page, rows that no page break cuts while they are rows and no long texts, columns of fixed widths, so that
 * whatever stands in a cell is wrapped inside it. Its look is a matter of styles, which the document must have: those on {@link Paper} do, others by {@link #styled}.
 */
public final class Grid {

    /** The width of the text on the page, in twentieths of a point (156 mm). */
    public static final int WIDTH = 8844;

    /** The width of a digit, in twentieths of a point. */
    private static final int HALF_WIDTH = 105;
    /** So many lines are no row any more but a text. */
    private static final int TALL = 12;
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String SMALL = "<w:rPr><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/></w:rPr>";
    private static final String STYLE = "KaoheGrid";

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

    /** A kind of cells. */
    private enum Cell {
        HEAD("黑体", Align.CENTER), LEFT("仿宋_GB2312", Align.LEFT), CENTER("仿宋_GB2312", Align.CENTER), RIGHT("仿宋_GB2312", Align.RIGHT);

        private final String font;
        private final Align align;

        Cell(String font, Align align) {
            this.font = font;
            this.align = align;
        }

        String id() {
            return "Kaohe" + name();
        }

        String style() {
            return "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"" + id() + "\"><w:name w:val=\"表格 " + name().toLowerCase(Locale.ROOT) + "\"/><w:basedOn w:val=\"Normal\"/><w:pPr>"
                    + "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"20\" w:after=\"20\" w:line=\"280\" w:lineRule=\"atLeast\"/><w:ind w:firstLine=\"0\" w:firstLineChars=\"0\"/>"
                    + "<w:jc w:val=\"" + align.word + "\"/></w:pPr><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\" w:eastAsia=\"" + font
                    + "\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/></w:rPr></w:style>";
        }
    }

    /** @return the styles of tables and their cells, by their names in a document */
    static Map<String, String> styles() {
        Map<String, String> styles = new LinkedHashMap<>();
        styles.put(STYLE, "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"" + STYLE + "\"><w:name w:val=\"考核表格\"/><w:tblPr>" + borders()
                + "<w:tblCellMar><w:left w:w=\"57\" w:type=\"dxa\"/><w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tcPr><w:vAlign w:val=\"center\"/></w:tcPr></w:style>");
        for (Cell cell : Cell.values()) {
            styles.put(cell.id(), cell.style());
        }
        return styles;
    }

    /** @param styles a document's part of styles @return with those that tables need and it does not have */
    public static String styled(String styles) {
        int end = styles.lastIndexOf("</");
        StringBuilder with = new StringBuilder(styles.substring(0, end));
        styles().forEach((id, style) -> {
            if (!styles.contains("styleId=\"" + id + "\"")) {
                with.append(style.replaceFirst("<w:style", "<w:style xmlns:w=\"" + W + "\""));
            }
        });
        return with.append(styles.substring(end)).toString();
    }

    private int[] widths() {
        int sum = columns.stream().mapToInt(Column::width).sum();
        int[] widths = columns.stream().mapToInt(column -> column.width() * WIDTH / sum).toArray();
        widths[widths.length - 1] += WIDTH - Arrays.stream(widths).sum();
        return widths;
    }

    /** @return the table as it stands inside a document on {@link Paper} */
    public String xml() {
        return "<w:tbl>" + content() + "</w:tbl>";
    }

    /** @return the table as it stands inside any document, whatever its prefixes */
    public String alone() {
        return "<w:tbl xmlns:w=\"" + W + "\">" + content() + "</w:tbl>";
    }

    private String content() {
        int[] widths = widths();
        StringBuilder xml = new StringBuilder();
        xml.append("<w:tblPr><w:tblStyle w:val=\"").append(STYLE).append("\"/><w:tblW w:w=\"").append(WIDTH).append("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (int width : widths) {
            xml.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        xml.append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int i = 0; i < widths.length; i++) {
            cell(xml, widths[i], Cell.HEAD, columns.get(i).title(), !rows.isEmpty());
        }
        xml.append("</w:tr>");
        for (int n = 0; n < rows.size(); n++) {
            boolean whole = whole(rows.get(n), widths);
            xml.append(whole ? "<w:tr><w:trPr><w:cantSplit/></w:trPr>" : "<w:tr>");
            for (int i = 0; i < widths.length; i++) {
                cell(xml, widths[i], Cell.valueOf(columns.get(i).align().name()), rows.get(n).get(i), whole && kept(n));
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

    private void cell(StringBuilder xml, int width, Cell cell, String text, boolean keep) {
        xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/></w:tcPr>");
        String size = small ? SMALL : "";
        for (String line : text.isEmpty() ? List.of("") : text.lines().toList()) {
            xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(cell.id()).append(keep ? "\"/><w:keepNext/>" : "\"/>").append(size).append("</w:pPr>");
            if (!line.isEmpty()) {
                xml.append("<w:r>").append(size).append(Xml.run(line)).append("</w:r>");
            }
            xml.append("</w:p>");
        }
        xml.append("</w:tc>");
    }
}
