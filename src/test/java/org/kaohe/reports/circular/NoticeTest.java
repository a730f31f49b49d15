package org.kaohe.reports.circular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaohe.reports.MadeResult;
import org.kaohe.reports.WordText;
import org.kaohe.rules.Circular;
import org.kaohe.store.RunKind;

/** What stands in a circular; the figures are those of the made sample of grain security, added up by hand. */
class NoticeTest {

    private static final Circular OFFICE = new Circular("郑州市人民政府办公厅", "2018-03-05", "郑政办文〔2018〕1号", List.of("各县（市、区）人民政府", "市人民政府各部门"),
            "如有异议，请于收到之日起15日内向市粮食局书面提出", null);

    private static byte[] circular(MadeResult made) {
        return WordText.files(new Notice("circular.docx", Path.of("jobs")), made.result()).get("circular.docx");
    }

    private static List<String> text(RunKind kind, Circular office) {
        return WordText.of(circular(MadeResult.of("grain-security", 2017, kind, office)));
    }

    @Test
    void it_names_the_mean_the_best_every_grade_and_why_a_unit_failed() {
        List<String> text = text(RunKind.FINAL, OFFICE);
        assertThat(text).contains("关于2017年度郑州市粮食安全责任制考核结果的通报", "郑政办文〔2018〕1号", "各县（市、区）人民政府，市人民政府各部门：",
                "根据《郑州市粮食安全责任制考核办法》（郑政办〔2017〕33号），现将2017年度郑州市粮食安全责任制考核结果通报如下。",
                // (96.41+93.86+90+90+89.99+86.32+75+74.99+60+59.99+50.38) ÷ 11 = 866.94 ÷ 11 = 78.812…
                "全部单位平均得分 78.81 分，最高为中牟县（96.41 分），最低为登封市（50.38 分）。",
                "优秀 4 个：中牟县、荥阳市、中原区、二七区。", "不合格 3 个：新郑市、新密市、登封市。",
                "新郑市：储备粮亏库未及时处置，造成粮食市场波动，郑粮示例〔2017〕9号。依据办法十一，等次定为“不合格”。",
                "不合格者书面报告整改：通报后1个月内（办法十一）。", "表1　2017年县（市、区）考核得分和排名", "郑州市人民政府办公厅", "2018年3月5日", OFFICE.objections());
        assertThat(text).noneMatch(paragraph -> paragraph.contains("{{") || paragraph.contains("【"));
        assertThat(String.join("|", text)).contains("|1|中牟县|29.06|14.50|19.28|14.50|11.47|7.60|96.41|优秀|").contains("附件：办法未写明之处所用口径");
    }

    @Test
    void what_the_office_has_not_set_stands_as_a_gap_to_be_filled_in() {
        assertThat(text(RunKind.FINAL, Circular.NONE)).contains("【发文机关】文件", "【发文字号】", "【主送机关】：", "【发文机关】", "【成文日期】").doesNotContain("异议受理");
    }

    @Test
    void a_result_on_the_way_says_so_in_its_title() {
        assertThat(text(RunKind.PROGRESS, OFFICE)).contains("关于2017年度郑州市粮食安全责任制考核的进度通报（非最终）", "表1　2017年县（市、区）考核得分和排名（非最终）");
    }

    @Test
    void the_same_result_gives_the_same_bytes() {
        assertThat(circular(MadeResult.of("grain-security", 2017, RunKind.FINAL, OFFICE))).isEqualTo(circular(MadeResult.of("grain-security", 2017, RunKind.FINAL, OFFICE)));
    }

    @Test
    void many_items_are_added_up_by_section_and_printed_one_by_one_behind() {
        List<String> text = WordText.of(circular(MadeResult.of("industrial-economy", 2017, RunKind.FINAL, OFFICE)));
        assertThat(text).contains("规模增速指标", "(55)", "附件：1.开发区各项指标得分", "新增规模以上工业企业数量", "“取消评先资格”的单位 2 个：新密市、管城回族区。");
    }

    @Test
    void names_from_feeds_stay_text() {
        String harmful = "<script>alert(1)</script>\"&'=cmd|' /C calc'!A0";
        MadeResult made = MadeResult.of("grain-security", 2017, RunKind.FINAL, Circular.NONE, Map.of("中牟县", harmful, "荥阳市", "甲\u202E乙\u0001丙", "中原区", "长".repeat(200), "二七区", "{{标题}}"));
        List<String> text = WordText.of(circular(made));
        assertThat(text).contains(harmful, "甲[U+202E]乙[U+0001]丙", "长".repeat(200), "{{标题}}").anyMatch(paragraph -> paragraph.contains("最高为" + harmful + "（96.41 分）"));
    }
}
