package org.kaohe.reports.letters;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.kaohe.reports.MadeResult;
import org.kaohe.reports.WordText;
import org.kaohe.rules.Circular;
import org.kaohe.rules.ClauseWords;
import org.kaohe.rules.Schemes;
import org.kaohe.store.RunKind;
import static org.assertj.core.api.Assertions.assertThat;


/** What stands in a unit's letter. */
class UnitLetterTest {

    private static final Circular OFFICE = new Circular("郑州市工业和信息化委员会", "2018-03-05", null, List.of(), "请于收到之日起15日内书面提出", null);

    private static SortedMap<String, byte[]> letters(String assessment, int year, Circular office, Map<String, String> renamed) {
        MadeResult made = MadeResult.of(assessment, year, RunKind.FINAL, office, renamed);
        return WordText.files(new Letters(made::reach, codes -> List.of(), words(made)), made.result());
    }

    private static ClauseWords words(MadeResult made) {
        return new Schemes(Path.of("jobs")).words(made.result().scheme());
    }

    @Test
    void every_point_stands_with_figure_formula_clause_and_line() {
        SortedMap<String, byte[]> letters = letters("industrial-economy", 2017, OFFICE, Map.of());
        assertThat(letters).hasSize(15);
        List<String> text = WordText.of(letters.get("letters/410102.docx"));
        assertThat(text).contains("中原区：", "规模以上工业增加值总量", "〔四(一)1〕", "数据：规模以上工业增加值总量 62.41 亿元",
                "算式：10 × 62.41 ÷ 455.2 = 1.37", "来源：statistics.csv 第 14 行；最大 郑州经济开发区 第 5 行",
                "算式：10 × 2 ÷ 3 = 6.67", "来源：statistics.csv 第 14 行；目标 targets.csv 第 12 行", "48.40", "所依据的条文", "四(五)2",
                "获得国家、省、市级工业信息化领域各类荣誉（称号）情况的，每获得一个国家级荣誉的，加3分；每获得一个省级荣誉的，加2分；每获得一个市级荣誉的，加1分。加满10分为止。", "异议的提出", "请于收到之日起15日内书面提出。", "郑州市工业和信息化委员会", "2018年3月5日");
        assertThat(text).anyMatch(paragraph -> paragraph.contains("你单位得 48.40 分，在“市内五区”组 5 个单位中列第 2 位"));
    }

    @Test
    void what_brings_a_unit_further_is_said_in_the_figures_own_unit() {
        // 2016, as published: 金水区 65.54 is 0.69 behind 中原区 66.23, 5 points are worth 318 pieces of news
        List<String> text = WordText.of(letters("website-performance", 2016, Circular.NONE, Map.of()).get("letters/410105.docx"));
        assertThat(text).contains("与上一名次、上一等次的差距", "升至第 9 位", "达到“优秀网站”");
        assertThat(text).anyMatch(paragraph -> paragraph.startsWith("门户网站建设") && paragraph.contains("可升至第 9 位"));
        assertThat(text).contains("【发文机关】", "【成文日期】").doesNotContain("异议的提出");
    }

    @Test
    void figures_of_several_years_stand_with_their_year() {
        assertThat(WordText.of(letters("cultivated-land", 2018, Circular.NONE, Map.of()).get("letters/410105.docx")))
                .contains("数据：2016 年责任目标 57.9 亩，完成数 49.2 亩；2017 年责任目标 55.9 亩，完成数 53.7 亩", "数据：评分 85 分");
    }

    /** 郑东新区 has no target for signing, and overfulfils nothing: what was reported is shown all the same, and where. */
    @Test
    void figures_that_give_no_points_have_their_lines_too() {
        assertThat(WordText.of(letters("industrial-economy", 2017, OFFICE, Map.of()).get("letters/Z2.docx")))
                .contains("来源：目标 targets.csv 第 3 行；investment-promotion.csv 第 3 行", "算式：没有超额20%的目标 = 0.00");
    }

    @Test
    void a_veto_is_told_with_its_fact() {
        assertThat(WordText.of(letters("grain-security", 2017, Circular.NONE, Map.of()).get("letters/410184.docx")))
                .contains("依据办法十一，等次定为“不合格”：储备粮亏库未及时处置，造成粮食市场波动，郑粮示例〔2017〕9号（vetoes.csv 第 2 行）。");
    }

    @Test
    void names_from_feeds_stay_text_and_the_same_result_gives_the_same_bytes() {
        Map<String, String> renamed = Map.of("中牟县", "<script>\"&'</w:t>", "荥阳市", "\u202E甲", "中原区", "长".repeat(200), "二七区", "=cmd|' /C calc'!A0");
        SortedMap<String, byte[]> letters = letters("grain-security", 2017, Circular.NONE, renamed);
        assertThat(WordText.of(letters.get("letters/410122.docx"))).contains("<script>\"&'</w:t>：");
        assertThat(WordText.of(letters.get("letters/410182.docx"))).contains("[U+202E]甲：");
        assertThat(WordText.of(letters.get("letters/410102.docx"))).contains("长".repeat(200) + "：");
        assertThat(WordText.of(letters.get("letters/410103.docx"))).contains("=cmd|' /C calc'!A0：");
        letters("grain-security", 2017, Circular.NONE, renamed).forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(letters.get(name)));
    }

    @Test
    void a_code_becomes_a_file_name_that_every_system_takes() {
        assertThat(Letters.name("410102")).isEqualTo("letters/410102.docx");
        assertThat(Letters.name("../a b")).isEqualTo("letters/%2E%2E%2Fa%20b.docx");
    }

    @Test
    void an_explanation_is_parted_into_formula_and_source() {
        assertThat(Proof.of("3 × 2，加满 10 为止 = 6.00 [events.csv:8; :9; :10]")).isEqualTo(new Proof("3 × 2，加满 10 为止 = 6.00", "events.csv 第 8 行；第 9 行；第 10 行"));
        assertThat(Proof.of("100 × 达标 7 ÷ 已判定 43 = 16.28 [actuals.csv:101,127-133]；评分方法：达标率")).isEqualTo(
                new Proof("100 × 达标 7 ÷ 已判定 43 = 16.28；评分方法：达标率", "actuals.csv 第 101,127-133 行"));
        assertThat(Proof.of("没有此类事项 = 0.00")).isEqualTo(new Proof("没有此类事项 = 0.00", ""));
    }
}
