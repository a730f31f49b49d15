package org.kaohe.reports.document;

/** The text of a document, paragraph by paragraph, in the styles of {@link Paper}. */
public final class Body {

    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>";

    private final StringBuilder xml = new StringBuilder(START);

    /** A paragraph in one of {@link Paper}'s styles. @param text a line feed begins a new line */
    public Body paragraph(Style style, String text) {
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style.id()).append("\"/></w:pPr>");
        String between = "";
        for (String line : text.lines().toList()) {
            xml.append("<w:r>").append(between).append("<w:t xml:space=\"preserve\">").append(Xml.text(line)).append("</w:t></w:r>");
            between = "<w:br/>";
        }
        xml.append("</w:p>");
        return this;
    }

    public Body table(Grid grid) {
        xml.append(grid.xml());
        return this;
    }

    /** What follows begins on a new page. */
    public Body page() {
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(Style.PLAIN.id()).append("\"/></w:pPr><w:r><w:br w:type=\"page\"/></w:r></w:p>");
        return this;
    }

    /** @return the whole part, with page size, margins and page numbers */
    public String xml() {
        return xml + Paper.SECTION + "</w:body></w:document>";
    }
}
