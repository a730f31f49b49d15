package org.kaohe.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreditRulesTest {

    private static final CreditRules SOUND = TestRules.with(Map.of(), Readings.CHOSEN);

    @Test
    void an_unsound_scheme_is_refused_with_the_reason() {
        assertThatThrownBy(() -> with(SOUND.bands().subList(0, 3), SOUND.measures())).hasMessageContaining("最低一档");
        assertThatThrownBy(() -> with(List.of(SOUND.bands().get(1), SOUND.bands().get(0), SOUND.bands().get(3)), SOUND.measures()))
                .hasMessageContaining("应高于");
        assertThatThrownBy(() -> with(SOUND.bands(), SOUND.measures().subList(0, 3))).hasMessageContaining("缺少措施 blacklist");
        assertThatThrownBy(() -> new DeductionItem("A1", "", new BigDecimal("1.005"))).hasMessageContaining("最多2位小数");
    }

    @Test
    void a_finding_of_an_item_that_the_scheme_does_not_have_is_no_silent_zero() {
        Finding finding = new Finding("F1", LocalDate.of(2018, 1, 2), LocalDate.of(2018, 1, 2), "X", "", "", 0);
        Dossier dossier = new Dossier(GoldenCase.ENTERPRISE, List.of(finding), 0, List.of(), List.of(), History.UNKNOWN);
        assertThatThrownBy(() -> new Rater(SOUND).rate(dossier, AsOf.wholeYear(2018))).hasMessageContaining("F1").hasMessageContaining("“X”");
    }

    @Test
    void the_first_answer_of_a_reading_is_the_chosen_one_and_unknown_answers_are_refused() {
        assertThat(Readings.of(Map.of())).isEqualTo(Readings.CHOSEN);
        assertThat(Readings.of(Map.of(Reading.R9, "warning-grade-only")).keySupervisionRange())
                .isEqualTo(KeySupervisionRange.WARNING_GRADE_ONLY);
        assertThat(Reading.R8.answers()).containsExactly("running-score", "year-end-score");
        assertThatThrownBy(() -> Readings.of(Map.of(Reading.R8, "never"))).hasMessageContaining("running-score、year-end-score");
        assertThatThrownBy(() -> Readings.of(Map.of(Reading.R1, "never"))).hasMessageContaining("jump-included");
    }

    @Test
    void numbers_of_one_day_go_by_code_point_beyond_the_basic_plane_too() {
        LocalDate day = LocalDate.of(2018, 1, 2);
        Finding privateUse = new Finding("\uE000", day, day, "X", "", "", 0);
        Finding beyond = new Finding("\uD840\uDC00", day, day, "X", "", "", 0);
        assertThat(Finding.ORDER.compare(privateUse, beyond)).isNegative();
        assertThat("\uE000".compareTo("\uD840\uDC00")).isPositive();
    }

    private static CreditRules with(List<GradeBand> bands, List<MeasureLine> measures) {
        return new CreditRules(SOUND.baseScore(), bands, measures, SOUND.redLine(), SOUND.inForceOn(), SOUND.items(),
                SOUND.itemsNote(), SOUND.workingDays(), SOUND.readings());
    }
}
