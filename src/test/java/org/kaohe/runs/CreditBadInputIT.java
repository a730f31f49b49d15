package org.kaohe.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaohe.runs.RunResult.Ending;
import org.kaohe.store.RunKind;

/** Broken rows of the feeds of the credit rating: tolerated or refused as the restatement says, and always listed. */
class CreditBadInputIT {

    private static final String GOOD = CreditFeeds.code(1);
    private static final String WRONG = GOOD.substring(0, 17) + (GOOD.charAt(17) == '0' ? '1' : '0');

    /** Two enterprises and 200 findings without a fault: two rows are 1 % of them. */
    private static CreditFeeds feeds(int findings) {
        CreditFeeds feeds = new CreditFeeds(Bench.fresh(), Bench.years());
        feeds.enterprise(1, "中原区");
        feeds.enterprise(2, "中原区");
        for (int i = 1; i <= findings; i++) {
            feeds.finding(String.format("G%03d", i), CreditFeeds.code(2), "02-01", "A13");
        }
        return feeds;
    }

    /** @param row breaks a finding; returns {@code line,column,value,code} */
    record Bad(String name, boolean flagged, Function<CreditFeeds, String> row) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Bad> findings() {
        return Stream.of(
                new Bad("an unknown item", true, f -> f.finding("F1", GOOD, "03-01", "A99") + ",item,A99,unknown-item"),
                new Bad("no item", true, f -> f.finding("F1", GOOD, "03-01", "") + ",item,,constraint"),
                new Bad("an enterprise that is not registered", false, f -> f.finding("F1", CreditFeeds.code(3), "03-01", "A01") + ",credit_code," + CreditFeeds.code(3) + ",unknown-enterprise"),
                new Bad("a wrong check digit", false, f -> f.finding("F1", WRONG, "03-01", "A01") + ",credit_code," + WRONG + ",check-digit"),
                new Bad("a code too short", false, f -> f.finding("F1", "9141", "03-01", "A01") + ",credit_code,9141,constraint"),
                new Bad("a day that is not in the calendar", true, f -> f.finding("F1", GOOD, "02-30", "A01") + ",confirmed_on," + f.year + "-02-30,type"),
                new Bad("confirmed before it was found", true, f -> f.finding("F1", GOOD, f.year + "-03-02", f.year + "-03-01", "A01") + ",confirmed_on," + f.year + "-03-01,constraint"),
                new Bad("no number", true, f -> f.finding("", GOOD, "03-01", "A01") + ",finding_no,,constraint"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("findings")
    void isToleratedListedAndFlagged(Bad bad) {
        CreditFeeds feeds = feeds(99);
        String expected = "findings.csv," + bad.row().apply(feeds);
        RunResult result = feeds.run();
        assertThat(result.ending()).as(feeds.bench.published().toString()).isEqualTo(Ending.PUBLISHED);
        assertThat(feeds.bench.rejects(result)).contains(expected).allMatch(line -> line.startsWith("findings.csv,101,"));
        assertThat(feeds.bench.lines(result, "ratings.csv", GOOD)).containsExactly("410102,1," + GOOD + ",企业1,C26,100.00,环保诚信,0,"
                + (bad.flagged() ? "rejected-findings-1;" : "") + "prior-unknown");
        assertThat(feeds.bench.lines(result, "deductions.csv", ",F1,")).isEmpty();
        assertThat(result.counts()).allMatch(count -> count.read() == count.loaded() + count.rejected() + count.passed());
    }

    @Test
    void onePercentIsToleratedAndOneRowMoreIsNot() {
        CreditFeeds feeds = feeds(198);
        feeds.finding("F1", GOOD, "03-01", "A99");
        feeds.finding("F2", GOOD, "03-01", "A98");
        assertThat(feeds.run().ending()).isEqualTo(Ending.PUBLISHED);
        feeds.withdraw("G198");
        RunResult refused = feeds.run();
        assertThat(refused.ending()).isEqualTo(Ending.REFUSED);
        assertThat(feeds.bench.rejects(refused)).hasSize(2);
        assertThat(feeds.run(RunKind.PROGRESS, null).ending()).isEqualTo(Ending.PUBLISHED);
    }

    /** Some are written while others are still being found. */
    @Test
    void aFeedThatWasPutBehindItselfIsListedToItsLastRow() {
        int once = 6_001;
        CreditFeeds feeds = feeds(once);
        List<String> rows = List.copyOf(feeds.findings.subList(1, feeds.findings.size()));
        feeds.findings.addAll(rows);
        RunResult result = feeds.run();
        assertThat(result.ending()).isEqualTo(Ending.PUBLISHED);
        assertThat(feeds.bench.rejects(result)).hasSize(once).contains("findings.csv," + (once + 2) + ",finding_no,G001,duplicate-key",
                "findings.csv," + (2 * once + 1) + ",finding_no,G" + once + ",duplicate-key");
        assertThat(feeds.bench.lines(result, "ratings.csv", CreditFeeds.code(2))).singleElement().asString().contains(",39.99,", "," + once + ",");

        // the same numbers, but other days: nobody can say which of them is right
        for (int i = once + 1; i < feeds.findings.size(); i++) {
            feeds.findings.set(i, feeds.findings.get(i).replace("-02-01", "-02-02"));
        }
        RunResult refused = feeds.run();
        assertThat(refused.ending()).isEqualTo(Ending.REFUSED);
        assertThat(feeds.bench.rejects(refused)).hasSize(2 * once);
    }

    @Test
    void aBlockOfFindingsPastedTwiceCountsOnceAndAgainstNoTolerance() {
        CreditFeeds feeds = feeds(50);
        feeds.finding("F1", GOOD, "03-01", "A01");
        RunResult once = feeds.run();
        String ratings = feeds.bench.text(once, "ratings.csv");
        String deductions = feeds.bench.text(once, "deductions.csv");
        feeds.findings.addAll(List.copyOf(feeds.findings.subList(1, feeds.findings.size())));
        RunResult twice = feeds.run();
        assertThat(twice.ending()).isEqualTo(Ending.PUBLISHED);
        assertThat(feeds.bench.text(twice, "ratings.csv")).isEqualTo(ratings).doesNotContain("rejected-findings");
        assertThat(feeds.bench.text(twice, "deductions.csv")).isEqualTo(deductions);
        assertThat(feeds.bench.rejects(twice)).hasSize(51).contains("findings.csv,103,finding_no,F1,duplicate-key").allMatch(line -> line.endsWith(",duplicate-key"));
        assertThat(twice.counts()).filteredOn(count -> count.feed().equals("findings")).singleElement().satisfies(count -> {
            assertThat(count.read()).isEqualTo(102);
            assertThat(count.loaded()).isEqualTo(51);
            assertThat(count.rejected()).isEqualTo(51);
        });
        assertThat(feeds.run(RunKind.CHECK, null).ending()).isEqualTo(Ending.REFUSED);
    }

    @Test
    void aBrokenRowPastedTwiceIsFlaggedOnce() {
        CreditFeeds feeds = feeds(198);
        feeds.finding("F1", GOOD, "03-01", "A99");
        feeds.finding("F1", GOOD, "03-01", "A99");
        RunResult result = feeds.run();
        assertThat(feeds.bench.lines(result, "ratings.csv", GOOD).get(0)).endsWith(",rejected-findings-1;prior-unknown");
    }

    @Test
    void oneNumberOnTwoFindingsIsNeverTolerated() {
        CreditFeeds feeds = feeds(500);
        feeds.finding("F1", GOOD, "03-01", "A01");
        feeds.finding("F1", GOOD, "03-02", "A01");
        RunResult result = feeds.run();
        assertThat(result.ending()).isEqualTo(Ending.REFUSED);
        assertThat(feeds.bench.rejects(result)).containsExactly("findings.csv,502,finding_no,F1,duplicate-key", "findings.csv,503,finding_no,F1,duplicate-key");
        // the number is text: 007 is not 7
        CreditFeeds other = feeds(1);
        other.finding("007", GOOD, "03-01", "A01");
        other.finding("7", GOOD, "03-02", "A01");
        assertThat(other.run().ending()).isEqualTo(Ending.PUBLISHED);
    }

    @Test
    void aFindingOfAnotherYearIsKeptCountedNowhereAndNamed() {
        CreditFeeds feeds = feeds(1);
        String other = (feeds.year - 1) + "-12-31";
        feeds.finding("F1", GOOD, other, feeds.year + "-01-05", "A05");
        feeds.finding("F2", GOOD, (feeds.year + 1) + "-01-01", "", "A05");
        feeds.finding("F3", GOOD, feeds.year + "-12-31", "", "A05");
        RunResult result = feeds.run();
        assertThat(feeds.lines(result, "not-counted.csv")).containsExactly(GOOD + ",F1," + other + ",A05,other-year",
                GOOD + ",F3," + feeds.year + "-12-31,A05,unconfirmed", GOOD + ",F2," + (feeds.year + 1) + "-01-01,A05,other-year");
        assertThat(feeds.bench.lines(result, "ratings.csv", GOOD)).containsExactly("410102,1," + GOOD + ",企业1,C26,100.00,环保诚信,0,unconfirmed-1;prior-unknown");
        assertThat(result.remarks()).anyMatch(remark -> remark.contains("其他年度的违法违规记录 2 条")).anyMatch(remark -> remark.contains("尚未确认的记录 1 条"));
        assertThat(feeds.bench.text(result, "manifest.json")).contains("其他年度的违法违规记录 2 条", "计分项目为示例", "排名与均值为本系统统计，非文件规定");
    }

    static Stream<Bad> others() {
        return Stream.of(
                other("a removal before the listing", f -> f.blacklist, f -> GOOD + ",2050-05-01,,,2050-04-30", "blacklist.csv,2,removed_on,2050-04-30,constraint"),
                other("a listing on a wrong check digit", f -> f.blacklist, f -> WRONG + ",2050-05-01,,,", "blacklist.csv,2,credit_code," + WRONG + ",check-digit"),
                other("an application without its answers", f -> f.repairs, f -> GOOD + ",2050-05-01,,,yes,,,,,no,no,,", "repairs.csv,2,penalty_settled,,constraint"),
                other("an enterprise in a county of another city", f -> f.enterprises, f -> CreditFeeds.code(9) + ",企业9,兰考县,C26", "enterprises.csv,4,county,兰考县,unknown-unit"),
                other("an enterprise in a department", f -> f.enterprises, f -> CreditFeeds.code(9) + ",企业9,市教育局,C26", "enterprises.csv,4,county,市教育局,unknown-unit"),
                other("an industry that is none", f -> f.enterprises, f -> CreditFeeds.code(9) + ",企业9,中原区,E47", "enterprises.csv,4,industry,E47,constraint"),
                other("an enterprise twice", f -> f.enterprises, f -> GOOD + ",企业1,中原区,C26", "enterprises.csv,4,credit_code," + GOOD + ",duplicate-key"),
                other("a rating of no year", f -> f.priors, f -> GOOD + ",,100,no", "prior-ratings.csv,2,year,,missing-figure"));
    }

    private static Bad other(String name, Function<CreditFeeds, List<String>> feed, Function<CreditFeeds, String> line, String expected) {
        return new Bad(name, false, feeds -> {
            feed.apply(feeds).add(line.apply(feeds));
            return expected;
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void isRefused(Bad bad) {
        CreditFeeds feeds = feeds(1);
        String expected = bad.row().apply(feeds);
        RunResult result = feeds.run();
        assertThat(result.ending()).isEqualTo(Ending.REFUSED);
        assertThat(feeds.bench.rejects(result)).containsExactly(expected);
    }
}
