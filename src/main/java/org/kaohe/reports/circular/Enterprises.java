package org.kaohe.reports.circular;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.reports.Result;
import org.kaohe.reports.Standing;
import org.kaohe.reports.Wording;
import org.kaohe.reports.document.Grid;
import org.kaohe.reports.document.Grid.Align;
import org.kaohe.reports.document.Grid.Column;
import org.kaohe.rules.Credit;
import org.kaohe.rules.Grading;
import org.kaohe.store.CreditStore.GradeCount;

/** What a circular on enterprises says: grades by county, measures, the red list, the black list with its particulars (八 to 十二). */
final class Enterprises {

    /** A longer list is not printed; the circular says where it stands. */
    private static final int MOST = 2000;

    private final Result result;
    private final Credit rules;

    Enterprises(Result result) {
        this.result = result;
        this.rules = (Credit) result.scheme().method();
    }

    private long count(String grade) {
        return result.grades().stream().filter(count -> grade == null || count.grade().equals(grade)).mapToLong(GradeCount::enterprises).sum();
    }

    List<String> overall() {
        List<Standing> counties = result.groups().stream().flatMap(group -> group.scored().stream()).toList();
        List<String> sentences = new ArrayList<>();
        long all = count(null);
        sentences.add("本年度参加评级的工业企业共 " + all + " 家，其中" + String.join("，", rules.bands().stream().map(band -> band.grade() + " " + count(band.grade()) + " 家").toList()) + "。");
        if (!counties.isEmpty()) {
            sentences.add("按所在县（市、区）统计，企业平均得分最高的是" + Words.names(Words.highest(counties)) + "（" + Words.score(Words.highest(counties).get(0)) + "），最低的是"
                    + Words.names(Words.lowest(counties)) + "（" + Words.score(Words.lowest(counties).get(0)) + "）。");
        }
        return sentences;
    }

    void put(Map<String, Object> tags, Map<String, Object> common) throws IOException {
        // an enterprise has a row for each measure, however often it is due
        Map<String, Long> measures = new HashMap<>();
        result.tables().each("measures.csv", row -> measures.merge(row.get("measure"), 1L, Long::sum));
        Content.section(tags, common, "措施", rules.measures().stream().map(line -> line.name() + " " + measures.getOrDefault(line.measure(), 0L) + " 家（"
                + (line.at() ? "扣减到 " : "低于 ") + line.line().toPlainString() + " 分，办法第" + line.clause() + "条）。").toList());
        Lists red = new Lists();
        Lists black = new Lists();
        ratings(red, black);
        tags.put("企业总数", String.valueOf(count(null)));
        tags.put("等次分布表", grades());
        tags.put("有红名单", red.size() > 0);
        tags.put("红名单数", String.valueOf(red.size()));
        tags.put("红名单表", red.size() > MOST ? red.elsewhere() : red.red());
        tags.put("有黑名单", black.size() > 0);
        tags.put("黑名单数", String.valueOf(black.size()));
        tags.put("黑名单表", black.size() > MOST ? black.elsewhere() : black.black());
    }

    private Grid grades() {
        List<Column> columns = new ArrayList<>(List.of(new Column("县（市、区）", 34, Align.CENTER), new Column("企业数", 15, Align.CENTER)));
        rules.bands().forEach(band -> columns.add(new Column(band.grade(), 25, Align.CENTER)));
        columns.add(new Column("平均得分", 20, Align.CENTER));
        Grid grid = new Grid(columns);
        Map<String, Map<String, Long>> counts = new HashMap<>();
        result.grades().forEach(count -> counts.computeIfAbsent(count.county(), county -> new HashMap<>()).put(count.grade(), count.enterprises()));
        result.groups().stream().flatMap(group -> group.units().stream()).forEach(county -> {
            Map<String, Long> own = counts.getOrDefault(county.place().unitCode(), Map.of());
            grid.row(cells(county.place().unit(), own, county.place().score()));
        });
        Map<String, Long> all = new HashMap<>();
        result.grades().forEach(count -> all.merge(count.grade(), count.enterprises(), Long::sum));
        return grid.row(cells("合计", all, null));
    }

    private List<String> cells(String name, Map<String, Long> counts, BigDecimal mean) {
        List<String> cells = new ArrayList<>(List.of(name, String.valueOf(counts.values().stream().mapToLong(Long::longValue).sum())));
        rules.bands().stream().map(Grading.Band::grade).forEach(grade -> cells.add(String.valueOf(counts.getOrDefault(grade, 0L))));
        cells.add(mean == null ? "" : mean.toPlainString());
        return cells;
    }

    private void ratings(Lists red, Lists black) throws IOException {
        result.tables().each("lists.csv", row -> (row.get("list").equals("red") ? red : black).add(
                new Entry(row.get("credit_code"), row.get("name"), row.get("since"), row.get("until"), row.get("reason"))));
        result.tables().each("repair-decisions.csv", row -> black.repaired(row.get("credit_code"), row.get("applied_on") + " 申请，" + Wording.value(row.get("decision"))));
        result.tables().each("ratings.csv", row -> {
            for (Lists list : List.of(red, black)) {
                if (list.entries.containsKey(row.get("credit_code"))) {
                    list.counties.put(row.get("credit_code"), result.names().apply(row.get("county_code")));
                    list.scores.put(row.get("credit_code"), row.get("score"));
                }
            }
        });
    }

    private record Entry(String code, String name, String since, String until, String reason) {
    }

    /** One of the lists, with what the ratings say of its enterprises. */
    private static final class Lists {

        private final Map<String, Entry> entries = new LinkedHashMap<>();
        private final Map<String, String> counties = new HashMap<>();
        private final Map<String, String> scores = new HashMap<>();
        private final Map<String, String> repairs = new HashMap<>();

        private int size;

        /** Of a list that is too long to be printed no more is held. */
        void add(Entry entry) {
            if (++size <= MOST) {
                entries.put(entry.code(), entry);
            }
        }

        void repaired(String code, String decision) {
            if (entries.containsKey(code)) {
                repairs.put(code, decision);
            }
        }

        int size() {
            return size;
        }

        Grid elsewhere() {
            return new Grid(List.of(new Column("名单", 40, Align.LEFT))).row("共 " + size + " 家，超过 " + MOST + " 家，不在此逐家列出，见随本通报提供的数据文件 lists.csv。");
        }

        Grid red() {
            Grid grid = new Grid(List.of(new Column("序号", 11, Align.CENTER), new Column("企业名称", 47, Align.LEFT), new Column("统一社会信用代码", 40, Align.CENTER),
                    new Column("所在县（市、区）", 28, Align.CENTER), new Column("依据", 30, Align.CENTER)));
            entries.values().forEach(one -> grid.row(String.valueOf(grid.size() + 1), one.name(), one.code(), counties.getOrDefault(one.code(), ""), Wording.cell("reason", one.reason()).replace("；", "\n")));
            return grid;
        }

        Grid black() {
            Grid grid = new Grid(List.of(new Column("序号", 10, Align.CENTER), new Column("企业名称和统一社会信用代码", 42, Align.LEFT), new Column("所在县\n（市、区）", 21, Align.CENTER),
                    new Column("得分", 13, Align.CENTER), new Column("列入依据", 22, Align.CENTER), new Column("公示期限和信用修复", 26, Align.LEFT),
                    new Column("法定代表人、主要负责人、直接责任人", 22, Align.LEFT)));
            entries.values().forEach(one -> grid.row(String.valueOf(grid.size() + 1), one.name() + "\n" + one.code(), counties.getOrDefault(one.code(), ""), scores.getOrDefault(one.code(), ""),
                    Wording.cell("reason", one.reason()).replace(" 记录 ", "\n").replace(" 计入后得", "\n得"), "自 " + one.since() + " 起，" + (one.until().isEmpty() ? "直至信用修复为止" : "至 " + one.until()) + (repairs.containsKey(one.code()) ? "\n" + repairs.get(one.code()) : ""), ""));
            return grid;
        }
    }
}
