package org.kaohe.variation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kaohe.scoring.Subject;
import org.kaohe.targets.Figure;
import org.kaohe.targets.Readings;
import org.kaohe.targets.Reported;
import org.kaohe.targets.Source;
import org.kaohe.targets.TargetKey;
import org.kaohe.targets.TargetTable;
import org.kaohe.targets.Verdict;
import org.kaohe.targets.Weights;

/** Three units with five targets each, small enough to be counted by hand. */
class TargetsReachTest {

    private static final String TABLE = """
            unit,category,number,indicator,indicator_name,object,kind,direction,strict,target,target_unit,corrected_target,text,note
            甲,发展,1,gdp_growth,地区生产总值增长,,growth,at_least,,8,%,,增长8%,
            甲,发展,2,income_growth,居民收入增长,,in-step,in_step,,,,,与经济增长同步,
            甲,发展,3,pm,细颗粒物,,ceiling,at_most,yes,60,微克/立方米,,低于60,
            甲,发展,4,safety,安全生产,,verdict,,,,,,不发生较大事故,
            乙,发展,1,gdp_growth,地区生产总值增长,,growth,at_least,,8,%,,增长8%,
            丙,发展,1,gdp_growth,地区生产总值增长,,growth,at_least,,8,%,,增长8%,
            """;

    private final Map<TargetKey, Figure> actuals = new HashMap<>();
    private final Map<TargetKey, Verdict> verdicts = new HashMap<>();
    private int line = 2;

    private void actual(String unit, String indicator, String value) {
        actuals.put(new TargetKey(unit, indicator, ""), new Figure(new BigDecimal(value), new Source("actuals.csv", line++)));
    }

    private Answer reach(int rank) {
        List<Subject> subjects = List.of(new Subject("甲", "甲县", "县"), new Subject("乙", "乙县", "县"), new Subject("丙", "丙县", "县"));
        return new TargetsReach(new TargetsCase(List.of("县"), subjects, TargetTable.read("t.csv", TABLE, Optional::of), Readings.DEFAULT, Weights.EQUAL,
                new Reported(actuals, Map.of(), verdicts))).to("甲", new Goal.AtRank(rank));
    }

    /** 乙 100, 丙 0; 甲 meets growth (9 ≥ 8) alone: 1 of 4 = 25.00, second. Nothing brings one target of four to 100, though all three unmet are tried. */
    @Test
    void oneTargetIsNotAlwaysEnough() {
        actual("甲", "gdp_growth", "9");
        actual("甲", "income_growth", "8.5");
        actual("甲", "pm", "60");
        verdicts.put(new TargetKey("甲", "safety", ""), new Verdict(false, "", new Source("verdicts.csv", 2)));
        actual("乙", "gdp_growth", "8");
        actual("丙", "gdp_growth", "7.9");
        Answer answer = reach(1);
        assertThat(answer.now().rank()).isEqualTo(2);
        assertThat(answer.sentences()).containsExactly("其他不变，任何单项数据的改善都不能达到第 1 位（已逐一试算 3 项数据）");
    }

    /** 甲 meets income and safety (2 of 4), 乙 and 丙 everything: 3 of 4 change nothing, 4 of 4 would. Only its growth stands in the way of ranks. */
    @Test
    void aWorseFigureThatOthersWouldBeInStepWithIsNoAdvice() {
        actual("甲", "gdp_growth", "8.2");
        actual("甲", "income_growth", "8.1");
        actual("甲", "pm", "59.9");
        verdicts.put(new TargetKey("甲", "safety", ""), new Verdict(true, "", new Source("verdicts.csv", 2)));
        actual("乙", "gdp_growth", "8");
        actual("丙", "gdp_growth", "8");
        // 3 of 4: income growth is out of step by 0.1; lowering the economy's own growth to 8.1 would do it too
        assertThat(reach(1).sentences()).containsExactly(
                "第2项 居民收入增长再增加 0.1 个百分点（8.1 → 8.2%），可升至第 1 位（并列），得分 100.00");
    }

    /** A strict ceiling (低于60) is met from 59.9 downwards where figures have one decimal; a verdict is a single word. */
    @Test
    void aStrictCeilingIsUndercutByTheLastDecimal() {
        actual("甲", "gdp_growth", "8");
        actual("甲", "income_growth", "8");
        actual("甲", "pm", "60.0");
        verdicts.put(new TargetKey("甲", "safety", ""), new Verdict(true, "", new Source("verdicts.csv", 2)));
        actual("乙", "gdp_growth", "8");
        actual("丙", "gdp_growth", "8");
        assertThat(reach(1).sentences()).containsExactly("第3项 细颗粒物减少 0.1 微克/立方米（60 → 59.9 微克/立方米），可升至第 1 位（并列），得分 100.00");
    }
}
