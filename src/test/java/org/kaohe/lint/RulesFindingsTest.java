package org.kaohe.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaohe.lint.SmallScheme.words;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.rules.Cards;
import org.kaohe.rules.Credit;
import org.kaohe.rules.Grading;
import org.kaohe.rules.Points;
import org.kaohe.rules.Schemes;
import org.kaohe.targets.TargetTable;

/** What the rules alone show, each with a small scheme made by hand. */
class RulesFindingsTest {

    @TempDir
    Path folder;

    private SmallScheme scheme(String more) {
        return SmallScheme.in(folder, SmallScheme.TWO_ITEMS + more);
    }

    @Test
    void a_clause_that_no_item_cites_and_an_item_whose_clause_does_not_exist() {
        SmallScheme small = scheme("");
        small.write("small/clauses-2020.csv", "clause,about,handled\n一,目的,不计算\n三1,指标一,\n三12,另一项,\n十,指标甲,\n");
        assertThat(words(ClauseFindings.of(small.points(), small.schemes().clauses(small.scheme()), null))).containsExactly(
                "须改 条款对照 三12 “另一项”没有一项指标引用：请补指标，或在条款表中写明怎样处理",
                "须改 条款对照 十 “指标甲”没有一项指标引用：请补指标，或在条款表中写明怎样处理",
                "须改 条款对照 三2 指标“指标二”引用的条款不在办法的条款表中",
                "说明 条款对照 不产生指标的条款 1 条。不计算：一 目的");
    }

    @Test
    void a_clause_is_covered_by_an_item_of_one_of_its_parts() {
        SmallScheme small = scheme("");
        small.write("small/clauses-2020.csv", "clause,about,handled\n三,指标,\n");
        assertThat(ClauseFindings.of(small.points(), small.schemes().clauses(small.scheme()), null)).isEmpty();
        assertThat(words(ClauseFindings.of(small.points(), Optional.empty(), null))).singleElement().asString().contains("没有列出办法的条款");
    }

    @Test
    void bands_above_the_highest_and_below_the_lowest_score() {
        SmallScheme small = scheme("""
                grades:
                  bands:
                    - {grade: 优秀, from: 101}
                    - {grade: 良好, from: 60}
                    - {grade: 合格, from: 0}
                    - {grade: 不合格}
                """);
        assertThat(words(GradeFindings.of(small.points(), Map.of()))).containsExactly(
                "须改 分档名额 等次“优秀”要 101 分，而最高只能得 100 分，没有人能得",
                "须改 分档名额 等次“合格”自 0 分起，而最低也有 0 分，其后的等次“不合格”没有人能得");
    }

    @Test
    void a_bonus_makes_a_band_above_the_total_reachable() {
        SmallScheme small = scheme("""
                grades:
                  bands:
                    - {grade: 优秀, from: 101}
                    - {grade: 不合格}
                """);
        small.write("small/2020.yaml", (SmallScheme.HEAD + SmallScheme.TWO_ITEMS + """
                  - name: 加分
                    clause: 四
                    category: bonus
                    points: 5
                    items:
                      - {id: z, name: 超额, clause: 四, points: 7, rule: overfulfilled, by: 0.2, each: 3, pairs: [{name: 甲数, actual: figures.x, target: figures.goal}, {name: 乙数, actual: figures.y, target: figures.goal}]}
                grades:
                  bands:
                    - {grade: 优秀, from: 101}
                    - {grade: 不合格}
                """));
        assertThat(GradeFindings.of(small.points(), Map.of())).isEmpty();
        // 2 × 3 = 6 points can be earned, 7 are offered, 5 get through
        assertThat(words(CapFindings.of(small.points()))).containsExactly("须改 上限 四 “超额”2 项，每项 3 分，共 6 分，上限 7 分够不到");
    }

    @Test
    void quotas_larger_than_the_group_and_grades_without_a_place() {
        SmallScheme small = scheme("""
                grades:
                  quotas:
                    - {group: 组, places: [{grade: 优秀, up-to: 3}, {grade: 良好, up-to: 5}]}
                """);
        assertThat(words(GradeFindings.of(small.points(), Map.of("组", 3)))).containsExactly(
                "须改 分档名额 分组“组”只有 3 个单位，等次“良好”自第 4 名起，没有人能得",
                "留意 分档名额 分组“组”的 3 个单位都在第一等次“优秀”的名额内，等次不分高低",
                "说明 分档名额 按名次定等而没有同分规定（tie-breaks）：同分并列时，得某一等次的单位会多于名额");
        assertThat(words(GradeFindings.of(small.points(), Map.of("组", 4)))).contains("留意 分档名额 分组“组”只有 4 个单位，等次“良好”却到第 5 名：名额用不满");
        assertThat(words(GradeFindings.of(small.points(), Map.of("组", 7)))).contains("说明 分档名额 分组“组”第 6—7 名没有等次（名额到第 5 名为止）");
        assertThat(GradeFindings.of(small.points(), Map.of())).as("a group whose size nobody knows").hasSize(1);
    }

    @Test
    void the_shipped_industrial_rules_offer_more_bonus_than_they_let_through() {
        var scheme = new Schemes(Path.of("jobs")).find("industrial-economy", 2017).orElseThrow().scheme();
        assertThat(words(CapFindings.of((Points) scheme.method()))).containsExactly(
                "留意 上限 四(五)4 “其他经研究确定的加分事项”一项上限 50 分，可占满“加分项目指标”的合计上限 50 分，同类其余各项的差别随之消失",
                "留意 上限 四(六)5 “其他经研究确定的扣分事项”一项上限 50 分，可占满“扣分项目指标”的合计上限 50 分，同类其余各项的差别随之消失",
                "说明 上限 四(五)1 “超额完成年度目标任务20%及以上”6 项，每项 6 分，共 36 分，上限 30 分：全部超额的只计到上限");
    }

    @Test
    void a_target_that_is_the_same_for_everybody() {
        String header = "unit,category,number,indicator,indicator_name,object,kind,direction,strict,target,target_unit,corrected_target,text,note\n";
        String rows = "甲,结构,1,inv,固定资产投资增长,,growth,at_least,,12,%,,增长12%。,\n甲,结构,2,gdp,生产总值增长,,growth,at_least,,9,%,,增长9%。,\n";
        String csv = header + rows + rows.replace('甲', '乙').replace(",9,", ",8,").replace("9%", "8%") + rows.replace('甲', '丙');
        TargetTable table = TargetTable.read("t.csv", csv, name -> Optional.of("U" + "甲乙丙".indexOf(name)));
        assertThat(words(SeparationFindings.equalTargets(table))).containsExactly(
                "留意 不分高低 一 固定资产投资增长：3 个单位的目标都是 12%，不论基数高低一个要求，只分达到与否");
    }

    @Test
    void a_card_that_a_graver_one_always_forestalls() {
        Cards.Kind red = new Cards.Kind("red", "红牌", 6, true);
        Cards.Kind yellow = new Cards.Kind("yellow", "黄牌", 3, false);
        Cards.Standard two = new Cards.Standard(red, "年度2起", "四", List.of("一般"), 2, true, null);
        Cards.Standard three = new Cards.Standard(yellow, "年度3起", "四", List.of("一般"), 3, true, null);
        assertThat(words(CardFindings.rules(new Cards(List.of(red, yellow), List.of(two, three), "x")))).containsExactly(
                "须改 分档名额 四 黄牌标准“年度3起”不会起作用：达到它时，红牌标准“年度2起”已经达到");
        Cards.Standard soon = new Cards.Standard(red, "3个月内2起", "四", List.of("一般"), 2, false, 3);
        assertThat(CardFindings.rules(new Cards(List.of(red, yellow), List.of(soon, three), "x"))).isEmpty();
        assertThat(words(CardFindings.result(new Cards(List.of(red, yellow), List.of(soon, three), "x"), List.of(Map.of("cause", "四 年度3起 A1、A2、A3")))))
                .containsExactly("说明 不分高低 四 红牌标准“3个月内2起”没有单位达到");
    }

    @Test
    void a_rating_whose_edges_are_grade_and_measure_at_once_and_whose_best_grade_nobody_reaches() {
        Credit credit = new Credit(new BigDecimal("100"), List.of(new Grading.Band("诚信", new BigDecimal("105")), new Grading.Band("良好", new BigDecimal("80")),
                new Grading.Band("失信", null)), List.of(new Credit.Line("warning", "告诫", new BigDecimal("80"), true, "十")), new BigDecimal("100"), null,
                List.of(new Credit.Deduction("A", "超标", new BigDecimal("5")), new Credit.Deduction("B", "偷排", new BigDecimal("20"))), "", null);
        assertThat(words(CreditFindings.rules(credit))).containsExactly(
                "须改 分档名额 等次“诚信”要 105 分，而基准分 100 分且没有加分项，没有人能得",
                "说明 分档名额 红名单要求 100 分，即基准分：一次扣分（没有加分抵回）即不能列入",
                "留意 等次边缘 十 恰为 80 分的，等次是“良好”（含本数），同时又要“告诫”（扣减到 80 分）");
        assertThat(words(CreditFindings.result(credit, List.of(Map.of("score", "80.00"), Map.of("score", "95.00")), List.of(Map.of("item", "A")))))
                .containsExactly("说明 不分高低 计分项目 2 项中 1 项没有一条记录：B 偷排", "说明 等次边缘 1 家企业恰为 80 分，在“良好”的界限上");
    }
}
