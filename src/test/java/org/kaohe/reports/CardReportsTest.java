package org.kaohe.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.kaohe.reports.circular.Notice;
import org.kaohe.reports.letters.Letters;
import org.kaohe.reports.page.Page;
import org.kaohe.reports.workbook.Workbook;
import org.kaohe.rules.ClauseWords;
import org.kaohe.rules.Schemes;
import org.kaohe.store.RunKind;

/** Reports where nobody has points: cards, from when, why, and what has become of them. */
class CardReportsTest {

    private static final String CARDS = """
            unit_code,unit,card,since,due_on,ended_on,state,cause,reports_due
            410102,中原区,yellow,2022-03-01,2022-06-01,2022-06-01,ended,四(四)1 年度内2起一般事故 A1、A2,3
            410183,新密市,red,2022-08-20,2023-02-20,,standing,四(四)1 年度内1起较大及以上事故 A3,12
            """;

    private static Result cards(RunKind kind) {
        return MadeResult.plain("construction-safety", 2022, kind, Map.of("410183", "红牌"), Map.of("cards.csv", CARDS));
    }

    private static List<String> circular(RunKind kind) {
        return WordText.of(WordText.files(new Notice("circular.docx", Path.of("jobs")), cards(kind)).get("circular.docx"));
    }

    private static String page(RunKind kind) {
        return new String(WordText.files(new Page(), cards(kind)).get("index.html"), StandardCharsets.UTF_8);
    }

    @Test
    void the_circular_tells_how_many_cards_there_are_and_lists_them() {
        List<String> text = circular(RunKind.FINAL);
        assertThat(String.join("", text)).contains("关于2022年度全市建筑施工安全生产管理红黄牌挂牌情况的通报", "在挂的牌红牌 1 个：新密市。", "挂牌日期").doesNotContain("关于2022年度关于", "列入日期", "红名单");
        assertThat(text).contains("本次考核对象共 16 个，其中 14 个没有挂牌。", "共挂红牌 1 块，黄牌 1 块，涉及 2 个单位；已结束 1 块，在挂 1 块，到期未摘 0 块。", "期满之月的对应日");
    }

    @Test
    void the_page_has_no_columns_of_points_but_the_cards() {
        assertThat(page(RunKind.FINAL)).contains(">在挂的牌</button>", "data-label=\"在挂的牌\">红牌</td>", ">红黄牌</button>", ">挂牌日期</button>").doesNotContain("未计分", "缺：", "列入日期", "进度结果");
    }

    @Test
    void the_page_names_only_files_that_there_are_and_calls_the_cells_by_their_columns() {
        assertThat(page(RunKind.FINAL)).contains("manifest.json 用了哪些文件。", "<td class=\"k\" data-label=\"编号\">R1</td>", ">应报进展次数</button>").doesNotContain("scores.csv");
    }

    @Test
    void a_units_letter_tells_its_cards_and_quotes_the_clause() {
        ClauseWords words = new Schemes(Path.of("jobs")).words(cards(RunKind.FINAL).scheme());
        Letters letters = new Letters(() -> null, codes -> List.of(), words);
        String own = String.join("|", WordText.of(WordText.files(letters, cards(RunKind.FINAL)).get("letters/410183.docx")));
        assertThat(own).contains("红黄牌挂牌情况告知单", "截至2022年12月31日，你单位现挂红牌。", "|挂牌经过|", "|2022-08-20|", "四(四)1 年度内1起较大及以上事故 A3", "红牌挂牌期限为半年，黄牌挂牌期限为3个月。");
        assertThat(String.join("|", WordText.of(WordText.files(letters, cards(RunKind.FINAL)).get("letters/410103.docx")))).contains("你单位没有在挂的牌。").doesNotContain("挂牌经过");
    }

    @Test
    void a_result_on_the_way_says_so_in_every_form() throws IOException {
        assertThat(String.join("", circular(RunKind.PROGRESS))).contains("红黄牌挂牌情况的进度通报（非最终）", "本通报为进度通报，所列结果不是最终结果。");
        assertThat(page(RunKind.PROGRESS)).contains("<title>2022年度全市建筑施工安全生产管理红黄牌挂牌情况进度（非最终）</title>", "进度结果，非最终");
        assertThat(String.join("", WordText.of(WordText.files(new Letters(() -> null, codes -> List.of(), ClauseWords.NONE), cards(RunKind.PROGRESS)).get("letters/410183.docx"))))
                .contains("告知单（进度，非最终）", "本单所列为进度数据，不是最终结果。");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(WordText.files(new Workbook(), cards(RunKind.PROGRESS)).get("assessment.xlsx")))) {
            workbook.forEach(sheet -> assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).contains("进度（非最终）"));
            assertThat(workbook.getSheet("区县（市）、开发区").getRow(2).getCell(2).getStringCellValue()).isEqualTo("在挂的牌");
            Row first = workbook.getSheet("红黄牌").getRow(3);
            assertThat(first.getCell(2).getStringCellValue()).isEqualTo("黄牌");
        }
    }

    @Test
    void a_table_that_is_too_long_to_be_attached_is_named_with_its_rows() {
        StringBuilder rows = new StringBuilder("unit_code,unit,card,since,due_on,ended_on,state,cause,reports_due\n");
        for (int i = 0; i < 151; i++) {
            rows.append("410102,中原区,yellow,2022-03-01,2022-06-01,2022-06-01,ended,事由 ").append(i).append(",3\n");
        }
        Result result = MadeResult.plain("construction-safety", 2022, RunKind.FINAL, Map.of(), Map.of("cards.csv", rows.toString()));
        List<String> text = WordText.of(WordText.files(new Notice("circular.docx", Path.of("jobs")), result).get("circular.docx"));
        assertThat(text).contains("“红黄牌”共 151 行，未附于后，见随本通报提供的数据文件 cards.csv。", "附件：办法未写明之处所用口径").doesNotContain("事由 0");
    }
}
