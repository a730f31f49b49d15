package org.kaohe.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaohe.lint.SmallScheme.standing;
import static org.kaohe.lint.SmallScheme.words;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.rules.Grading;

/** What a result shows of its rules, each with a few units made by hand. */
class ResultFindingsTest {

    @TempDir
    Path folder;

    @Test
    void leaving_out_one_unit_turns_two_others_round() {
        SmallScheme small = SmallScheme.in(folder, SmallScheme.TWO_ITEMS);
        // x: 40, 0, 20; y with 丙: 0, 60 × 10/100 = 6, 60, without 丙: 0, 60. So 甲 40 : 乙 6, and without 丙 40 : 60
        assertThat(words(new ReversalFindings(small.scheme(), SmallScheme.subjects(3), SmallScheme.figures("10,0", "0,10", "5,100"), code -> code).findings()))
                .containsExactly("留意 去一反转 三2 去掉 丙，其他单位中 1 对先后对调：甲 40.00→40.00、乙 6.00→60.00（因 指标二 与最高、最低相比）");
    }

    @Test
    void where_nothing_turns_that_is_said() {
        SmallScheme small = SmallScheme.in(folder, SmallScheme.TWO_ITEMS);
        assertThat(words(new ReversalFindings(small.scheme(), SmallScheme.subjects(3), SmallScheme.figures("3,3", "2,2", "1,1"), code -> code).findings()))
                .containsExactly("说明 去一反转 逐一去掉 3 个单位重算，其他单位的先后都不变");
    }

    @Test
    void shares_of_the_variance_are_exact_and_make_up_the_whole_even_where_an_item_works_against_the_total() {
        // totals 60 and 52, deviation 4: item a 50 : 40 covaries 5 × 4, item b 10 : 12 covaries −1 × 4; 20/16 and −4/16
        Map<String, BigFraction> shares = WeightFindings.shares(List.of(standing("甲", 1, "60.00", "50.00", "10.00"), standing("乙", 2, "52.00", "40.00", "12.00")));
        assertThat(shares).containsExactly(Map.entry("a", BigFraction.of(5, 4)), Map.entry("b", BigFraction.of(-1, 4)));
    }

    @Test
    void a_weight_that_acts_otherwise_than_stated_is_named_where_there_are_units_enough() {
        List<Standing> units = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            // a: 0, 6, …, 42; b: 0, 1, …, 7: of the difference 7i in total, 6i is a's and i is b's
            units.add(standing("单位" + i, 8 - i, 7 * i + ".00", 6 * i + ".00", i + ".00"));
        }
        assertThat(words(WeightFindings.of("组", units))).containsExactly(
                "留意 权重实效 三1 “组”：指标a 规定占 50.0%，实际占总分差别的 85.7%，作用偏大",
                "留意 权重实效 三2 “组”：指标b 规定占 50.0%，实际占总分差别的 14.3%，作用偏小",
                "说明 权重实效 “组”8 个单位，规定权重 → 在总分方差中的份额（该项与总分的协方差 ÷ 总分的方差，合计 100%）：指标a 50.0% → 85.7%（作用偏大），指标b 50.0% → 14.3%（作用偏小）");
        assertThat(words(WeightFindings.of("组", units.subList(0, 4)))).singleElement().asString().startsWith("说明 权重实效 “组”4 个单位（太少，仅供参考）");
        assertThat(WeightFindings.of("组", units.subList(0, 2))).isEmpty();
    }

    @Test
    void units_to_which_an_item_does_not_apply_say_nothing_of_its_weight() {
        List<Standing> units = new ArrayList<>(List.of(standing("甲", 1, "90.00", "45.00", "45.00"), standing("乙", 2, "60.00", "30.00", "30.00"),
                standing("丙", 3, "30.00", "15.00", "15.00")));
        units.add(new Standing("组", "丁", 4, new BigDecimal("20.00"), "", Map.of(
                "a", new Standing.Part("指标a", "三1", true, new BigDecimal("100.00"), new BigDecimal("20.00")),
                "b", new Standing.Part("指标b", "三2", true, new BigDecimal("0.00"), new BigDecimal("0.00")))));
        assertThat(words(WeightFindings.of("组", units))).singleElement().asString()
                .startsWith("说明 权重实效 “组”3 个单位（各项都适用的）").endsWith("指标a 50.0% → 50.0%，指标b 50.0% → 50.0%");
    }

    @Test
    void too_few_units_to_which_every_item_applies_are_not_passed_over_in_silence() {
        Standing.Part none = new Standing.Part("指标b", "三2", true, new BigDecimal("0.00"), new BigDecimal("0.00"));
        Standing.Part all = new Standing.Part("指标a", "三1", true, new BigDecimal("100.00"), new BigDecimal("20.00"));
        assertThat(words(WeightFindings.of("组", List.of(standing("甲", 1, "90.00", "45.00", "45.00"), standing("乙", 2, "60.00", "30.00", "30.00"),
                new Standing("组", "丁", 3, new BigDecimal("20.00"), "", Map.of("a", all, "b", none)))))).containsExactly(
                "说明 权重实效 “组”3 个单位中，各项都适用的只有 2 个，算不出各项在总分差别中的份额");
    }

    @Test
    void totals_that_are_all_the_same() {
        assertThat(words(WeightFindings.of("组", List.of(standing("甲", 1, "50.00", "25.00", "25.00"), standing("乙", 1, "50.00", "20.00", "30.00"),
                standing("丙", 1, "50.00", "30.00", "20.00"))))).containsExactly("留意 权重实效 “组”3 个单位总分完全相同，任何权重都不起作用");
    }

    @Test
    void an_item_for_which_everybody_got_the_same() {
        assertThat(words(SeparationFindings.equalPoints("组", List.of(standing("甲", 1, "60.00", "50.00", "10.00"), standing("乙", 2, "58.00", "50.00", "8.00"),
                standing("丙", 3, "57.00", "50.00", "7.00"))))).containsExactly("留意 不分高低 三1 “组”：指标a 3 个单位都得 50.00 分（满分 50.00），不分高低");
    }

    @Test
    void targets_of_a_feed_that_are_the_same_for_everybody() {
        SmallScheme small = SmallScheme.in(folder, SmallScheme.TWO_ITEMS.replace("rule: min-max, figure: figures.y",
                "rule: attainment, actual: figures.y, target: figures.goal, otherwise: min-max"));
        assertThat(words(SeparationFindings.equalFigures(small.points(), SmallScheme.figures("1,1,12", "2,2,12.0", "3,3,12"))))
                .containsExactly("留意 不分高低 三2 指标二：3 个单位的目标都是 12（figures.goal），不论基数高低一个要求");
        assertThat(SeparationFindings.equalFigures(small.points(), SmallScheme.figures("1,1,12", "2,2,11", "3,3,12"))).isEmpty();
    }

    @Test
    void indicators_in_which_all_targets_ended_alike() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String status : List.of("met", "met", "met")) {
            rows.add(Map.of("indicator_name", "投资增长", "status", status));
            rows.add(Map.of("indicator_name", "粮食产量", "status", rows.size() < 3 ? "unmet" : status));
        }
        assertThat(words(SeparationFindings.equalVerdicts(rows))).singleElement().asString().contains("判定全部为“").contains("投资增长（3）").doesNotContain("粮食");
    }

    @Test
    void more_units_than_places_and_a_hairbreadth_between_two_grades() {
        Grading quotas = new Grading.Quotas(Map.of("组", List.of(new Grading.Quota("优秀", 2))), null);
        assertThat(words(EdgeFindings.of(quotas, "组", List.of(standing("甲", 1, "90.00"), standing("乙", 2, "80.00"), standing("丙", 2, "80.00"), standing("丁", 4, "79.95")))))
                .containsExactly("留意 等次边缘 “组”“优秀”到第 2 名，乙、丙 同为 80.00 分并列第 2 名，实有 3 个单位", "说明 等次边缘 “组”“优秀”到第 2 名：丙 80.00 与 丁 79.95 只差 0.05 分");
        assertThat(words(EdgeFindings.of(quotas, "组", List.of(standing("甲", 1, "90.00"), standing("乙", 2, "80.00"), standing("丙", 3, "80.00")))))
                .containsExactly("留意 等次边缘 “组”“优秀”到第 2 名：乙 与 丙 同为 80.00 分，等次不同，全凭同分规定");
    }

    @Test
    void scores_on_and_just_off_a_bound() {
        Grading bands = new Grading.Bands(List.of(new Grading.Band("优秀", new BigDecimal("90")), new Grading.Band("合格", null)));
        assertThat(words(EdgeFindings.of(bands, "组", List.of(standing("甲", 1, "90.00"), standing("乙", 2, "89.99"), standing("丙", 3, "90.05"), standing("丁", 4, "89.90"),
                standing("戊", null, null))))).containsExactly("说明 等次边缘 “组”甲 90.00 分，恰在“优秀”的界限上", "说明 等次边缘 “组”乙 89.99 分，差 0.01 分到“优秀”",
                "说明 等次边缘 “组”丙 90.05 分，只超过“优秀”的界限 0.05 分");
    }
}
