package org.kaohe.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleFeedsTest {

    private static final Map<String, DeductionItem> ITEMS = TestRules.shippedItems();
    private static final List<Dossier> DOSSIERS = new SampleReader(ITEMS).dossiers();
    private static final List<EnterpriseResult> RESULTS = rate();

    @Test
    void the_files_are_what_the_generator_makes() throws IOException {
        for (Map.Entry<String, String> file : SampleFeeds.files().entrySet()) {
            assertThat(Files.readString(SampleReader.FOLDER.resolve(file.getKey()))).as(file.getKey()).isEqualTo(file.getValue());
        }
    }

    @Test
    void there_are_2000_enterprises_and_6000_findings_in_16_counties_and_zones() {
        assertThat(DOSSIERS).hasSize(2_000);
        assertThat(SampleReader.rows("findings.csv", 0)).hasSize(6_000);
        assertThat(DOSSIERS.stream().map(d -> d.enterprise().code().text().substring(2, 8)).distinct()).hasSize(16);
    }

    @Test
    void three_findings_are_turned_away_one_of_them_of_no_enterprise() {
        assertThat(DOSSIERS.stream().mapToInt(Dossier::rejectedFindings).sum()).isEqualTo(2);
        Set<String> known = DOSSIERS.stream().map(d -> d.enterprise().code().text()).collect(Collectors.toSet());
        assertThat(SampleReader.rows("findings.csv", 1).keySet().stream().filter(code -> !known.contains(code))).hasSize(1);
    }

    @Test
    void every_grade_occurs() {
        assertThat(seen(r -> Stream.of(r.grade()))).containsExactlyInAnyOrder("环保诚信", "环保信用良好", "环保信用警示", "环保失信");
        assertThat(RESULTS).anyMatch(r -> r.score().signum() < 0).anyMatch(r -> r.score().compareTo(new java.math.BigDecimal("100")) > 0);
    }

    @Test
    void every_measure_list_and_flag_occurs() {
        assertThat(seen(r -> r.measures().stream().map(m -> m.measure().token()))).hasSize(4);
        assertThat(seen(r -> TableRows.lists(r).stream().map(row -> row.get(0)))).containsExactly("black", "red");
        assertThat(seen(r -> r.flags().stream().map(flag -> flag.replaceAll("[0-9]+$", "N")))).containsExactlyInAnyOrder(
                "red", "black", "unconfirmed-N", "rejected-findings-N", "prior-unknown");
        assertThat(seen(r -> r.notCounted().stream().map(n -> n.reason().token()))).containsExactlyInAnyOrder("unconfirmed", "other-year");
        assertThat(RESULTS).anyMatch(r -> r.black() != null && r.black().until() != null);
    }

    @Test
    void every_repair_decision_and_reason_occurs() {
        assertThat(seen(r -> r.decisions().stream().map(d -> d.decision().token()))).hasSize(4);
        assertThat(seen(r -> r.decisions().stream().flatMap(d -> d.reasons().stream()))).containsExactlyInAnyOrder(
                "十五(一)", "十五(二)", "十五(三)", "十五(四)", "无失信记录",
                "十六(一)", "十六(二)", "十六(三)", "十七(四)", "十七(五)", "十七(六)");
    }

    private static Set<String> seen(Function<EnterpriseResult, Stream<String>> what) {
        return RESULTS.stream().flatMap(what).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<EnterpriseResult> rate() {
        Rater rater = new Rater(TestRules.with(ITEMS, Readings.CHOSEN));
        return DOSSIERS.stream().map(dossier -> rater.rate(dossier, AsOf.wholeYear(2018))).toList();
    }
}
