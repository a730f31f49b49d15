package org.kaohe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of broken feed: refused with the place and the reason, the earlier result untouched, and forgotten once the feed is mended. */
class BadInputIT {

    private static Office office;

    @BeforeAll
    static void open() throws Exception {
        office = Office.shared();
    }

    static Stream<BadFeed> broken() {
        return Stream.of(BadCells.all(), BadUnits.all(), BadFiles.all()).flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void isRefusedUntilItIsMended(BadFeed bad) throws Exception {
        Desk desk = Desk.of(bad.assessment());
        SortedMap<String, String> good = Desk.files(desk.feeds());
        Files.createDirectories(desk.place());
        Files.writeString(desk.place().resolve("ranking.csv"), "an earlier result");

        List<String> expected = bad.change().on(desk);
        Ending refused = office.command(desk.words("run")).is(Status.REFUSED).counted();
        List<List<String>> rejects = desk.rejects();
        assertThat(rejects).extracting(row -> String.join(",", row.subList(0, 5))).as(refused.err()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(rejects).isSortedAccordingTo(Comparator.comparing((List<String> row) -> row.get(0)).thenComparing(row -> Integer.valueOf(row.get(1)))
                .thenComparing(row -> row.get(2)).thenComparing(row -> row.get(4)));
        assertThat(rejects).anySatisfy(row -> assertThat(row.get(5)).contains(bad.says()));
        assertThat(rejects).allSatisfy(row -> assertThat(row.get(5)).isNotBlank().doesNotContain("\n"));
        assertThat(refused.err()).contains("已拒绝", "原有结果不变", desk.refused().toString(), bad.says());
        assertThat(Desk.files(desk.place())).isEqualTo(Map.of("ranking.csv", "an earlier result"));
        assertThat(desk.folder()).isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("."));

        desk.restore(good);
        office.command(desk.words("run")).is(Status.DONE).counted();
        assertThat(desk.refused()).doesNotExist();
        assertThat(Desk.files(desk.place())).containsKeys("ranking.csv", "scores.csv", "rejects.csv", "manifest.json")
                .containsEntry("rejects.csv", "feed,line,column,value,code,message\n");
    }

    @Test
    void theSameBadFeedIsRefusedAgainByRunAndByCheckAndARunOfBeforeIsPutBackWhole() {
        Desk desk = Desk.of(BadFeed.INDUSTRY);
        office.command(desk.words("check")).is(Status.DONE).counted();
        assertThat(desk.place()).doesNotExist();
        office.command(desk.words("run")).is(Status.DONE);
        Map<String, String> result = Desk.files(desk.place());
        SortedMap<String, String> good = Desk.files(desk.feeds());
        int line = desk.add("statistics.csv", "火星县,1,1,1,1,1,1,1");
        for (String command : List.of("run", "run", "check", "check")) {
            Ending refused = office.command(desk.words(command)).is(Status.REFUSED).counted();
            assertThat(refused.counts("statistics.csv")).containsExactly(line - 1, line - 5, 1, 3);
            assertThat(desk.rejects()).hasSize(1);
            assertThat(Desk.files(desk.place())).isEqualTo(result);
        }
        desk.restore(good);
        office.command(desk.words("check")).is(Status.DONE);
        assertThat(desk.refused()).doesNotExist();
        assertThat(office.command(desk.words("run")).is(Status.DONE).out()).contains("无需重算");
        assertThat(Desk.files(desk.place())).isEqualTo(result);
    }

    @Test
    void atMostTwentyRejectsAreShownAndAllAreListed() {
        Desk desk = Desk.of(BadFeed.INDUSTRY);
        for (int i = 0; i < 25; i++) {
            desk.add("events.csv", "火星" + i + ",veto,,,,,文号,事项");
        }
        Ending refused = office.command(desk.words("run")).is(Status.REFUSED).counted();
        assertThat(refused.err().lines().filter(line -> line.contains("[unknown-unit]"))).hasSize(20);
        assertThat(refused.err()).contains("另有 5 处");
        assertThat(desk.rejects()).hasSize(25);
    }
}
