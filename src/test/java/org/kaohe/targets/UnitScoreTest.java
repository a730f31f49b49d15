package org.kaohe.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class UnitScoreTest {

    private static final List<String> CATEGORIES = List.of("甲", "乙", "丙");
    private final List<Judgement> judgements = new ArrayList<>();

    @Test
    void aCategoryAtItsMaximumPassesTheMissingHundredthOn() {
        add("甲", Status.MET, 1);
        add("乙", Status.MET, 1);
        add("丙", Status.UNMET, 1);
        UnitScore score = score();
        // 33.333… twice make 66.67; both stand at their printed maximum of 33.33, so the third takes the hundredth
        assertThat(score.score()).isEqualTo("66.67");
        assertThat(score.categories()).extracting(CategoryPoints::points).containsExactly(
                new BigDecimal("33.33"), new BigDecimal("33.33"), new BigDecimal("0.01"));
        assertThat(score.categories()).extracting(CategoryPoints::maxPoints).containsOnly(new BigDecimal("33.33"));
        assertThat(score.categories().get(2).explanation()).startsWith("100 × 达标 0 ÷ 已判定 3 = 0.00，尾差 +0.01；");
    }

    @Test
    void whereAllStandAtTheirMaximaTheSumGoesBeforeThem() {
        add("甲", Status.MET, 1);
        add("乙", Status.MET, 1);
        add("丙", Status.MET, 1);
        assertThat(score().score()).isEqualTo("100.00");
        assertThat(score().categories()).extracting(CategoryPoints::points).containsExactly(
                new BigDecimal("33.34"), new BigDecimal("33.33"), new BigDecimal("33.33"));
    }

    @Test
    void theMissingHundredthGoesToTheLargestRemainderAndSaysSo() {
        add("甲", Status.MET, 1);
        add("甲", Status.UNMET, 2);
        add("乙", Status.MET, 2);
        add("乙", Status.UNMET, 1);
        add("丙", Status.UNMET, 1);
        UnitScore score = score();
        // 100 × 1 ÷ 7 = 14.2857…, 100 × 2 ÷ 7 = 28.5714…, together 42.8571… = 42.86; cut 14.28 + 28.57 = 42.85
        assertThat(score.score()).isEqualTo("42.86");
        assertThat(score.categories()).extracting(CategoryPoints::points).containsExactly(
                new BigDecimal("14.29"), new BigDecimal("28.57"), new BigDecimal("0.00"));
        assertThat(score.categories().get(0).explanation())
                .startsWith("100 × 达标 1 ÷ 已判定 7 = 14.28，尾差 +0.01；本类已判定 3；未达标 2：");
        assertThat(score.categories().get(1).explanation())
                .startsWith("100 × 达标 2 ÷ 已判定 7 = 28.57；本类已判定 3；未达标 1：").doesNotContain("尾差");
    }

    @Test
    void theUnjudgedAndTheUnreportedAreLeftOutOfTheRatio() {
        add("甲", Status.MET, 3);
        add("甲", Status.NOT_JUDGED, 2);
        add("乙", Status.UNMET, 1);
        add("乙", Status.NOT_REPORTED, 4);
        add("丙", Status.NOT_JUDGED, 1);
        UnitScore score = score();
        assertThat(score.score()).isEqualTo("75.00");
        assertThat(score.flags()).containsExactly("not-judged-3");
        assertThat(score.categories()).extracting(CategoryPoints::item).containsExactly("一", "二");
        assertThat(List.of(score.met(), score.unmet(), score.notReported(), score.notJudged())).isEqualTo(List.of(3, 1, 4, 3));
    }

    @Test
    void nothingJudgedIsNoScoreRatherThanZero() {
        add("甲", Status.NOT_JUDGED, 1);
        add("乙", Status.NOT_REPORTED, 1);
        assertThat(score().score()).isNull();
        assertThat(score().categories()).isEmpty();
        assertThat(score().flags()).containsExactly("not-judged-1");
    }

    @Test
    void everythingUnmetIsZero() {
        add("乙", Status.UNMET, 5);
        assertThat(score().score()).isEqualTo("0.00");
        assertThat(score().categories()).extracting(CategoryPoints::item).containsExactly("二");
        assertThat(score().flags()).isEmpty();
    }

    @Test
    void aWeightCountsATargetSeveralTimes() {
        add("甲", Status.MET, 1);
        add("乙", Status.UNMET, 1);
        Weights weights = new Weights(Map.of(judgements.get(0).target().key(), new BigDecimal("1.5")));
        UnitScore score = UnitScore.of(judgements, CATEGORIES, weights);
        // 100 × 1.5 ÷ 2.5
        assertThat(score.score()).isEqualTo("60.00");
        assertThat(score.categories().get(0).explanation()).startsWith("100 × 达标权重 1.5 ÷ 已判定权重 2.5 = 60.00");
    }

    @Test
    void theExplanationNamesWhatWasMissedTheLinesAndTheMethod() {
        Target ceiling = Make.target("甲", 7, Kind.CEILING, "20");
        Target level = Make.target("甲", 8, Kind.LEVEL, "15");
        judgements.add(new Judgement(ceiling, Status.UNMET, ceiling.figure(), new BigDecimal("20.50"),
                List.of(new Source("actuals.csv", 4))));
        judgements.add(new Judgement(level, Status.MET, level.figure(), new BigDecimal("15"),
                List.of(new Source("actuals.csv", 5))));
        judgements.add(new Judgement(Make.target("甲", 9, Kind.CITY_SET, null), Status.MET, BigDecimal.ONE, BigDecimal.ONE,
                List.of(new Source("actuals.csv", 9), new Source("references.csv", 2))));
        assertThat(score().categories().get(0).explanation()).isEqualTo("100 × 达标 2 ÷ 已判定 3 = 66.66，尾差 +0.01"
                + "；本类已判定 3；未达标 1：第7项 指标7（实际 20.5，应 ≤ 20） [actuals.csv:4-5,9; references.csv:2]"
                + "；评分方法：达标率，非文件规定");
    }

    private UnitScore score() {
        return UnitScore.of(judgements, CATEGORIES, Weights.EQUAL);
    }

    private void add(String category, Status status, int times) {
        for (int i = 0; i < times; i++) {
            judgements.add(Make.judgement(category, judgements.size() + 1, status));
        }
    }
}
