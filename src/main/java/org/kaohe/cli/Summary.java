package org.kaohe.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.feeds.Reject;
import org.kaohe.reports.Shown;
import org.kaohe.rules.Cards;
import org.kaohe.rules.Scheme;
import org.kaohe.runs.RunResult;
import org.kaohe.runs.RunResult.Ending;
import org.kaohe.store.ResultStore.RankRow;
import org.kaohe.store.RowStore.Count;
import org.kaohe.store.RunKind;

/** The one table at the end: rows of every feed, what came of it, and where it stands. */
final class Summary {

    private static final int SHOWN = 20;

    private Summary() {
    }

    static void print(List<RunResult> results, Screen screen) {
        if (results.isEmpty()) {
            return;
        }
        List<List<String>> table = new ArrayList<>(List.of(List.of("考核", "年度", "报送表", "读入", "载入", "拒绝", "略过")));
        for (RunResult result : results) {
            for (Count count : result.counts()) {
                table.add(List.of(result.run().assessment(), result.run().folder(), count.feed() + ".csv", String.valueOf(count.read()),
                        String.valueOf(count.loaded()), String.valueOf(count.rejected()), String.valueOf(count.passed())));
            }
            result.absent().forEach(schema -> table.add(List.of(result.run().assessment(), result.run().folder(), schema.file() + " 未报送，按无处理", "", "", "", "")));
        }
        screen.table(table);
        endings(results, screen);
    }

    /** What came of each, without the table of its rows. */
    static void endings(List<RunResult> results, Screen screen) {
        results.forEach(result -> ending(result, screen));
    }

    private static void ending(RunResult result, Screen screen) {
        String name = result.scheme().title() + "（" + result.run().assessment() + " " + result.run().folder() + "，运行 " + result.run().id() + "）：";
        switch (result.ending()) {
            case PUBLISHED -> screen.say(name + "已计算，结果在 " + result.place());
            case UNCHANGED -> screen.say(name + "数据与规则均未变，无需重算，结果在 " + result.place());
            case RESTORED -> screen.say(name + "数据与规则均未变，无需重算，结果已放回 " + result.place());
            case TRIED -> screen.say(name + "试算完成，没有发布");
            case SOUND -> screen.say(name + "报送表合格、齐全");
            case REFUSED -> screen.error(name + (result.run().kind() == RunKind.CHECK ? "" : "已拒绝，没有计算，原有结果不变；") + result.run().reason() + "，全部列在 " + result.place());
        }
        if (result.ending() == Ending.REFUSED) {
            rejects(result.rejects(), result.found(), screen);
        } else {
            first(result.scheme(), result.ranking(), screen);
            if (result.found() > 0) {
                screen.say("　有 " + result.found() + " 处问题，列在 rejects.csv");
            }
            result.remarks().forEach(remark -> screen.say("　" + remark));
        }
    }

    /** @param found how many there are in all; the first of them are shown */
    static void rejects(List<Reject> rejects, long found, Screen screen) {
        rejects.stream().limit(SHOWN).forEach(reject -> screen.error("　" + reject.feed()
                + (reject.line() > 0 ? " 第 " + reject.line() + " 行" : "") + (reject.column().isEmpty() ? "" : " " + reject.column())
                + "　" + reject.message() + "　[" + reject.code().token() + "]"));
        long shown = Math.min(SHOWN, rejects.size());
        if (found > shown) {
            screen.error("　……另有 " + (found - shown) + " 处");
        }
    }

    /** Who stands first in each group. */
    private static void first(Scheme scheme, List<RankRow> ranking, Screen screen) {
        Map<String, List<String>> first = new LinkedHashMap<>();
        ranking.stream().filter(row -> row.rank() != null && row.rank() == 1).forEach(row -> first.computeIfAbsent(row.group(), group -> new ArrayList<>())
                .add(row.unit() + " " + row.score().toPlainString()));
        first.forEach((group, units) -> screen.say("　" + group + " 第 1 名：" + Shown.text(String.join("、", units))));
        long without = ranking.stream().filter(row -> row.score() == null).count();
        if (without > 0 && !(scheme.method() instanceof Cards)) {
            screen.say("　未计分 " + without + " 个单位");
        }
    }
}
