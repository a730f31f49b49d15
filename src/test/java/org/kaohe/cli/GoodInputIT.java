package org.kaohe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaohe.cli.BadFeed.GRAIN;
import static org.kaohe.cli.BadFeed.INDUSTRY;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What spreadsheets do to good feeds changes nothing; progress runs and as-of dates. */
class GoodInputIT {

    private static final String STATISTICS = "statistics.csv";

    private static Office office;

    @BeforeAll
    static void open() throws Exception {
        office = Office.shared();
    }

    enum Dress {
        BYTE_ORDER_MARK(text -> "\uFEFF" + text, StandardCharsets.UTF_8),
        CARRIAGE_RETURNS(text -> text.replace("\n", "\r\n"), StandardCharsets.UTF_8),
        GB18030(text -> text, Charset.forName("GB18030")),
        EMPTY_COLUMNS_AT_THE_RIGHT(text -> text.replaceAll("(?m)$(?<=.)", ",,"), StandardCharsets.UTF_8),
        EMPTY_ROWS_AT_THE_END(text -> text + ",,,,,,,\n,,,,,,,\n\n", StandardCharsets.UTF_8),
        NO_LINE_FEED_AT_THE_END(String::strip, StandardCharsets.UTF_8),
        EVERYTHING_QUOTED(text -> text.replaceAll("[^,\n]+", "\"$0\""), StandardCharsets.UTF_8),
        BLANKS_AROUND_CELLS(text -> text.replaceAll("(?m)(?<=[0-9]),", " ,  "), StandardCharsets.UTF_8),
        FULL_WIDTH(text -> text.replaceFirst("中牟县,131.54,11.2", "中牟县,１３１．５４,＋１１．２％").replaceFirst("上街区,88.37,-2.8", "上街区,88.37,−2.8"),
                StandardCharsets.UTF_8);

        private final UnaryOperator<String> edit;
        private final Charset charset;

        Dress(UnaryOperator<String> edit, Charset charset) {
            this.edit = edit;
            this.charset = charset;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDressOfAFeedDoesNotMatter(Dress dress) {
        Desk desk = Desk.of(INDUSTRY);
        office.command(desk.words("run")).is(Status.DONE);
        SortedMap<String, String> plain = Desk.files(desk.place());
        desk.bytes(STATISTICS, dress.edit.apply(desk.text(STATISTICS)).getBytes(dress.charset));
        Ending ending = office.command(desk.words("run")).is(Status.DONE).counted();
        assertThat(ending.counts(STATISTICS)).containsExactly(18, 15, 0, 3);
        SortedMap<String, String> dressed = Desk.files(desk.place());
        assertThat(plain.remove("manifest.json")).isNotEqualTo(dressed.remove("manifest.json"));
        assertThat(dressed).isEqualTo(plain);
    }

    @Test
    void aProgressRunComputesWhatItCanAndLeavesTheYearAlone() {
        Desk desk = Desk.of(INDUSTRY);
        office.command(desk.words("run")).is(Status.DONE);
        SortedMap<String, String> result = Desk.files(desk.place());
        desk.replace(STATISTICS, "中牟县,", "中牟县,131.54,,11,15.05,158.20,13.6,52.48");
        desk.text("targets.csv", desk.text("targets.csv").replaceFirst("登封市.*\n", ""));
        office.command(desk.words("run")).is(Status.REFUSED);
        Ending ending = office.command(desk.words("run", "--progress")).is(Status.DONE).counted();
        assertThat(ending.out()).contains("未计分 2 个单位");
        assertThat(Desk.files(desk.place())).isEqualTo(result);
        Table ranking = new Table(desk, "ranking.csv");
        assertThat(ranking.column("flags")).hasSize(15).allSatisfy(flags -> assertThat(flags).endsWith("provisional"));
        assertThat(ranking.row("unit", "中牟县")).containsEntry("rank", "").containsEntry("score", "");
        assertThat(ranking.row("unit", "登封市")).containsEntry("rank", "").containsEntry("score", "");
        assertThat(ranking.row("unit", "新郑市")).doesNotContainEntry("rank", "");
        Table scores = new Table(desk, "scores.csv");
        assertThat(scores.rows("unit", "中牟县")).as("the other items are printed").hasSizeGreaterThan(2)
                .anySatisfy(row -> assertThat(row.get("explanation")).contains(STATISTICS));
        Table rejects = new Table(desk, "rejects.csv");
        assertThat(new HashSet<>(rejects.column("code"))).containsExactlyInAnyOrder("missing-figure", "missing-unit");
    }

    @Test
    void aProgressRunToleratesBadRowsButNoUnreadableFeedAndNoStray() {
        Desk desk = Desk.of(INDUSTRY);
        desk.add(STATISTICS, "火星县,1,1,1,1,1,1,1");
        office.command(desk.words("run", "--progress")).is(Status.DONE).counted();
        desk.delete("targets.csv");
        office.command(desk.words("run", "--progress")).is(Status.DONE).counted();
        desk.text("Targets (2).csv", "unit\n");
        office.command(desk.words("run", "--progress")).is(Status.REFUSED);
        assertThat(desk.refused()).content().contains("Targets (2).csv,0,,,missing-feed", STATISTICS);
        desk.delete("Targets (2).csv");
        desk.text(STATISTICS, "");
        office.command(desk.words("run", "--progress")).is(Status.REFUSED);
        assertThat(desk.refused()).content().contains(STATISTICS + ",0,,,header");
        assertThat(desk.place()).doesNotExist();
    }

    @Test
    void whatHappenedAfterTheAsOfDateDoesNotCount() {
        Desk desk = Desk.of(GRAIN);
        desk.text("vetoes.csv", "unit,fact,document,date\n新郑市,事实,文号," + desk.year() + "-08-17\n");
        assertThat(flags(desk, desk.year() + "-08-17")).contains("veto");
        assertThat(flags(desk, desk.year() + "-08-16")).doesNotContain("veto");
        assertThat(flags(desk, null)).contains("veto");
    }

    private static String flags(Desk desk, String asOf) {
        List<String> more = asOf == null ? List.of() : List.of("--as-of", asOf);
        office.command(desk.words("run", more.toArray(String[]::new))).is(Status.DONE);
        assertThat(desk.place().resolve("manifest.json")).content().contains("\"as_of\" : " + (asOf == null ? "null" : "\"" + asOf + "\""));
        return new Table(desk, "ranking.csv").row("unit", "新郑市").get("flags");
    }

    @Test
    void anOptionalFeedThatIsAbsentIsNamed() {
        Desk desk = Desk.of(GRAIN);
        desk.delete("vetoes.csv");
        assertThat(office.command(desk.words("run")).is(Status.DONE).out()).contains("vetoes.csv 未报送，按无处理");
        assertThat(new Table(desk, "ranking.csv").column("flags")).noneMatch(flags -> flags.contains("veto"));
    }

    @Test
    void notesHiddenFilesAndLockFilesOfTheOfficeAreNoFeeds() {
        Desk desk = Desk.of(GRAIN);
        for (String name : List.of("README.csv", "README说明.xlsx", ".vetoes.csv.swp", ".x.csv", "~$vetoes.xlsx", "函.pdf")) {
            desk.text(name, "x");
        }
        office.command(desk.words("run")).is(Status.DONE).counted();
    }
}
