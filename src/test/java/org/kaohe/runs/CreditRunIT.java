package org.kaohe.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaohe.rules.Schemes;
import org.kaohe.store.CreditStore;
import org.kaohe.store.RunKind;
import org.kaohe.store.SumsAhead;
import org.springframework.jdbc.core.JdbcTemplate;

/** One year of the credit rating from the feeds to the tables; expected figures worked out by hand from the restatement. */
class CreditRunIT {

    private final int year = Bench.years();
    private final CreditFeeds feeds = new CreditFeeds(Bench.fresh(), year);

    @Test
    void scoresFallBelowZeroAndPlacesAreCountedInTheCounty() {
        String worst = feeds.enterprise(1, "荥阳");
        String same = feeds.enterprise(2, "荥阳市");
        String alike = feeds.enterprise(3, "410182");
        String last = feeds.enterprise(4, "荥阳市");
        String alone = feeds.enterprise(5, "高新区");
        for (String number : new String[] {"F1", "F2", "F3"}) {
            feeds.finding(number, worst, "05-01", "A05");
        }
        feeds.finding("F4", same, "05-01", "A07");
        feeds.finding("F5", alike, "06-01", "A07");
        feeds.finding("F6", last, "07-01", "A02");
        feeds.finding("F7", alone, "08-01", "A13");
        RunResult result = feeds.run();
        assertThat(feeds.lines(result, "ratings.csv")).containsExactly(
                "410182,1," + same + ",企业2,C26,94.00,环保诚信,1,", "410182,1," + alike + ",企业3,C26,94.00,环保诚信,1,",
                "410182,3," + last + ",企业4,C26,88.00,环保信用良好,1,", "410182,4," + worst + ",企业1,C26,-20.00,环保失信,3,black",
                "Z4,1," + alone + ",企业5,C26,99.99,环保诚信,1,");
        // (94 + 94 + 88 − 20) ÷ 4 = 64
        assertThat(feeds.bench.text(result, "ranking.csv")).isEqualTo("""
                group,rank,unit_code,unit,score,grade,flags
                县（市、区）,1,Z4,郑州高新区,99.99,,
                县（市、区）,2,410182,荥阳市,64.00,,
                """);
        assertThat(feeds.lines(result, "deductions.csv")).startsWith(worst + ",F1," + year + "-05-01,A05,40.00,60.00",
                worst + ",F2," + year + "-05-01,A05,40.00,20.00", worst + ",F3," + year + "-05-01,A05,40.00,-20.00");
        assertThat(feeds.bench.published().keySet()).noneMatch(file -> file.endsWith("scores.csv"));
    }

    @Test
    void aMeanIsRoundedOnceFromTheExactSum() {
        for (int i = 1; i <= 3; i++) {
            feeds.enterprise(i, "上街区");
        }
        feeds.finding("F1", CreditFeeds.code(1), "05-01", "A13");
        feeds.finding("F2", CreditFeeds.code(2), "05-01", "A13");
        // 299.98 ÷ 3 = 99.9933…
        assertThat(feeds.lines(feeds.run(), "ranking.csv")).containsExactly("县（市、区）,1,410106,上街区,99.99,,");
    }

    @Test
    void aRatingThatIsGoneIsNotPassedOverInSilence() {
        feeds.enterprise(1, "上街区");
        String lost = feeds.enterprise(2, "中原区");
        long run = feeds.run().run().id();
        CreditStore ratings = Bench.bean(CreditStore.class);
        Bench.bean(JdbcTemplate.class).update("delete from enterprise_rating where run = ? and code = ?", run, lost);
        assertThatThrownBy(() -> ratings.eachRating(run, ratings.counties(run), "", row -> { })).hasMessage("2 enterprises were rated, 1 handed out");
    }

    @Test
    void whatAProgramOfBeforeDidNotSumIsSummedWhenItIsAskedFor() {
        feeds.enterprise(1, "上街区");
        feeds.enterprise(2, "中原区");
        long run = feeds.run().run().id();
        CreditStore ratings = Bench.bean(CreditStore.class);
        List<CreditStore.GradeCount> grades = ratings.grades(run);
        Bench.bean(JdbcTemplate.class).update("delete from rating_total where run = ?", run);
        assertThat(ratings.grades(run)).isEqualTo(grades).containsExactly(new CreditStore.GradeCount("410102", "环保诚信", 1), new CreditStore.GradeCount("410106", "环保诚信", 1));
    }

    @Test
    void aProgressRunCountsWhatIsKnownOnItsDay() {
        String code = feeds.enterprise(1, "中原区");
        feeds.finding("F1", code, year + "-03-01", year + "-03-05", "A05");
        feeds.finding("F2", code, year + "-05-01", year + "-07-01", "A01");
        feeds.finding("F3", code, year + "-06-30", year + "-06-30", "A07");
        feeds.finding("F4", code, year + "-07-01", year + "-07-01", "A08");
        feeds.blacklist.add(code + "," + year + "-06-01,,," + year + "-07-01");
        RunResult result = feeds.run(RunKind.PROGRESS, LocalDate.of(year, 6, 30));
        // 100 − 40 − 6 = 54
        assertThat(feeds.lines(result, "ratings.csv")).containsExactly("410102,1," + code + ",企业1,C26,54.00,环保失信,2,black;unconfirmed-1;provisional");
        assertThat(feeds.lines(result, "lists.csv")).containsExactly("black," + code + ",企业1," + year + "-06-01,," + year + "-06-01 列入");
        assertThat(feeds.lines(result, "not-counted.csv")).containsExactly(code + ",F2," + year + "-05-01,A01,unconfirmed");
        assertThat(feeds.bench.text(result, "manifest.json")).contains("\"as_of\" : \"" + year + "-06-30\"", "\"kind\" : \"progress\"");
        assertThat(feeds.lines(result, "ranking.csv")).containsExactly("县（市、区）,1,410102,中原区,54.00,,provisional");

        result = feeds.run(RunKind.PROGRESS, LocalDate.of(year, 7, 1));
        // 54 − 5 − 25 = 24; taken off the list on that day, put on it by F3 before
        assertThat(feeds.lines(result, "ratings.csv")).containsExactly("410102,1," + code + ",企业1,C26,24.00,环保失信,4,provisional");
    }

    @Test
    void anEnterpriseIsExplainedLineByLineUntilTheRulesChange() throws Exception {
        String code = feeds.enterprise(1, "中原区");
        feeds.finding("F2", code, "04-01", "A01");
        feeds.finding("F1", code, "03-01", "A05");
        feeds.finding("F3", code, year + "-05-01", "", "A01");
        RunResult result = feeds.run();
        CreditExplaining explaining = Bench.bean(CreditExplaining.class);
        Schemes.Found found = new Schemes(Path.of("jobs")).find(CreditFeeds.ASSESSMENT, year).orElseThrow();
        List<String> lines = explaining.explain(result.run(), found, code, null);
        assertThat(lines.toString()).containsSubsequence("企业1 " + code, "基准分 100", year + "-03-01 F1", "扣 40.00 分，得 60.00", "findings.csv:3",
                "书面告诫", "约谈", year + "-04-01 F2", "扣 5.00 分，得 55.00", "findings.csv:2", "列入黑名单", year + "-05-01 F3", "未计分", "findings.csv:4",
                "得分 100.00 − 45.00 = 55.00", "环保失信", "黑名单：自 " + year + "-04-01 起", "计分项目为示例");
        assertThatThrownBy(() -> explaining.explain(result.run(), found, CreditFeeds.code(2), null)).isInstanceOf(NotPossible.class).hasMessageContaining(CreditFeeds.code(2));

        Path jobs = feeds.bench.home().resolve("jobs");
        org.springframework.util.FileSystemUtils.copyRecursively(Path.of("jobs"), jobs);
        Path items = jobs.resolve("environmental-credit/deduction-items-2018.csv");
        Files.writeString(items, Files.readString(items).replace("A05,在线监测数据弄虚作假,40", "A05,在线监测数据弄虚作假,41"));
        Schemes changed = new Schemes(jobs);
        CreditExplaining other = new CreditExplaining(Bench.bean(org.kaohe.store.RunStore.class), Bench.bean(org.kaohe.store.DossierStore.class),
                Bench.bean(EarlierResults.class), new Cases(Bench.bean(org.kaohe.store.RunStore.class), Bench.bean(org.kaohe.store.RowStore.class),
                new Planning(changed, Bench.bean(org.kaohe.store.RunStore.class), Bench.bean(EarlierResults.class), new Operator("dev", "", "", ""), new SumsAhead(List.of()))));
        assertThatThrownBy(() -> other.explain(result.run(), changed.find(CreditFeeds.ASSESSMENT, year).orElseThrow(), code, null))
                .isInstanceOf(NotPossible.class).hasMessageContaining("规则文件已变化").hasMessageContaining("run environmental-credit " + year);
    }
}
