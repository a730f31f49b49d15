package org.kaohe.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What changed between two runs of the targets, and the figures that caused it. */
class CompareTargetsIT {

    private final TargetsFeeds feeds = new TargetsFeeds();
    private final RunResult before = feeds.run();

    private List<String> changes() {
        return Bench.bean(Comparing.class).compare(before.run().id(), feeds.run().run().id());
    }

    /** 中原区: 37 judged, and its two incomes no longer keep step with 8.1 %: 35 ÷ 37 = 94.594… */
    @Test
    void aFigureThatFallsShortCostsItsUnitAndMovesNobodyWhoStaysTheSame() {
        int line = feeds.actual("中原区,gdp_growth,", "8.1");
        feeds.actual("中原区,urban_disposable_income_growth,", "8.05");
        List<String> lines = changes();
        assertThat(lines).anyMatch(text -> text.startsWith("中原区（410102）：得分 100.00 → 94.59，名次 1 → 6，标记 tie → 无"))
                .anyMatch(text -> text.contains("actuals.csv:" + line + " value 8 → 8.1"))
                .anyMatch(text -> text.contains("四 新型城镇化："));
        assertThat(lines.toString()).doesNotContain("金水区", "登封市", "结果未变");
    }

    @Test
    void aReferenceThatRisesIsNamedAsTheCauseForAll() {
        feeds.reference("rd_intensity", "5.1");
        List<String> lines = changes();
        assertThat(lines.get(0)).contains("15 个单位");
        assertThat(lines).anyMatch(text -> text.equals("共用数据 references.csv:2 value 5 → 5.1")).noneMatch(text -> text.contains("结果未变"));
    }
}
