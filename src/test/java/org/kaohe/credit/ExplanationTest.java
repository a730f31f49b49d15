package org.kaohe.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final CreditRules RULES = TestRules.with(Map.of(
            "A1", new DeductionItem("A1", "废气超标排放", new BigDecimal("45")),
            "B1", new DeductionItem("B1", "环保表彰", new BigDecimal("-2.5"))), Readings.CHOSEN);

    @Test
    void the_ledger_is_told_line_by_line_with_measures_lists_and_repair() {
        LocalDate day = LocalDate.of(2018, 3, 1);
        LocalDate applied = LocalDate.of(2018, 8, 1);
        RepairApplication repair = new RepairApplication(applied, day, true, true, applied, applied, applied,
                LocalDate.of(2018, 9, 27), false, false, "", null);
        Dossier dossier = new Dossier(GoldenCase.ENTERPRISE, List.of(
                new Finding("F1", day, day, "A1", "", "", 17),
                new Finding("F2", day.plusDays(1), day.plusDays(1), "B1", "", "", 0),
                new Finding("F3", day.plusDays(2), null, "A1", "", "", 19)), 0, List.of(), List.of(repair), History.UNKNOWN);
        assertThat(Explanation.of(new Rater(RULES).rate(dossier, AsOf.wholeYear(2018)), RULES)).containsExactly(
                "示例机械有限公司 91350100M000100Y43（行业 C34，410181） 2018 年环境监管信用评级",
                "基准分 100.00（七）",
                "2018-03-01 F1 废气超标排放（A1） 扣 45.00 分，得 55.00 [findings.csv:17]",
                "  → 书面告诫：扣减到 80 分（十）",
                "  → 重点监督检查：低于 80 分（十）",
                "  → 约谈：扣减到 70 分（十）",
                "  → 列入黑名单：低于 60 分（十）",
                "2018-03-02 F2 环保表彰（B1） 加 2.50 分，得 57.50",
                "2018-03-03 F3 A1 未计分：尚未审核确认（五） [findings.csv:19]",
                "得分 100.00 − 42.50 = 57.50（六、七），等次 环保失信（七）",
                "标记：black;unconfirmed-1",
                "黑名单：自 2018-03-01 起，直至信用修复为止，2018-03-01 55.00 F1（十、十一(一)）",
                "信用修复：2018-08-01 申请，符合修复条件（十六、十七）",
                "  公示至 2018-10-09（十七(六)），数据更新不晚于 2018-10-12（十七(七)）",
                "说明：计分项目为示例");
    }

    @Test
    void an_enterprise_without_findings_on_the_red_list() {
        Dossier dossier = new Dossier(GoldenCase.ENTERPRISE, List.of(), 0, List.of(), List.of(),
                new History(new PriorRating(2017, new BigDecimal("100"), false), null));
        assertThat(Explanation.of(new Rater(RULES).rate(dossier, AsOf.wholeYear(2018)), RULES)).contains(
                "得分 100.00 − 0.00 = 100.00（六、七），等次 环保诚信（七）",
                "红名单：自 2019-01-01 起，2017 年 100.00；2018 年 100.00（九）");
    }

    /** A repair that the regulation bars (十五) has no publicity, whatever dates its application carries. */
    @Test
    void a_barred_repair_has_no_days_of_publicity() {
        LocalDate applied = LocalDate.of(2018, 8, 1);
        RepairApplication barred = new RepairApplication(applied, applied, true, true, applied, applied, applied,
                LocalDate.of(2018, 9, 27), false, true, "", null);
        Dossier dossier = new Dossier(GoldenCase.ENTERPRISE, List.of(), 0, List.of(new Listing(LocalDate.of(2018, 3, 1), null, null, null)), List.of(barred),
                History.UNKNOWN);
        assertThat(Explanation.of(new Rater(RULES).rate(dossier, AsOf.wholeYear(2018)), RULES)).contains("信用修复：2018-08-01 申请，不予信用修复：十五(三)")
                .noneMatch(line -> line.contains("公示至 2018-10-09"));
    }
}
