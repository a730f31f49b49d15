package org.kaohe.reports.circular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.reports.WordText;
import org.kaohe.reports.document.Body;
import org.kaohe.reports.document.Docx;
import org.kaohe.reports.document.Grid;
import org.kaohe.reports.document.Grid.Align;
import org.kaohe.reports.document.Grid.Column;
import org.kaohe.reports.document.Paper;
import org.kaohe.reports.document.Style;

/** Tables in the place of their tags. */
class GridPolicyTest {

    @TempDir
    private Path folder;

    private static Grid grid(String cell) {
        return new Grid(List.of(new Column("单位", 1, Align.LEFT))).row(cell);
    }

    private Docx filled(Docx template, Map<String, Object> tags) throws IOException {
        Path file = folder.resolve("circular.docx");
        try (OutputStream out = Files.newOutputStream(file)) {
            template.write(out);
        }
        return Template.fill(file, tags, "");
    }

    private static Docx template(String... paragraphs) {
        Body body = new Body();
        for (String paragraph : paragraphs) {
            body.paragraph(Style.TEXT, paragraph);
        }
        return Paper.docx("", body);
    }

    private static List<String> paragraphs(Docx docx) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        docx.write(out);
        return WordText.of(out.toByteArray());
    }

    @Test
    void a_table_takes_the_place_of_its_paragraph() throws IOException {
        Docx filled = filled(template("前", "{{#等次分布表}}", "后", "{{?附件}}", "{{附件名}}", "{{#附件表}}", "{{/附件}}"), Map.of("等次分布表", grid("甲<&"),
                "附件", List.of(Map.of("附件名", "一", "附件表", grid("乙")), Map.of("附件名", "二", "附件表", grid("丙")))));
        assertThat(paragraphs(filled)).containsExactly("前", "单位", "甲<&", "后", "一", "单位", "乙", "二", "单位", "丙");
    }

    @Test
    void a_paragraph_that_says_more_stays_below_its_table_and_one_without_table_goes() throws IOException {
        Docx filled = filled(template("单位名单（{{#等次分布表}}共一页）", "{{#红名单表}}", "完"), Map.of("等次分布表", grid("甲")));
        assertThat(paragraphs(filled)).containsExactly("单位", "甲", "单位名单（共一页）", "完");
    }

    @Test
    void a_template_may_call_its_name_space_as_it_likes() throws IOException {
        Docx plain = template("{{#等次分布表}}", "完");
        String xml = new String(plain.parts().get(Docx.DOCUMENT), StandardCharsets.UTF_8).replace("<w:", "<ns0:").replace("</w:", "</ns0:").replace("xmlns:w=", "xmlns:ns0=").replace(" w:", " ns0:");
        Docx filled = filled(plain.with(Docx.DOCUMENT, xml), Map.of("等次分布表", grid("甲")));
        assertThat(new String(filled.parts().get(Docx.DOCUMENT), StandardCharsets.UTF_8)).containsOnlyOnce("<w:tbl ").doesNotContain("\uFFF9");
    }

    /** Office programs take a cell that ends with a table for a broken file, and a section ends with its paragraph. */
    @Test
    void a_cell_ends_with_a_paragraph_and_a_section_with_its_own() throws IOException {
        Docx plain = template("{{#等次分布表}}", "{{#红名单表}}", "完");
        String xml = new String(plain.parts().get(Docx.DOCUMENT), StandardCharsets.UTF_8);
        int first = xml.indexOf("<w:p>");
        int second = xml.indexOf("<w:p>", first + 1);
        String paragraph = xml.substring(first, second);
        String cell = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"9000\"/></w:tblGrid><w:tr><w:tc><w:tcPr/>" + paragraph + "</w:tc></w:tr></w:tbl>";
        String section = "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{{#红名单表}}</w:t></w:r></w:p>";
        String with = xml.substring(0, first) + cell + section + xml.substring(xml.indexOf("<w:p>", second + 1));
        Docx filled = filled(plain.with(Docx.DOCUMENT, with), Map.of("等次分布表", grid("甲"), "红名单表", grid("乙")));
        String text = new String(filled.parts().get(Docx.DOCUMENT), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("</w:tbl></w:tc>").containsPattern("</w:tbl><w:p[ >][^甲乙]*</w:p></w:tc>").containsPattern("</w:tbl><w:p[ >].{0,200}sectPr");
        assertThat(paragraphs(filled)).contains("甲", "乙", "完");
    }

    @Test
    void a_font_that_is_not_installed_stays_the_documents_own_affair() throws IOException {
        Docx plain = template("甲{{标题}}乙");
        String xml = new String(plain.parts().get(Docx.DOCUMENT), StandardCharsets.UTF_8).replace("<w:r><w:t", "<w:r><w:rPr><w:rFonts w:eastAsia=\"没有这种字体\"/></w:rPr><w:t");
        Docx filled = filled(plain.with(Docx.DOCUMENT, xml), Map.of("标题", "通报"));
        assertThat(paragraphs(filled)).containsExactly("甲通报乙");
        assertThat(new String(filled.parts().get(Docx.DOCUMENT), StandardCharsets.UTF_8)).contains("w:eastAsia=\"没有这种字体\"");
        // and for those of our own paper a machine that lacks them is told what to take
        assertThat(new String(filled.parts().get("word/fontTable.xml"), StandardCharsets.UTF_8)).contains("方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "<w:altName w:val=\"仿宋\"/>");
    }

    @Test
    void a_text_cannot_pass_for_a_table() throws IOException {
        Docx filled = filled(template("{{#等次分布表}}", "{{标题}}"), Map.of("等次分布表", grid("甲"), "标题", "\uFFF90\uFFFB\u202E名"));
        assertThat(paragraphs(filled)).containsExactly("单位", "甲", "[U+FFF9]0[U+FFFB][U+202E]名");
    }
}
