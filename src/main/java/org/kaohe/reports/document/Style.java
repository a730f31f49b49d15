package org.kaohe.reports.document;

/** The styles of a document by GB/T 9704. */
public enum Style {
    /** 正文: 仿宋 三号, two characters in, 28 points a line. */
    TEXT("Normal", "正文", "仿宋_GB2312", 32, "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:jc w:val=\"both\"/>", ""),
    /** The last words above the signature, which does not stand alone on a page. */
    CLOSING("KaoheClosing", "结语", "仿宋_GB2312", 32, "<w:keepNext/><w:keepLines/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:jc w:val=\"both\"/>", ""),
    /** Text that begins at the margin. */
    PLAIN("KaohePlain", "顶格", "仿宋_GB2312", 32, "<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>", ""),
    /** 发文机关标志. */
    MASTHEAD("KaoheMasthead", "发文机关标志", "方正小标宋简体", 60, "<w:spacing w:before=\"600\" w:after=\"240\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/>",
            "<w:color w:val=\"FF0000\"/>"),
    /** 发文字号, above the red line. */
    NUMBER("KaoheNumber", "发文字号", "仿宋_GB2312", 32, "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"FF0000\"/></w:pBdr><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/>", ""),
    /** 标题: 小标宋 二号. */
    TITLE("KaoheTitle", "公文标题", "方正小标宋简体", 44, "<w:keepNext/><w:spacing w:before=\"560\" w:after=\"560\" w:line=\"640\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/>", ""),
    /** 一级标题: 黑体, numbered 一、. */
    HEADING1("Heading1", "heading 1", "黑体", 32, "<w:keepNext/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:outlineLvl w:val=\"0\"/>", ""),
    /** 二级标题: 楷体, numbered （一）. */
    HEADING2("Heading2", "heading 2", "楷体_GB2312", 32, "<w:keepNext/><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:outlineLvl w:val=\"1\"/>", ""),
    /** 表题. */
    CAPTION("KaoheCaption", "表题", "黑体", 28, "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"80\" w:line=\"400\" w:lineRule=\"atLeast\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/>", ""),
    /** A line that keeps what follows apart from a table. */
    GAP("KaoheGap", "表后", "仿宋_GB2312", 21, "<w:spacing w:line=\"240\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>", ""),
    /** 附件 on its page: 黑体 三号 at the margin. */
    APPENDIX("KaoheAppendix", "附件序号", "黑体", 32, "<w:keepNext/><w:pageBreakBefore/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>", ""),
    /** 附件说明. */
    APPENDED("KaoheAppended", "附件说明", "仿宋_GB2312", 32, "<w:keepNext/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>", ""),
    /** 发文机关署名. */
    SIGNATURE("KaoheSignature", "署名", "仿宋_GB2312", 32, "<w:keepNext/><w:spacing w:before=\"840\"/><w:ind w:rightChars=\"300\" w:right=\"960\" w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"right\"/>", ""),
    /** 成文日期, four characters from the right. */
    DATE("KaoheDate", "成文日期", "仿宋_GB2312", 32, "<w:ind w:rightChars=\"400\" w:right=\"1280\" w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"right\"/>", "");

    private final String id;
    private final String title;
    private final String font;
    private final int size;
    private final String paragraph;
    private final String run;

    Style(String id, String title, String font, int size, String paragraph, String run) {
        this.id = id;
        this.title = title;
        this.font = font;
        this.size = size;
        this.paragraph = paragraph;
        this.run = run;
    }

    String id() {
        return id;
    }

    /** Its entry in the part of styles; 28 points a line unless it says otherwise. */
    String xml() {
        String lines = paragraph.contains("w:line=") ? "" : "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/>";
        String pPr = paragraph.contains("<w:spacing ") && lines.length() > 0
                ? paragraph.replace("<w:spacing ", "<w:spacing w:line=\"560\" w:lineRule=\"exact\" ") : ordered(lines);
        return "<w:style w:type=\"paragraph\"" + (this == TEXT ? " w:default=\"1\"" : "") + " w:styleId=\"" + id + "\"><w:name w:val=\"" + (this == TEXT ? "Normal" : title) + "\"/>"
                + (this == TEXT ? "" : "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/>") + "<w:qFormat/><w:pPr>" + pPr + "</w:pPr><w:rPr>"
                + "<w:rFonts" + (this == TEXT ? " w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"" : "") + " w:eastAsia=\"" + font + "\"/>" + run
                + "<w:sz w:val=\"" + size + "\"/><w:szCs w:val=\"" + size + "\"/></w:rPr></w:style>";
    }

    /** The line pitch stands between borders or numbering and the indent, as the schema of the format asks. */
    private String ordered(String lines) {
        int at = paragraph.indexOf("<w:ind ");
        return paragraph.substring(0, at) + lines + paragraph.substring(at);
    }
}
