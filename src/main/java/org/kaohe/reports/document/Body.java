package org.kaohe.reports.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The text of a document, paragraph by paragraph, in the styles of {@link Paper}. */
public final class Body {

    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>";

    private final ByteArrayOutputStream xml = new ByteArrayOutputStream();

    private Body add(CharSequence part) {
        xml.writeBytes(part.toString().getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** What stands in the other body. */
    public Body add(Body other) {
        xml.writeBytes(other.xml.toByteArray());
        return this;
    }

    /** A paragraph in one of {@link Paper}'s styles. @param text a line feed begins a new line */
    public Body paragraph(Style style, String text) {
        StringBuilder xml = new StringBuilder("<w:p><w:pPr><w:pStyle w:val=\"").append(style.id()).append("\"/></w:pPr>");
        String between = "";
        for (String line : text.lines().toList()) {
            xml.append("<w:r>").append(between).append(Xml.run(line)).append("</w:r>");
            between = "<w:br/>";
        }
        return add(xml.append("</w:p>"));
    }

    public Body table(Grid grid) {
        return add(grid.xml());
    }

    /** What follows begins on a new page. */
    public Body page() {
        return add("<w:p><w:pPr><w:pStyle w:val=\"" + Style.PLAIN.id() + "\"/></w:pPr><w:r><w:br w:type=\"page\"/></w:r></w:p>");
    }

    /** @return the whole part, with page size, margins and page numbers */
    byte[] xml() {
        return new Body().add(START).add(this).add(Paper.SECTION + "</w:body></w:document>").xml.toByteArray();
    }
}
