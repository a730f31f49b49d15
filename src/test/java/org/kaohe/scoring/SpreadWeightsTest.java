package org.kaohe.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.numbers.fraction.BigFraction;

/** Items that do not apply give their weight to the others in proportion: checked against the plain mean of what is left. */
class SpreadWeightsTest {

    private static final Assessment MID_TERM = Assessment.of("cultivated-land", 2018);
    private static final List<String> TARGETS = List.of("balance", "basic_farmland_replacement", "high_standard");
    private static final List<String> MARKS = List.of("area_change", "quality", "plan_execution", "institutions", "pooled_supplement");

    /** @param figures one for each item; above 100 it does not apply */
    @Property(tries = 60)
    void a_score_is_the_mean_of_the_items_that_apply(@ForAll @Size(8) List<@IntRange(min = 0, max = 130) Integer> figures) {
        StringBuilder land = new StringBuilder("unit,year,item,target,actual\n");
        StringBuilder marks = new StringBuilder("unit,check,item,marks\n");
        BigFraction sum = BigFraction.ZERO;
        int applied = 0;
        for (int i = 0; i < 8; i++) {
            boolean applies = figures.get(i) <= 100;
            sum = applies ? sum.add(BigFraction.of(figures.get(i))) : sum;
            applied += applies ? 1 : 0;
            if (i < 3) {
                String none = i == 0 ? "不适用,不适用" : "0,7";
                land.append("中牟县,2016,").append(TARGETS.get(i)).append(applies ? ",60," + figures.get(i) : "," + none).append('\n');
                land.append("中牟县,2017,").append(TARGETS.get(i)).append(applies ? ",40,0" : "," + none).append('\n');
            } else {
                marks.append("中牟县,mid-term,").append(MARKS.get(i - 3)).append(',').append(applies ? figures.get(i) : "不适用").append('\n');
            }
        }
        Assessment.Result result = MID_TERM.of(Map.of("land", land.toString().getBytes(StandardCharsets.UTF_8),
                "marks", marks.toString().getBytes(StandardCharsets.UTF_8)));
        UnitScore score = result.score("410122");
        assertThat(result.rejects()).isEmpty();
        assertThat(score.items()).hasSize(8);
        assertThat(score.flags().contains("not-applicable-items")).isEqualTo(applied < 8);
        if (applied == 0) {
            assertThat(score.score()).isNull();
            return;
        }
        assertThat(score.score()).isEqualByComparingTo(Exact.round(sum.divide(applied), 2));
        assertThat(score.items().stream().map(UnitScore.ItemScore::points).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(score.score());
        BigDecimal share = Exact.round(BigFraction.of(100, applied), 2);
        assertThat(score.items().stream().map(UnitScore.ItemScore::maxPoints)).allMatch(max -> max.signum() == 0 || max.compareTo(share) == 0);
    }
}
