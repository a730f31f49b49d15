package org.kaohe.variation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.kaohe.scoring.MadeCases;

/** What would have changed the published ranking of 2016; worked out by hand from tables 6, 7, 11 and 12. */
class PublishedWebsiteReachTest {


    private final MadeCases.Case sample = MadeCases.sample("website-performance", 2016);
    private final PointsReach reach = new PointsReach(new PointsCase(sample.scheme(), sample.subjects(), sample.figures(), UnaryOperator.identity()));

    private String code(String group, int rank) {
        return new PointsCase(sample.scheme(), sample.subjects(), sample.figures(), UnaryOperator.identity()).places().stream()
                .filter(place -> place.subject().group().equals(group) && place.rank() == rank).findFirst().orElseThrow().subject().code();
    }

    private static List<String> changes(Answer answer) {
        return answer.ways().stream().map(way -> way.change().column() + " " + way.change().from().toPlainString() + " → "
                + way.change().to().toPlainString() + "：" + way.place().rank()).toList();
    }

    /** 69.67 with portal 11.1 behind 69.75 with portal 10: equal totals already suffice, since the higher portal goes first (R1). */
    @Test
    void theThirdZoneNeedsEightHundredthsAndTheTieBreakDoesTheRest() {
        assertThat(changes(reach.to(code("开发区", 3), new Goal.AtRank(2)))).containsExactly(
                "info_disclosure 20.48 → 20.56：2", "service_guide 6.83 → 6.91：2", "convenience_service 6.83 → 6.91：2",
                "interaction 24.04 → 24.12：2",
                // 5 × 24 ÷ 258 = 0.4651…, printed 0.47; 23 give 0.45
                "adopted 20 → 24：2", "portal 11.1 → 11.18：2");
    }

    /** 73.14 with portal 19.5 stays ahead at equal totals: 3.48 are needed, of which guide and service have no room (full marks 10). */
    @Test
    void figuresThatHaveNoRoomLeftDoNotReachTheFirstPlace() {
        Answer answer = reach.to(code("开发区", 3), new Goal.AtRank(1));
        assertThat(changes(answer)).containsExactly("info_disclosure 20.48 → 23.96：1", "interaction 24.04 → 27.52：1",
                // 0.39 + 3.48 = 3.87; 5 × 200 ÷ 258 = 3.8759…, 199 give 3.86
                "adopted 20 → 200：1", "portal 11.1 → 14.58：1");
        assertThat(reach.nextGrade(code("开发区", 3))).contains(new Goal.AtGrade("优秀网站"));
        assertThat(changes(reach.to(code("开发区", 3), new Goal.AtGrade("优秀网站")))).isEqualTo(changes(answer));
    }

    /** 4.77 behind; with the portal's points the tie is won (13.77 against 11.1), with others it is lost. */
    @Test
    void theFigureThatDecidesTiesNeedsLess() {
        assertThat(changes(reach.to(code("开发区", 4), new Goal.AtRank(3)))).containsExactly(
                "info_disclosure 23.83 → 28.61：3", "interaction 13.79 → 18.57：3", "portal 9 → 13.77：3");
    }

    @Test
    void itIsSaidInTheFiguresOwnUnitOfMeasure() {
        String zone = code("开发区", 3);
        Answer answer = reach.to(zone, reach.nextRank(zone).orElseThrow());
        assertThat(answer.sentences()).contains("采用量再增加 4 条（20 → 24 条），可升至第 2 位，得分 69.75");
    }

    @Test
    void whoIsThereAlreadyOrAsksForWhatIsNotThereIsToldSo() {
        assertThat(reach.to(code("开发区", 1), new Goal.AtRank(1)).sentences()).containsExactly("现为第 1 位，已达到第 1 位");
        assertThat(reach.nextRank(code("开发区", 1))).isEmpty();
        assertThat(reach.nextGrade(code("开发区", 1))).isEmpty();
        assertThat(reach.to(code("开发区", 4), new Goal.AtRank(5)).sentences()).containsExactly("开发区只有 4 个单位，没有第 5 位");
        assertThat(reach.to(code("开发区", 4), new Goal.AtGrade("良好")).sentences()).containsExactly("没有等次“良好”，有：优秀网站");
    }

    /** 惠济区, 65.48: nobody comes from the eleventh place to the first, 89.41, by 4.98 more points of one part. */
    @Test
    void whereNoSingleFigureDoesItThatIsSaid() {
        Answer answer = reach.to(code("县（市、区）", 7), new Goal.AtRank(1));
        // 69.35 + 20.06: interaction alone has no upper bound
        assertThat(changes(answer)).containsExactly("interaction 18.71 → 38.78：1");
    }
}
