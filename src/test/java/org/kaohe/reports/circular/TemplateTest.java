package org.kaohe.reports.circular;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaohe.reports.document.Body;
import org.kaohe.reports.document.Docx;
import org.kaohe.reports.document.Paper;
import org.kaohe.reports.document.Style;
import org.kaohe.rules.RulesException;

/** A template that cannot be filled in is refused before anything is computed: file, tag, and the nearest that is known. */
class TemplateTest {

    @TempDir
    private Path folder;

    private Path template(String... paragraphs) throws IOException {
        Body body = new Body();
        for (String paragraph : paragraphs) {
            body.paragraph(Style.TEXT, paragraph);
        }
        return write(Paper.docx("", body));
    }

    private Path write(Docx docx) throws IOException {
        Path file = folder.resolve("circular.docx");
        try (OutputStream out = Files.newOutputStream(file)) {
            docx.write(out);
        }
        return file;
    }

    private static void refused(Path file, String... words) {
        assertThatThrownBy(() -> Template.check("grain-security/circular.docx", file)).isInstanceOf(RulesException.class)
                .hasMessageStartingWith("grain-security/circular.docx：").hasMessageContainingAll(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobs/circular.docx", "jobs/environmental-credit/circular.docx"})
    void those_that_come_with_the_program_are_sound(String file) {
        assertThatCode(() -> Template.check("circular.docx", Path.of(file))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"标提, 标题", "发文机构, 发文机关", "#红名单, #红名单表", "?说名, ?说明", "' 标题 ', 标题", "@标题, 标题", "title, 标题"})
    void an_unknown_tag_is_named_with_the_nearest(String tag, String nearest) throws IOException {
        String message = "不认识标签 {{" + tag + "}}，最接近的是 {{";
        refused(template("第一段", "前{{" + tag + "}}后"), message, tag.equals("title") ? "" : nearest + "}}");
    }

    @Test
    void a_tag_of_a_section_stands_between_its_beginning_and_end() throws IOException {
        refused(template("{{组名}}"), "标签 {{组名}} 只能用在 {{?各组}} 与 {{/各组}} 之间");
        refused(template("{{?各组}}", "{{组名}}"), "{{?各组}} 没有结束，缺少 {{/各组}}");
        refused(template("{{?各组}}", "{{/说明}}"), "{{/说明}} 前面没有与它配对的 {{?说明}}，此处应先结束 {{/各组}}");
        refused(template("{{标题"), "双花括号没有成对");
        Template.check("circular.docx", template("{{?各组}}", "{{组名}}{{标题}}", "{{/各组}}"));
    }

    @Test
    void what_is_no_word_document_is_refused() throws IOException {
        refused(Files.writeString(folder.resolve("circular.docx"), "\u00D0\u00CF old Word"), "不是完好的 Word 文档（.docx）", "另存为 .docx");
        refused(write(Paper.docx("", new Body()).with("word/styles.xml", "<w:styles>")), "word/styles.xml", "不是合法的 XML");
        refused(write(Paper.docx("", new Body()).with("word/styles.xml", "<styles/>")), "word/styles.xml", "没有样式");
        byte[] whole = Files.readAllBytes(template("{{标题}}"));
        refused(Files.write(folder.resolve("circular.docx"), java.util.Arrays.copyOf(whole, whole.length / 2)), "不是完好的 Word 文档");
        Files.delete(folder.resolve("circular.docx"));
        refused(folder.resolve("circular.docx"), "缺少通报模板");
    }
}
