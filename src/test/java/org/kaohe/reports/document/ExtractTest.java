package org.kaohe.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Columns share the page so that no cell stands letter below letter while another has room to spare. */
class ExtractTest {

    private static final Pattern WIDTH = Pattern.compile("<w:gridCol w:w=\"([0-9]+)\"/>");

    private static List<Integer> widths(Grid grid) {
        return WIDTH.matcher(grid.xml()).results().map(width -> Integer.valueOf(width.group(1))).toList();
    }

    @Test
    void a_name_takes_no_room_that_a_short_word_needs() {
        Grid grid = Extract.grid(List.of("单位", "报送体系", "报送量", "采用量", "采用率（%）"), List.of(List.of("郑州航空港经济综合实验区", "部门和开发区", "105", "64", "60.95"),
                List.of("中牟县", "县（市、区）", "732", "287", "39.21")));
        // half-width characters of 10.5 points beside the margins: 部门和开发区 takes 12 of them, the longest name 24
        assertThat(widths(grid)).satisfies(widths -> {
            assertThat(widths.get(1)).isGreaterThan(12 * 105 + 114);
            assertThat(widths.get(0)).isGreaterThan(24 * 105 + 114);
        });
    }

    @Test
    void prose_among_dates_gets_the_page_and_small_type() {
        String cause = "四(四)1 年度内3起及以上一般事故 SG2022-06、SG2022-07、SG2022-08；四(四)1 3个月内2起一般事故 SG2022-07、SG2022-08";
        Grid grid = Extract.grid(List.of("单位", "牌", "挂牌日期", "到期日", "结束日", "状态", "事由", "应报进展次数"),
                List.of(List.of("郑州航空港经济综合实验区", "红牌", "2022-08-20", "2023-02-20", "2022-09-01", "到期未摘", cause, "12")));
        assertThat(widths(grid).get(6)).isGreaterThan(Grid.WIDTH / 4);
        assertThat(grid.xml()).contains("<w:sz w:val=\"18\"/>");
        assertThat(Extract.grid(List.of("单位"), List.of(List.of("中牟县"))).xml()).doesNotContain("w:sz ");
    }

    @Test
    void a_row_is_not_parted_unless_it_is_a_long_text() {
        assertThat(new Grid(List.of(new Grid.Column("原文", 1, Grid.Align.LEFT))).row("很".repeat(40)).xml()).containsPattern("cantSplit.*cantSplit");
        assertThat(new Grid(List.of(new Grid.Column("原文", 1, Grid.Align.LEFT))).row("很".repeat(900)).xml()).doesNotContainPattern("cantSplit.*cantSplit");
    }
}
