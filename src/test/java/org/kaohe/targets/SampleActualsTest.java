package org.kaohe.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

class SampleActualsTest {

    private final TargetTable table = Tables.of2017();
    private final Map<String, String> files = new SampleActuals(table).files();
    private final Reported reported = new SampleFeeds(table).read(files);

    @Test
    void theSamplesAreWhatTheGeneratorMakes() {
        files.forEach((name, text) -> assertThat(Tables.text(SampleActuals.FOLDER.resolve(name))).as(name).isEqualTo(text));
    }

    @Test
    void noFigureIsMissingWhicheverReadingIsChosen() {
        for (Readings.InStep inStep : Readings.InStep.values()) {
            Readings readings = new Readings(inStep, Readings.Misprint.CORRECTED);
            assertThat(Completeness.missing(table, readings, reported)).isEmpty();
        }
        assertThat(reported.actuals()).hasSize(471);
    }

    @Test
    void everyKindIsMetHereAndMissedThere() {
        Map<Kind, Set<Status>> seen = new EnumMap<>(Kind.class);
        for (Judgement j : new Judge(table, Readings.DEFAULT).judgeAll(reported)) {
            seen.computeIfAbsent(j.target().kind(), k -> EnumSet.noneOf(Status.class)).add(j.status());
        }
        assertThat(seen).containsOnlyKeys(Kind.values());
        seen.forEach((kind, statuses) -> assertThat(statuses).as(kind.word()).isEqualTo(kind == Kind.VERDICT
                ? EnumSet.of(Status.MET, Status.UNMET, Status.NOT_JUDGED) : EnumSet.of(Status.MET, Status.UNMET)));
    }

    @Test
    void everyReadingChangesSomething() {
        List<Status> inForce = statuses(Readings.DEFAULT);
        assertThat(statuses(new Readings(Readings.InStep.GROWTH_TARGET, Readings.Misprint.CORRECTED))).isNotEqualTo(inForce);
        assertThat(statuses(new Readings(Readings.InStep.CITY_GROWTH, Readings.Misprint.CORRECTED))).isNotEqualTo(inForce);
        assertThat(statuses(new Readings(Readings.InStep.OWN_GROWTH, Readings.Misprint.AS_PRINTED))).isNotEqualTo(inForce);
    }

    private List<Status> statuses(Readings readings) {
        return new Judge(table, readings).judgeAll(reported).stream().map(Judgement::status).toList();
    }
}
