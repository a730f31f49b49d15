package org.kaohe.reports.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The parts of a document beside its text: A4 with the margins of GB/T 9704 (top 37, left 28 mm, text 156 × 225 mm), page
 * number {@code — 1 —} outside at the foot. No font is embedded: a machine without 小标宋, 仿宋_GB2312 or 楷体_GB2312
 * takes the alternative named in the font table.
 */
public final class Paper {

    /** Ends the body. */
    static final String SECTION = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId5\"/><w:footerReference w:type=\"even\" r:id=\"rId6\"/>"
            + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"1587\" w:gutter=\"0\"/></w:sectPr>";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String NS = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final Map<String, byte[]> PARTS = parts();

    private Paper() {
    }

    /** @param title for the document's properties */
    public static Docx docx(String title, Body body) {
        return new Docx(PARTS).with(Docx.DOCUMENT, body.xml()).with("docProps/core.xml", core(title));
    }

    /** @return properties without any time, so that the same content gives the same bytes */
    public static String core(String title) {
        return HEAD + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
                + Xml.text(title) + "</dc:title></cp:coreProperties>";
    }

    private static Map<String, byte[]> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("/word/document.xml", OFFICE + "document.main+xml") + override("/word/styles.xml", OFFICE + "styles+xml")
                + override("/word/settings.xml", OFFICE + "settings+xml") + override("/word/fontTable.xml", OFFICE + "fontTable+xml")
                + override("/word/numbering.xml", OFFICE + "numbering+xml") + override("/word/footer1.xml", OFFICE + "footer+xml")
                + override("/word/footer2.xml", OFFICE + "footer+xml")
                + override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") + "</Types>");
        parts.put("_rels/.rels", HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + relation(1, RELATION + "officeDocument", "word/document.xml")
                + relation(2, "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml") + "</Relationships>");
        parts.put("word/_rels/document.xml.rels", HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + relation(1, RELATION + "styles", "styles.xml") + relation(2, RELATION + "settings", "settings.xml") + relation(3, RELATION + "fontTable", "fontTable.xml")
                + relation(4, RELATION + "numbering", "numbering.xml") + relation(5, RELATION + "footer", "footer1.xml") + relation(6, RELATION + "footer", "footer2.xml")
                + "</Relationships>");
        parts.put("word/styles.xml", HEAD + "<w:styles" + NS + "><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                + Arrays.stream(Style.values()).map(Style::xml).collect(Collectors.joining()) + String.join("", Grid.styles().values()) + "</w:styles>");
        parts.put("word/settings.xml", HEAD + "<w:settings" + NS + "><w:evenAndOddHeaders/><w:characterSpacingControl w:val=\"compressPunctuation\"/></w:settings>");
        parts.put("word/fontTable.xml", HEAD + "<w:fonts" + NS + ">" + font("方正小标宋简体", "宋体") + font("仿宋_GB2312", "仿宋") + font("楷体_GB2312", "楷体") + font("黑体", "SimHei") + "</w:fonts>");
        parts.put("word/numbering.xml", HEAD + "<w:numbering" + NS + "><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/>"
                + level(0, "%1、", "Heading1") + level(1, "（%2）", "Heading2") + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>");
        parts.put("word/footer1.xml", footer("right"));
        parts.put("word/footer2.xml", footer("left"));
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, xml) -> bytes.put(name, xml.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String font(String name, String otherwise) {
        return "<w:font w:name=\"" + name + "\"><w:altName w:val=\"" + otherwise + "\"/><w:charset w:val=\"86\"/></w:font>";
    }

    private static String level(int level, String text, String style) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:pStyle w:val=\"" + style + "\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\""
                + text + "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"0\" w:firstLine=\"640\"/></w:pPr></w:lvl>";
    }

    /** 四号 宋体, one character from the edge: odd pages right, even pages left. */
    private static String footer(String side) {
        String font = "<w:rPr><w:rFonts w:ascii=\"宋体\" w:hAnsi=\"宋体\" w:eastAsia=\"宋体\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/></w:rPr>";
        return HEAD + "<w:ftr" + NS + "><w:p><w:pPr><w:pStyle w:val=\"KaohePlain\"/><w:ind w:" + side + "=\"280\" w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"" + side + "\"/></w:pPr>"
                + "<w:r>" + font + "<w:t xml:space=\"preserve\">— </w:t></w:r><w:r>" + font + "<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>" + font + "<w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r>"
                + font + "<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r>" + font + "<w:t>1</w:t></w:r><w:r>" + font + "<w:fldChar w:fldCharType=\"end\"/></w:r><w:r>" + font
                + "<w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>";
    }
}
