package org.kaohe.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Outcome;
import org.kaohe.rules.Scheme;
import org.kaohe.rules.Schemes;
import org.kaohe.store.DifferenceStore;
import org.kaohe.store.RowStore;
import org.kaohe.store.RunKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A corrected feed of findings changes exactly what follows from it, and the comparison says what and why. */
class CompareCreditIT {

    private final int year = Bench.years();
    private final CreditFeeds feeds = new CreditFeeds(Bench.fresh(), year);
    private String code;
    private String other;
    private RunResult before;

    /** 企业1: 100 − 40 − 5 = 55; 企业2: 100 − 6 = 94; 企业3 of another county: 100. */
    @BeforeEach
    void published() {
        code = feeds.enterprise(1, "中原区");
        other = feeds.enterprise(2, "中原区");
        feeds.enterprise(3, "金水区");
        feeds.finding("F1", code, "03-01", "A05");
        feeds.finding("F2", code, "04-01", "A01");
        feeds.finding("F3", other, "05-01", "A07");
        feeds.priors.add(CreditFeeds.code(3) + "," + (year - 1) + ",100,no");
        before = feeds.run();
    }

    private List<String> changes(RunResult after) {
        return Bench.bean(Comparing.class).compare(before.run().id(), after.run().id());
    }

    private static List<String> differing(List<String> before, List<String> after) {
        return before.stream().filter(line -> !after.contains(line)).toList();
    }

    @Test
    void aFindingThatIsWithdrawnChangesItsEnterpriseAndNobodyElse() {
        List<String> ratings = feeds.lines(before, "ratings.csv");
        List<String> measures = feeds.lines(before, "measures.csv");
        feeds.withdraw("F2");
        RunResult after = feeds.run();
        // 55 → 60: no longer below 60
        assertThat(differing(ratings, feeds.lines(after, "ratings.csv"))).containsExactly("410102,2," + code + ",企业1,C26,55.00,环保失信,2,black");
        assertThat(differing(feeds.lines(after, "ratings.csv"), ratings)).containsExactly("410102,2," + code + ",企业1,C26,60.00,环保信用警示,1,");
        assertThat(differing(measures, feeds.lines(after, "measures.csv"))).containsExactly(code + ",企业1,blacklist," + year + "-04-01,F2,55.00");
        assertThat(differing(feeds.lines(after, "measures.csv"), measures)).isEmpty();
        assertThat(feeds.lines(after, "deductions.csv")).containsExactly(code + ",F1," + year + "-03-01,A05,40.00,60.00", other + ",F3," + year + "-05-01,A07,6.00,94.00");
        assertThat(feeds.lines(after, "lists.csv")).noneMatch(line -> line.startsWith("black"));
        // (60 + 94) ÷ 2 = 77 for 74.50
        assertThat(feeds.lines(after, "ranking.csv")).containsExactly("县（市、区）,1,410105,金水区,100.00,,", "县（市、区）,2,410102,中原区,77.00,,");

        List<String> lines = changes(after);
        assertThat(lines).contains("企业1（" + code + "）：得分 55.00 → 60.00，等次 环保失信 → 环保信用警示，标记 black → 无");
        assertThat(lines).anyMatch(line -> line.contains("取消扣分：" + code + " F2")).anyMatch(line -> line.contains("取消措施：" + code + " 企业1 blacklist"))
                .anyMatch(line -> line.contains("取消名单：black " + code)).anyMatch(line -> line.contains("数据 findings.csv:3 删去一行") && line.contains("F2"))
                .anyMatch(line -> line.contains("中原区（410102）：得分 74.50 → 77.00"));
        assertThat(lines.toString()).doesNotContain("企业2", "企业3", "F1", "F3", "金水区", "本单位数据未变");
    }

    @Test
    void aConfirmationThatIsEmptiedTakesTheFindingOutOfTheScoreAndIntoTheList() {
        feeds.withdraw("F2");
        feeds.finding("F2", code, year + "-04-01", "", "A01");
        RunResult after = feeds.run();
        assertThat(feeds.bench.lines(after, "ratings.csv", code)).containsExactly("410102,2," + code + ",企业1,C26,60.00,环保信用警示,1,unconfirmed-1");
        assertThat(feeds.lines(after, "not-counted.csv")).containsExactly(code + ",F2," + year + "-04-01,A01,unconfirmed");
        assertThat(changes(after)).contains("企业1（" + code + "）：得分 55.00 → 60.00，等次 环保失信 → 环保信用警示，标记 black → unconfirmed-1")
                .anyMatch(line -> line.contains("数据 findings.csv:4 confirmed_on " + year + "-04-01 → 无"));
    }

    @Test
    void aCorrectionBeforeOthersMovesTheScoresAfterIt() {
        feeds.withdraw("F1");
        RunResult after = feeds.run();
        assertThat(changes(after)).contains("企业1（" + code + "）：得分 55.00 → 95.00，名次 2 → 1，等次 环保失信 → 环保诚信，标记 black → 无",
                "企业2（" + other + "）：名次 1 → 2", "　本单位数据未变，因比较对象、共用数据、上年结果或规则变化")
                // a later deduction of the same points is not news: only the balance after it moved
                .noneMatch(line -> line.contains("扣分：" + code + " F2"));
    }

    @Test
    void aChangeThatChangesNoResultIsSaidToBeOne() {
        feeds.findings.replaceAll(line -> line.startsWith("F3") ? line.replace("市环保局", "区环保局") : line);
        List<String> lines = changes(feeds.run());
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).endsWith("：结果相同");
        assertThat(lines.get(1)).startsWith("数据有变化而结果未变：" + other).contains("findings.csv:4 authority 市环保局 → 区环保局");
    }

    @Test
    void aRunDoesNotDifferFromItself() {
        assertThat(changes(before)).singleElement().asString().endsWith("：结果相同");
    }

    @Test
    void aFindingThatIsRejectedLaterIsTheCauseOfTheFlag() {
        for (int i = 0; i < 100; i++) {
            feeds.finding("G" + i, CreditFeeds.code(3), year + "-06-01", "", "A01");
        }
        before = feeds.run();
        feeds.findings.replaceAll(line -> line.startsWith("F3") ? line.replace("A07", "A99") : line);
        List<String> lines = changes(feeds.run());
        assertThat(lines).contains("企业2（" + other + "）：得分 94.00 → 100.00，标记 无 → rejected-findings-1;prior-unknown")
                .anyMatch(line -> line.contains("findings.csv:4") && line.contains("被拒绝"));
    }

    /** In buckets of 4 096: those of the two runs hold different enterprises, and the finding that moves goes into another one. */
    @Test
    void manyEnterprisesAreComparedBucketByBucket() {
        for (int i = 4; i <= 4200; i++) {
            feeds.enterprise(i, "金水区");
            feeds.finding("G" + i, CreditFeeds.code(i), "06-01", "A13");
        }
        long one = feeds.run().run().id();
        feeds.enterprises.removeIf(line -> line.startsWith(code));
        feeds.withdraw("F1");
        feeds.withdraw("F2");
        feeds.findings.replaceAll(line -> line.startsWith("G5,") ? line.replace(CreditFeeds.code(5), CreditFeeds.code(4150)) : line.startsWith("G4100,") ? line.replace("市环保局", "区环保局") : line);
        feeds.enterprises.replaceAll(line -> line.replace("企业4150", "甲,乙"));
        feeds.enterprises.replaceAll(line -> line.replace("甲,乙", "\"甲,乙\""));
        feeds.finding("H1", CreditFeeds.code(4200), "07-01", "A13");
        long two = feeds.run().run().id();
        DifferenceStore differences = Bench.bean(DifferenceStore.class);

        assertThat(differences.feedRows(one, two)).extracting(row -> row.feed() + " " + row.subject() + " " + row.key() + " " + row.lineBefore() + " " + row.lineAfter())
                .containsExactly("enterprises " + code + " " + code + " 2 null", "findings " + code + " F1 2 null", "findings " + code + " F2 3 null",
                        "findings " + CreditFeeds.code(5) + " G5 6 4", "findings " + CreditFeeds.code(4100) + " G4100 4101 4099",
                        "enterprises " + CreditFeeds.code(4150) + " " + CreditFeeds.code(4150) + " 4151 4150", "findings " + CreditFeeds.code(4200) + " H1 null 4200");
        assertThat(differences.feedRows(two, one)).hasSize(7).filteredOn(row -> row.key().equals("G5")).singleElement()
                .satisfies(row -> assertThat(row.subject()).isEqualTo(CreditFeeds.code(4150)));
        assertThat(differences.feedRows(one, one)).isEmpty();
        // 4150 has its own deduction still, and G5's behind it
        assertThat(differences.creditRows(one, two)).filteredOn(row -> row.table().equals("deductions")).extracting(row -> (row.added() ? "+ " : "- ") + row.code() + " " + row.cells().get(1))
                .containsExactly("- " + code + " F1", "- " + code + " F2", "- " + CreditFeeds.code(5) + " G5", "+ " + CreditFeeds.code(4150) + " G5", "+ " + CreditFeeds.code(4200) + " H1");
        assertThat(differences.creditRows(one, one)).isEmpty();
    }

    /** As versions before 5 of the tables left it: rows one by one. */
    private void unpack(long run) {
        Bench.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            Scheme scheme = Bench.bean(Schemes.class).find(CreditFeeds.ASSESSMENT, year).orElseThrow().scheme();
            for (FeedSchema schema : scheme.feeds().stream().filter(schema -> List.of("enterprises", "findings").contains(schema.name())).toList()) {
                RowStore rows = Bench.bean(RowStore.class);
                rows.write(run, schema, rows.loaded(run, schema.name()).stream().map(Outcome.Loaded::new).toList());
            }
            for (String table : List.of("feed_pack", "packed_feed", "feed_stretch", "roll_page")) {
                Bench.bean(JdbcTemplate.class).update("delete from " + table + " where run = ?", run);
            }
        });
    }

    @Test
    void aRunOfBeforeFeedsWerePackedIsExplainedAndComparedAsItWas() {
        feeds.withdraw("F2");
        feeds.findings.replaceAll(line -> line.replace("F3," + other, "F3," + code));
        RunResult after = feeds.run();
        List<String> changes = changes(after);
        Schemes.Found found = Bench.bean(Schemes.class).find(CreditFeeds.ASSESSMENT, year).orElseThrow();
        List<String> explained = Bench.bean(CreditExplaining.class).explain(before.run(), found, code, null);

        unpack(before.run().id());
        assertThat(changes(after)).isEqualTo(changes).anyMatch(line -> line.contains("F3"));
        assertThat(Bench.bean(CreditExplaining.class).explain(before.run(), found, code, null)).isEqualTo(explained);
        assertThat(changes(before)).hasSize(1);
        unpack(after.run().id());
        assertThat(changes(after)).isEqualTo(changes);
    }

    @Test
    void aCheckAndAnotherAssessmentAndAnotherYearCannotBeCompared() {
        RunResult check = feeds.run(RunKind.CHECK, null);
        assertThatThrownBy(() -> changes(check)).isInstanceOf(NotPossible.class).hasMessageContaining("没有可比较的结果");
        assertThatThrownBy(() -> changes(feeds.next().run())).isInstanceOf(NotPossible.class).hasMessageContaining("同一考核同一年度");
        assertThatThrownBy(() -> changes(new TargetsFeeds().run())).isInstanceOf(NotPossible.class).hasMessageContaining("同一考核同一年度");
        assertThatThrownBy(() -> Bench.bean(Comparing.class).compare(before.run().id(), 1_000_000)).isInstanceOf(NotPossible.class).hasMessageContaining("1000000");
    }
}
