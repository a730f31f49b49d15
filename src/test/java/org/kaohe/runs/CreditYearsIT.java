package org.kaohe.runs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaohe.runs.RunResult.Ending;
import org.kaohe.store.RunKind;
import org.kaohe.store.RunStore;

/** Ratings of several years in one database: what one year leaves to the next, and what it does not. */
class CreditYearsIT {

    private final int year = Bench.years();
    private final CreditFeeds first = new CreditFeeds(Bench.fresh(), year);

    @Test
    void theBlackListSurvivesTheTurnOfTwoYearsAndEndsByRemovalOnly() {
        String code = first.enterprise(1, "中原区");
        first.finding("F1", code, "03-01", "A05");
        first.finding("F2", code, "04-01", "A01");
        RunResult result = first.run();
        String listing = "black," + code + ",企业1," + year + "-04-01,," + year + "-04-01 55.00 F2";
        assertThat(first.lines(result, "lists.csv")).containsExactly(listing);
        assertThat(first.lines(result, "measures.csv")).containsExactly(
                code + ",企业1,warning," + year + "-03-01,F1,60.00", code + ",企业1,key-supervision," + year + "-03-01,F1,60.00",
                code + ",企业1,interview," + year + "-03-01,F1,60.00", code + ",企业1,blacklist," + year + "-04-01,F2,55.00");
        assertThat(first.lines(result, "ratings.csv")).containsExactly("410102,1," + code + ",企业1,C26,55.00,环保失信,2,black");

        CreditFeeds second = first.next();
        result = second.run();
        assertThat(first.lines(result, "lists.csv")).containsExactly(listing);
        assertThat(first.lines(result, "ratings.csv")).containsExactly("410102,1," + code + ",企业1,C26,100.00,环保诚信,0,black");
        assertThat(first.lines(result, "measures.csv")).isEmpty();

        CreditFeeds third = second.next();
        assertThat(first.lines(third.run(), "lists.csv")).containsExactly(listing);

        CreditFeeds fourth = third.next();
        fourth.blacklist.add(code + "," + year + "-04-01,,," + (year + 3) + "-02-01");
        result = fourth.run();
        assertThat(first.lines(result, "lists.csv")).isEmpty();
        assertThat(first.lines(result, "ratings.csv")).containsExactly("410102,1," + code + ",企业1,C26,100.00,环保诚信,0,");

        // 100 in both years, but on the black list in January of the one before: the database knows it without the feed
        CreditFeeds fifth = fourth.next();
        assertThat(first.lines(fifth.run(), "lists.csv")).isEmpty();
        assertThat(first.lines(fifth.next().run(), "lists.csv")).containsExactly(
                "red," + code + ",企业1," + (year + 6) + "-01-01,," + (year + 4) + " 年 100.00；" + (year + 5) + " 年 100.00");
    }

    @Test
    void theRedListAsksForTwoYearsFromTheDatabaseOrFromTheFeed() {
        String known = first.enterprise(1, "中原区");
        String below = first.enterprise(2, "中原区");
        String dishonest = first.enterprise(3, "中原区");
        String unknown = first.enterprise(4, "中原区");
        String bonus = first.enterprise(5, "中原区");
        String older = first.enterprise(6, "中原区");
        first.priors.add(known + "," + (year - 1) + ",100,no");
        first.priors.add(below + "," + (year - 1) + ",99.99,no");
        first.priors.add(dishonest + "," + (year - 1) + ",100,yes");
        first.priors.add(bonus + "," + (year - 1) + ",102.5,no");
        first.priors.add(older + "," + (year - 2) + ",100,no");
        first.finding("F1", bonus, "02-01", "B01");
        RunResult result = first.run();
        String since = (year + 1) + "-01-01,,";
        assertThat(first.lines(result, "lists.csv")).containsExactly(
                "red," + known + ",企业1," + since + (year - 1) + " 年 100.00；" + year + " 年 100.00",
                "red," + bonus + ",企业5," + since + (year - 1) + " 年 102.50；" + year + " 年 102.00");
        assertThat(first.lines(result, "ratings.csv")).containsExactly(
                "410102,1," + bonus + ",企业5,C26,102.00,环保诚信,1,red", "410102,2," + known + ",企业1,C26,100.00,环保诚信,0,red",
                "410102,2," + below + ",企业2,C26,100.00,环保诚信,0,", "410102,2," + dishonest + ",企业3,C26,100.00,环保诚信,0,",
                "410102,2," + unknown + ",企业4,C26,100.00,环保诚信,0,prior-unknown", "410102,2," + older + ",企业6,C26,100.00,环保诚信,0,prior-unknown");
        assertThat(result.remarks()).anyMatch(remark -> remark.startsWith("上年结果未知"));

        // a year later all six are known from the database; a new one only from the feed
        CreditFeeds second = first.next();
        String fresh = second.enterprise(7, "中原区");
        second.priors.add(fresh + "," + year + ",100,no");
        result = second.run();
        assertThat(first.lines(result, "lists.csv")).hasSize(7).allMatch(line -> line.startsWith("red,"));
        assertThat(result.remarks()).noneMatch(remark -> remark.startsWith("上年结果未知"));
    }

    @Test
    void anUnpublishedEarlierYearCountsForNothing() {
        first.enterprise(1, "中原区");
        first.run(RunKind.PROGRESS, null);
        first.run(RunKind.DRY, null);
        RunResult result = first.next().run();
        assertThat(first.lines(result, "ratings.csv")).allMatch(line -> line.endsWith(",prior-unknown"));
        assertThat(first.bench.text(result, "manifest.json")).contains("\"earlier_results\" : [ ]");
    }

    /** Only the published result of the year before is input, and it is part of what a run is. */
    @Test
    void aCorrectionOfTheYearBeforeMakesANewRunOfThisYear() {
        String code = first.enterprise(1, "中原区");
        first.finding("F1", code, "03-01", "A05");
        first.finding("F2", code, "04-01", "A01");
        RunResult wrong = first.run();
        CreditFeeds second = first.next();
        RunResult before = second.run();
        assertThat(second.run().ending()).isEqualTo(Ending.UNCHANGED);
        assertThat(first.bench.text(before, "manifest.json")).contains("environmental-credit/" + year + "/manifest.json");

        first.withdraw("F2");
        RunResult corrected = first.run();
        assertThat(first.lines(corrected, "lists.csv")).isEmpty();
        RunResult after = second.run();
        assertThat(after.ending()).isEqualTo(Ending.PUBLISHED);
        assertThat(after.run().id()).isNotEqualTo(before.run().id());
        assertThat(first.lines(after, "lists.csv")).isEmpty();

        // the wrong one put back: the year after it is the first run again
        Bench.bean(Runner.class).publish(wrong.run().id(), null);
        RunResult again = second.run();
        assertThat(again.ending()).isEqualTo(Ending.RESTORED);
        assertThat(again.run().id()).isEqualTo(before.run().id());
        assertThat(Bench.bean(RunStore.class).published(CreditFeeds.ASSESSMENT, year + 1, RunKind.FINAL).orElseThrow().id()).isEqualTo(before.run().id());
    }

    @Test
    void aPriorRatingThatContradictsThePublishedOneIsRefused() {
        String same = first.enterprise(1, "中原区");
        String other = first.enterprise(2, "中原区");
        String black = first.enterprise(3, "中原区");
        first.finding("F1", black, "04-01", "A05");
        first.finding("F2", black, "04-02", "A01");
        first.run();
        CreditFeeds second = first.next();
        second.priors.add(same + "," + year + ",100.0,no");
        second.priors.add(other + "," + year + ",99.50,no");
        second.priors.add(other + "," + (year - 1) + ",12,yes");
        second.priors.add(black + "," + year + ",55,no");
        RunResult result = second.run();
        assertThat(result.ending()).isEqualTo(Ending.REFUSED);
        assertThat(first.bench.rejects(result)).containsExactly("prior-ratings.csv,3,score,99.50,constraint", "prior-ratings.csv,5,dishonest,no,constraint");
        assertThat(result.rejects().get(0).message()).contains("已发布的 " + year + " 年得分 100.00");
        assertThat(first.bench.output().resolve("environmental-credit/" + (year + 1))).doesNotExist();
    }

    @Test
    void theClosedAreNoSubjectsAndArePassedOver() {
        String open = first.enterprise(1, "中原区");
        for (String code : new String[] {open, CreditFeeds.code(2)}) {
            first.priors.add(code + "," + (year - 1) + ",100,no");
            first.blacklist.add(code + "," + (year - 1) + "-05-01,,,");
            first.repairs.add(code + "," + year + "-08-01,,yes,yes,,,,,no,no,,");
        }
        RunResult result = first.run();
        assertThat(result.ending()).isEqualTo(Ending.PUBLISHED);
        assertThat(result.counts()).filteredOn(count -> count.passed() == 1).extracting(count -> count.feed()).containsExactly("blacklist", "prior-ratings", "repairs");
        assertThat(first.bench.rejects(result)).isEmpty();
        assertThat(String.join("", first.bench.published().values())).doesNotContain(CreditFeeds.code(2));
    }
}
