package org.kaohe.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class CompletenessTest {

    private final TargetTable table = Tables.of2017();
    private final Map<TargetKey, Figure> actuals = new HashMap<>();
    private final Map<String, Figure> references = new HashMap<>();

    CompletenessTest() {
        Figure one = new Figure(BigDecimal.ONE, null);
        table.targets().stream().filter(t -> t.kind() != Kind.VERDICT).forEach(t -> actuals.put(t.key(), one));
        List.of("rd_intensity", "science_expenditure_share", "science_expenditure_growth", "energy_intensity_reduction")
                .forEach(id -> references.put(id, one));
    }

    @Test
    void all471ActualsAndFourReferencesAreNeededAndNoVerdict() {
        assertThat(missing(Readings.DEFAULT)).isEmpty();
        actuals.clear();
        references.clear();
        assertThat(missing(Readings.DEFAULT)).hasSize(475);
    }

    @Test
    void aMissingActualIsNamed() {
        Target nh3 = Tables.target(table, "新郑市", "river_section_nh3n", "十七里河入郑处");
        actuals.remove(nh3.key());
        assertThat(missing(Readings.DEFAULT)).containsExactly(new Missing("actuals.csv", nh3.key().toString(), List.of(nh3),
                "新郑市缺少第14项 十七里河入郑处氨氮（river_section_nh3n，十七里河入郑处）的实际值"));
    }

    @Test
    void aMissingReferenceIsNamedOnceWithTheTargetsThatNeedIt() {
        references.remove("energy_intensity_reduction");
        assertThat(missing(Readings.DEFAULT)).singleElement().satisfies(m -> {
            assertThat(m.feed()).isEqualTo("references.csv");
            assertThat(m.targets()).hasSize(15);
            assertThat(m.message()).isEqualTo("缺少万元生产总值能耗降低率（energy_intensity_reduction）的省定数值，15 个目标无法判定");
        });
    }

    @Test
    void theCitysGrowthIsNeededOnlyByTheReadingThatAsksForIt() {
        Readings city = new Readings(Readings.InStep.CITY_GROWTH, Readings.Misprint.CORRECTED);
        assertThat(missing(city)).singleElement().satisfies(m ->
                assertThat(m.message()).isEqualTo("缺少地区生产总值增长（gdp_growth）的全市数值，30 个目标无法判定"));
    }

    private List<Missing> missing(Readings readings) {
        return Completeness.missing(table, readings, new Reported(actuals, references, Map.of()));
    }
}
