package org.kaohe.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaohe.runs.RunResult.Ending;
import org.kaohe.rules.Schemes;
import org.kaohe.store.RunKind;

/** Red and yellow cards from feed to table, and from one year to the next. */
class CardRunIT {

    private static final String CARDS = "construction-safety";
    private static final String ACCIDENTS = "accident_no,unit,occurred_on,class,project,document";
    private static final String REMOVALS = "unit,card_since,applied_on,decided_on,removed";

    private final Bench bench = Bench.fresh();
    private final int year = Bench.years();

    @Test
    void an_overdue_card_bars_awards_and_goes_on_into_the_next_year() {
        bench.feed(CARDS, year, "accidents.csv", List.of(ACCIDENTS, "A0,中原区," + (year - 1) + "-09-30,一般,,", "A1,中原区," + year + "-03-01,较大,,",
                "A2,Z4," + year + "-10-08,较大,,"));
        RunResult first = bench.run(CARDS, year, RunKind.FINAL, null);
        assertThat(first.ending()).as(() -> first.rejects().toString()).isEqualTo(Ending.PUBLISHED);
        assertThat(first.counts()).singleElement().matches(count -> count.read() == 3 && count.passed() == 1 && count.loaded() == 2);
        assertThat(bench.lines(first, "ranking.csv", "牌")).containsExactly("区县（市）、开发区,,410102,中原区,,红牌,award-barred", "区县（市）、开发区,,Z4,郑州高新区,,红牌,");
        assertThat(bench.lines(first, "ranking.csv")).hasSize(16);
        assertThat(first.remarks()).anyMatch(remark -> remark.contains("上年结果未知")).anyMatch(remark -> remark.contains("到期未摘 1 个单位"));
        String cause = "四(四)1 年度内1起较大及以上事故 A1";
        assertThat(bench.lines(first, "cards.csv")).first().isEqualTo("410102,中原区,red," + year + "-03-01," + year + "-09-01,,overdue," + cause + ",12");

        int next = year + 1;
        bench.feed(CARDS, next, "accidents.csv", List.of(ACCIDENTS));
        bench.feed(CARDS, next, "removals.csv", List.of(REMOVALS, "中原区," + year + "-03-01," + next + "-01-05," + next + "-01-10,yes"));
        RunResult second = bench.run(CARDS, next, RunKind.FINAL, null);
        assertThat(second.ending()).as(() -> second.rejects().toString()).isEqualTo(Ending.PUBLISHED);
        assertThat(bench.lines(second, "cards.csv")).containsExactly(
                "410102,中原区,red," + year + "-03-01," + year + "-09-01," + next + "-01-10,ended," + cause + ",12",
                "Z4,郑州高新区,red," + year + "-10-08," + next + "-04-08,,overdue,四(四)1 年度内1起较大及以上事故 A2,12");
        assertThat(bench.text(second, "manifest.json")).contains(CARDS + "/" + year + "/manifest.json");
        Schemes.Found found = Bench.bean(Schemes.class).find(CARDS, next).orElseThrow();
        assertThat(Bench.bean(CardExplaining.class).explain(second.run(), found, found.register().byCode("410102").orElseThrow()))
                .anyMatch(line -> line.contains("（上年挂牌），" + next + "-01-10 决定摘牌 [removals.csv:2]")).anyMatch(line -> line.contains("没有挂牌")).anyMatch(line -> line.startsWith("口径 R2"));
        assertThat(Bench.bean(CardExplaining.class).json(second.run(), found, found.register().byCode("410102").orElseThrow()))
                .contains("\"state\" : \"ended\"", "\"ended_on\" : \"" + next + "-01-10\"", "\"removed_by\" : 2");
    }

    @Test
    void a_decision_from_before_the_term_began_again_stays_void_in_the_next_year() {
        int first = year + 7;
        List<String> removals = List.of(REMOVALS, "二七区," + first + "-07-01," + first + "-08-20," + first + "-08-30,yes");
        // 31 August + 6 months is the last of February, and so is 28 August: only the accident tells which
        bench.feed(CARDS, first, "accidents.csv", List.of(ACCIDENTS, "A1,二七区," + first + "-07-01,较大,,", "A2,二七区," + first + "-08-31,较大,,"));
        bench.feed(CARDS, first, "removals.csv", removals);
        assertThat(bench.run(CARDS, first, RunKind.FINAL, null).ending()).isEqualTo(Ending.PUBLISHED);

        int next = first + 1;
        bench.feed(CARDS, next, "accidents.csv", List.of(ACCIDENTS));
        bench.feed(CARDS, next, "removals.csv", removals);
        RunResult second = bench.run(CARDS, next, RunKind.FINAL, null);
        assertThat(second.ending()).as(() -> second.rejects().toString()).isEqualTo(Ending.PUBLISHED);
        String due = java.time.LocalDate.of(next, 3, 1).minusDays(1).toString();
        assertThat(bench.lines(second, "cards.csv", "410103")).singleElement().asString()
                .startsWith("410103,二七区,red," + first + "-07-01," + due + ",,overdue,").endsWith("A1；四(四)1 年度内1起较大及以上事故 A2,15");
        assertThat(bench.lines(second, "ranking.csv", "410103")).containsExactly("区县（市）、开发区,,410103,二七区,,红牌,award-barred");
    }

    @Test
    void a_decision_about_a_card_that_nobody_has_is_refused_and_so_is_an_accident_after_the_year() {
        int other = year + 5;
        bench.feed(CARDS, other, "accidents.csv", List.of(ACCIDENTS, "A1,中原区," + other + "-03-01,较大,,"));
        bench.feed(CARDS, other, "removals.csv", List.of(REMOVALS, "中原区," + other + "-03-02," + other + "-04-01," + other + "-04-02,yes",
                "二七区," + other + "-03-01," + other + "-04-01,,yes"));
        RunResult refused = bench.run(CARDS, other, RunKind.FINAL, null);
        assertThat(refused.ending()).isEqualTo(Ending.REFUSED);
        assertThat(bench.rejects(refused)).containsExactly("removals.csv,2,card_since," + other + "-03-02,constraint", "removals.csv,3,decided_on,,constraint");
        assertThat(refused.rejects().get(0).message()).isEqualTo("中原区没有这一天开始挂的牌：挂牌日为 " + other + "-03-01");

        // the year before was never run: what its cards were, nobody knows
        bench.feed(CARDS, other, "removals.csv", List.of(REMOVALS, "二七区," + (other - 1) + "-10-08," + other + "-04-01," + other + "-04-02,yes"));
        RunResult unknown = bench.run(CARDS, other, RunKind.FINAL, null);
        assertThat(bench.rejects(unknown)).containsExactly("removals.csv,2,card_since," + (other - 1) + "-10-08,constraint");
        assertThat(unknown.rejects().get(0).message()).isEqualTo("二七区上年结果未知，" + (other - 1) + "-10-08 是否挂牌无从查对：请先 run construction-safety " + (other - 1));
        bench.feed(CARDS, other, "removals.csv", List.of(REMOVALS, "中原区," + other + "-03-02," + other + "-04-01," + other + "-04-02,yes",
                "二七区," + other + "-03-01," + other + "-04-01,,yes"));

        bench.feed(CARDS, other, "accidents.csv", List.of(ACCIDENTS, "A1,中原区," + (other + 1) + "-01-01,较大,,"));
        assertThat(bench.rejects(bench.run(CARDS, other, RunKind.FINAL, null)))
                .containsExactly("accidents.csv,2,occurred_on," + (other + 1) + "-01-01,constraint", "removals.csv,3,decided_on,,constraint");
    }

    @Test
    void compare_tells_which_cards_are_others() {
        int other = year + 9;
        bench.feed(CARDS, other, "accidents.csv", List.of(ACCIDENTS, "A1,中原区," + other + "-03-01,较大,,"));
        RunResult before = bench.run(CARDS, other, RunKind.FINAL, null);
        bench.feed(CARDS, other, "accidents.csv", List.of(ACCIDENTS, "A1,中原区," + other + "-03-02,较大,,"));
        RunResult after = bench.run(CARDS, other, RunKind.FINAL, null);
        assertThat(Bench.bean(Comparing.class).compare(before.run().id(), after.run().id()))
                .anyMatch(line -> line.startsWith("　取消红黄牌：中原区 牌 红牌 挂牌日期 " + other + "-03-01 到期日 " + other + "-09-01"))
                .anyMatch(line -> line.startsWith("　新增红黄牌：中原区 牌 红牌 挂牌日期 " + other + "-03-02")).anyMatch(line -> line.startsWith("　数据 accidents.csv:2"));
    }

    /** The published run that it is compared with has its cards in a file; the trial has none, and yet no card is gone. */
    @Test
    void what_if_upon_a_published_run_takes_no_cards_away() throws Exception {
        int other = year + 11;
        bench.feed(CARDS, other, "accidents.csv", List.of(ACCIDENTS, "A1,中原区," + other + "-03-01,较大,,", "A2,二七区," + other + "-05-01,较大,,"));
        assertThat(bench.run(CARDS, other, RunKind.FINAL, null).ending()).isEqualTo(Ending.PUBLISHED);
        RunRequest request = new RunRequest(CARDS, other, RunKind.DRY, null, bench.feeds(CARDS, other).getParent().getParent(), bench.output());
        WhatIf.Result result = Bench.bean(WhatIf.class).compute(request, List.of(CellSetting.parse("accidents:中原区:occurred_on=" + other + "-03-02")), Watcher.SILENT);
        assertThat(result.base()).isNotNull();
        assertThat(result.changes()).noneMatch(line -> line.contains("取消") || line.contains("二七区")).anyMatch(line -> line.contains(other + "-03-02"));
    }

    /** A day later in the year: the same card, another day in cards.csv; the ranking says nothing of it. */
    @Test
    void what_if_and_readings_tell_what_changes_in_the_cards_where_no_place_changes() {
        int other = year + 7;
        bench.feed(CARDS, other, "accidents.csv", List.of(ACCIDENTS, "A1,中原区," + other + "-03-01,较大,,"));
        RunRequest request = new RunRequest(CARDS, other, RunKind.DRY, null, bench.feeds(CARDS, other).getParent().getParent(), bench.output());
        WhatIf.Result result = Bench.bean(WhatIf.class).compute(request, List.of(CellSetting.parse("accidents:中原区:occurred_on=" + other + "-03-02")), Watcher.SILENT);
        assertThat(result.places()).noneMatch(Moved::placed);
        assertThat(result.tables()).containsExactly("cards.csv");
        assertThat(result.changes()).contains("cards.csv 有变化：原有的 1 行不再有，新有 1 行（中原区）").anyMatch(line -> line.startsWith("　原有 ") && line.contains("since " + other + "-03-01"))
                .anyMatch(line -> line.startsWith("　改为 ") && line.contains("since " + other + "-03-02")).noneMatch(line -> line.contains("结果未变"));
        assertThat(Bench.bean(Rereading.class).compute(request, Watcher.SILENT).readings()).filteredOn(reading -> reading.answer().equals("day-before"))
                .singleElement().satisfies(reading -> assertThat(reading.note()).contains("名次、等次均不变", "cards.csv 有变化", "中原区"));
    }
}
