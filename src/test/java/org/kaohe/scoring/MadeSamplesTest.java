package org.kaohe.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The made samples against figures that were computed outside the program (see expected/README.md). */
class MadeSamplesTest {

    @ParameterizedTest
    @ValueSource(strings = {"industrial-economy", "grain-security"})
    void every_item_of_every_unit_has_the_points_computed_independently(String assessment) {
        List<String> lines = new ArrayList<>();
        result(assessment).scores().stream().sorted(Comparator.comparing(score -> score.subject().code())).forEach(score -> score.items()
                .forEach(item -> lines.add(score.subject().code() + " " + item.item().id() + " " + item.points().toPlainString())));
        assertThat(lines).isEqualTo(Csv.read("expected/" + assessment + "-2017.csv").stream()
                .map(row -> row.get("unit_code") + " " + row.get("item") + " " + row.get("points")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"industrial-economy", "grain-security"})
    void every_score_rank_grade_and_flag_is_the_one_computed_independently(String assessment) {
        assertThat(result(assessment).places()).map(place -> Map.of("group", place.subject().group(), "rank", place.rank().toString(),
                "unit_code", place.subject().code(), "score", place.score().toPlainString(), "grade", place.grade(),
                "flags", String.join(";", place.flags()))).isEqualTo(Csv.read("expected/" + assessment + "-2017-ranking.csv"));
    }

    private static Assessment.Result result(String assessment) {
        Assessment.Result result = Assessment.of(assessment, 2017).ofFolder(Path.of("input-samples", assessment, "2017"));
        assertThat(result.rejects()).isEmpty();
        return result;
    }
}
