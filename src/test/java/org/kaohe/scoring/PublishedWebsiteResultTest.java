package org.kaohe.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The official result of 2016 (郑政办文〔2017〕18号, tables 6 to 9), to the last digit. */
class PublishedWebsiteResultTest {

    private static final Map<String, String> COLUMNS = Map.of("info_disclosure", "info_disclosure_30", "service_guide", "service_guide_10",
            "convenience_service", "convenience_service_10", "interaction", "interaction_25", "news", "news_submission_5", "portal",
            "portal_construction_20");
    private final Assessment rules = Assessment.of("website-performance", 2016);
    private final Assessment.Result sample = rules.ofFolder(Path.of("input-samples/website-performance/2016"));

    @TestFactory
    Stream<DynamicTest> every_row_of_tables_6_and_7() {
        return Stream.of("table06_ranking_counties", "table07_ranking_zones").flatMap(table -> Csv.read("website-2016/" + table + ".csv").stream())
                .map(row -> DynamicTest.dynamicTest(row.get("unit_name_cn"), () -> compare(row)));
    }

    private void compare(Map<String, String> published) {
        String code = rules.code(published.get("unit_name_cn"));
        assertThat(sample.place(code).score().toPlainString()).isEqualTo(published.get("published_total"));
        assertThat(sample.place(code).rank()).isEqualTo(Integer.valueOf(published.get("published_rank")));
        COLUMNS.forEach((item, column) -> assertThat(sample.item(code, item).points()).as(item).isEqualByComparingTo(published.get(column)));
    }

    @Test
    void the_sample_holds_the_units_of_tables_6_and_7_and_nobody_else() {
        assertThat(sample.rejects()).isEmpty();
        assertThat(sample.places()).map(place -> place.subject().group() + place.rank()).containsExactlyElementsOf(
                Stream.concat(Stream.iterate(1, i -> i <= 11, i -> i + 1).map(i -> "县（市、区）" + i),
                        Stream.iterate(1, i -> i <= 4, i -> i + 1).map(i -> "开发区" + i)).toList());
        assertThat(sample.places()).allSatisfy(place -> assertThat(place.flags()).isEmpty());
    }

    @Test
    void the_published_awards_are_given_and_no_other() {
        assertThat(sample.places().stream().filter(place -> !place.grade().isEmpty())
                .map(place -> Map.of("group", place.subject().group(), "unit_name_cn", place.subject().name())).toList())
                .isEqualTo(Csv.read("website-2016/awards.csv"));
        assertThat(sample.places()).map(Place::grade).containsOnly("优秀网站", "");
    }

    /** The published news points are given as adopted hundredths of a pool whose best has 500: 5 × 33 ÷ 500 = 0.33. */
    @TestFactory
    Stream<DynamicTest> every_published_example_of_a_unit_without_services() {
        List<?> examples = (List<?>) CaseYaml.map(CaseYaml.read("website-2016/examples-without-services.yaml")).get("examples");
        assertThat(examples).hasSize(4);
        return examples.stream().map(CaseYaml::map).map(example -> DynamicTest.dynamicTest((String) example.get("unit"), () -> {
            Assessment.Result result = rules.of(Map.of("scores", scores(example), "news", news(example)));
            assertThat(result.rejects()).isEmpty();
            String code = (String) example.get("unit_code");
            assertThat(result.score(code).score().toPlainString()).isEqualTo(example.get("total"));
            assertThat(result.score(code).items().stream().map(UnitScore.ItemScore::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualTo(result.score(code).score());
        }));
    }

    private static byte[] scores(Map<String, Object> example) {
        StringBuilder row = new StringBuilder();
        for (String column : List.of("unit", "group", "info_disclosure", "service_guide", "convenience_service", "interaction", "portal")) {
            row.append(row.isEmpty() ? "" : ",").append(example.getOrDefault(column, ""));
        }
        return ("unit,group,info_disclosure,service_guide,convenience_service,interaction,portal\n" + row + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] news(Map<String, Object> example) {
        String hundredths = new BigDecimal((String) example.get("news_points")).movePointRight(2).toBigIntegerExact().toString();
        return ("unit,pool,submitted,adopted\n市城管局,departments-and-zones,500,500\n" + example.get("unit") + ",departments-and-zones,500,"
                + hundredths + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
