package org.kaohe.variation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.kaohe.feeds.Row;
import org.kaohe.scoring.ExactScore;
import org.kaohe.scoring.Figures;
import org.kaohe.scoring.MadeCases;

/** Ranks under variation, against what can be said of the published result of 2016 by hand. */
class RobustnessTest {

    private static PointsCase of(MadeCases.Case made) {
        return new PointsCase(made.scheme(), made.subjects(), made.figures(), UnaryOperator.identity());
    }

    private static final PointsCase WEBSITE = of(MadeCases.sample("website-performance", 2016));

    private static RankRange range(List<RankRange> ranges, String group, int rank, Variation variation) {
        return ranges.stream().filter(range -> range.published().subject().group().equals(group) && range.published().rank() == rank
                && range.variation() == variation).findFirst().orElseThrow();
    }

    /**
     * Zones without portal (table 7): 53.64, 59.75, 58.57, 55.90 of 80 points: 航空港 falls from first to last. Without
     * interaction: 55.14, 51.08, 45.63, 51.11 of 75: 高新区 rises to second. Published are 73.14, 69.75, 69.67, 64.90.
     */
    @Test
    void anItemLeftOutTurnsTheZonesAsCanBeReckonedByHand() {
        List<RankRange> ranges = new PointsRobustness(WEBSITE, 1, 1).ranges();
        RankRange first = range(ranges, "开发区", 1, Variation.WITHOUT);
        assertThat(first.trials()).isEqualTo(6);
        assertThat(first.worst()).isEqualTo(4);
        assertThat(first.worstBy()).containsExactly("门户网站建设");
        assertThat(first.bestBy()).isEmpty();
        RankRange last = range(ranges, "开发区", 4, Variation.WITHOUT);
        assertThat(last.best()).isEqualTo(2);
        assertThat(last.bestBy()).containsExactly("交流互动栏目");
        assertThat(first.grades()).containsExactly("优秀网站");
    }

    @Test
    void theSameSeedGivesTheSameRangesAndAnotherOneOthers() {
        List<RankRange> ranges = new PointsRobustness(WEBSITE, 7, 40).ranges();
        assertThat(new PointsRobustness(WEBSITE, 7, 40).ranges()).isEqualTo(ranges);
        assertThat(new PointsRobustness(WEBSITE, 8, 40).ranges()).isNotEqualTo(ranges);
        assertThat(ranges).hasSize(15 * 3).allSatisfy(range -> {
            assertThat(range.published().rank()).isBetween(range.best(), range.worst());
            assertThat(range.same()).isBetween(0, range.trials());
        });
    }

    /** All weights raised alike are the weights as they were; full marks stay full marks whatever the weights. */
    @Property(tries = 4)
    void weightsChangedAllAlikeChangeNothing(@ForAll Random random) {
        PointsCase one = of(MadeCases.industry(random));
        Map<String, BigFraction> alike = new HashMap<>();
        one.rules().items().forEach(item -> alike.put(item.id(), BigFraction.of(1200, 1000)));
        for (ExactScore score : one.exact()) {
            assertThat(score.weighed(alike).score()).isEqualTo(score.printed().score());
            assertThat(score.bare().score()).isEqualTo(score.printed().score());
        }
    }

    /** 新密市, 89.41: portal weighs 16 instead of 20, all scaled by 100 ÷ 96. */
    @Test
    void weighingAnewScalesToFullMarks() {
        ExactScore xinmi = WEBSITE.exact().stream().filter(score -> score.printed().score().equals(new BigDecimal("89.41"))).findFirst().orElseThrow();
        // (89.41 − 16.10 + 16.10 × 0.8) × 100 ÷ 96 = 86.19 × 100 ÷ 96 = 89.78125
        assertThat(xinmi.weighed(Map.of("portal", BigFraction.of(8, 10))).score()).isEqualTo(new BigDecimal("89.78"));
    }

    @Test
    void figuresStayWithinTheirRoundingAndWhatTheSchemaAllows() {
        PointsCase one = of(MadeCases.sample("industrial-economy", 2017));
        WithinRounding within = new WithinRounding(one);
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 20; i++) {
            var drawn = within.draw(random);
            one.subjects().forEach(subject -> {
                var was = one.figures().rows("statistics", subject.code()).get(0);
                var is = drawn.rows("statistics", subject.code()).get(0);
                assertThat(is.figure("new_enterprises")).isEqualTo(was.figure("new_enterprises"));
                BigDecimal difference = is.figure("value_added").orElseThrow().subtract(was.figure("value_added").orElseThrow()).abs();
                assertThat(difference).isLessThanOrEqualTo(new BigDecimal("0.005"));
                assertThat(is.figure("high_tech_value_added").orElseThrow()).isBetween(BigDecimal.ZERO, is.figure("value_added").orElseThrow());
            });
            assertThat(drawn.rows("targets", one.subjects().get(0).code())).isEqualTo(one.figures().rows("targets", one.subjects().get(0).code()));
        }
    }

    /** Mid-term of 2018: 2016 and 2017 are summed up, so both years' rows move; whichever is reported first draws the same. */
    @Test
    void everyRowThatTheRuleReadsMovesWhateverTheOrderOfTheRows() {
        PointsCase one = of(MadeCases.sample("cultivated-land", 2018));
        PointsCase turned = one;
        for (String unit : one.figures().units("land")) {
            List<Row> rows = new ArrayList<>(one.figures().rows("land", unit));
            Collections.reverse(rows);
            turned = turned.with(turned.figures().with("land", unit, rows));
        }
        var drawn = new WithinRounding(one).draw(new SplittableRandom(3));
        var other = new WithinRounding(turned).draw(new SplittableRandom(3));
        for (String year : List.of("2016", "2017")) {
            assertThat(balance(drawn, year)).isNotEqualTo(balance(one.figures(), year)).isEqualTo(balance(other, year));
        }
    }

    /** 中原区 reported 92.7 and 81.3. */
    private static BigDecimal balance(Figures figures, String year) {
        return figures.rows("land", "410102").stream().filter(row -> row.text("item").orElseThrow().equals("balance")
                && row.figure("year").orElseThrow().toPlainString().equals(year)).findFirst().flatMap(row -> row.figure("actual")).orElseThrow();
    }
}
