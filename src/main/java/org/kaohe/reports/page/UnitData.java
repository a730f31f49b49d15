package org.kaohe.reports.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.reports.Group;
import org.kaohe.reports.JsonText;
import org.kaohe.reports.Result;
import org.kaohe.reports.Shown;
import org.kaohe.reports.Standing;
import org.kaohe.reports.Wording;
import org.kaohe.rules.Cards;
import org.kaohe.rules.Credit;
import org.kaohe.store.CreditStore.GradeCount;
import org.kaohe.store.ResultStore.ItemRow;
import org.kaohe.store.ResultStore.RankRow;

/** What the page shows of one unit, as data: its items against the group's best and mean, and its rows of the other tables. */
final class UnitData {

    private static final int MOST_ROWS = 5000;

    private final Result result;
    private final Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();

    UnitData(Result result) {
        this.result = result;
    }

    /** @return JSON, ready for a script element */
    String json() throws IOException {
        for (String table : result.tables().names()) {
            if (!table.equals("ranking.csv") && !table.equals("scores.csv") && result.tables().columns(table).contains("unit_code")) {
                rows(table);
            }
        }
        Map<String, Object> units = new LinkedHashMap<>();
        for (Group group : result.groups()) {
            group.units().forEach(unit -> units.put(unit.place().unitCode(), unit(group, unit)));
        }
        return Html.data(JsonText.of(Map.of("units", units)));
    }

    private void rows(String table) throws IOException {
        List<String> columns = result.tables().readable(table);
        // the page is the unit's
        columns.removeAll(List.of("unit_code", "unit"));
        int[] count = new int[1];
        result.tables().each(table, row -> {
            if (count[0]++ < MOST_ROWS) {
                List<Map<String, Object>> ofUnit = tables.computeIfAbsent(row.get("unit_code"), code -> new ArrayList<>());
                if (ofUnit.isEmpty() || !ofUnit.get(ofUnit.size() - 1).get("title").equals(Wording.table(table))) {
                    Map<String, Object> begun = new LinkedHashMap<>();
                    begun.put("title", Wording.table(table));
                    begun.put("columns", columns.stream().map(column -> Wording.column(table, column)).toList());
                    begun.put("rows", new ArrayList<>());
                    ofUnit.add(begun);
                }
                rows(ofUnit.get(ofUnit.size() - 1)).add(columns.stream().map(column -> Shown.text(Wording.cell(column, row.get(column)))).toList());
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static List<Object> rows(Map<String, Object> table) {
        return (List<Object>) table.get("rows");
    }

    private Map<String, Object> unit(Group group, Standing unit) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", Shown.text(unit.place().unit()));
        data.put("facts", facts(group, unit));
        data.put("items", unit.items().stream().map(item -> item(group, item)).toList());
        data.put("tables", tables.getOrDefault(unit.place().unitCode(), List.of()));
        return data;
    }

    private List<String> facts(Group group, Standing unit) {
        RankRow place = unit.place();
        List<String> facts = new ArrayList<>();
        String score = result.scheme().method() instanceof Credit ? "平均分 " : "得分 ";
        facts.add(place.unitCode() + "　" + group.name() + "　" + (result.scheme().method() instanceof Cards ? place.grade().isEmpty() ? "没有挂牌" : place.grade()
                : place.score() == null ? "未计分，缺：" + result.lacking(place)
                : (place.rank() == null ? "不排名" : "第 " + place.rank() + " 名（共 " + group.scored().size() + " 个）") + "　" + score + place.score().toPlainString()
                + (place.grade().isEmpty() ? "" : "　" + place.grade())));
        if (result.scheme().method() instanceof Credit credit) {
            facts.add(String.join("，", credit.bands().stream().map(band -> band.grade() + " " + enterprises(place.unitCode(), band.grade()) + " 家").toList())
                    + "。各企业的得分和等级见“企业评级”和 ratings.csv");
        }
        if (!place.flags().isEmpty()) {
            facts.add(Wording.flags(place.flags()));
        }
        RankRow before = result.earlier() == null ? null : result.earlier().places().get(place.unitCode());
        if (result.earlier() == null) {
            facts.add("上年结果未知");
        } else if (before == null || before.score() == null) {
            facts.add("上年没有得分");
        } else {
            facts.add("上年（" + result.earlier().year() + "）" + before.group() + (before.rank() == null ? "" : "第 " + before.rank() + " 名") + "，得分 " + before.score().toPlainString()
                    + (place.score() == null ? "" : "；本年 " + RankingPanel.signed(place.score().subtract(before.score())) + " 分" + RankingPanel.moved(place, before)));
        }
        if (result.provisional()) {
            facts.add("进度结果，非最终");
        }
        return facts;
    }

    private long enterprises(String county, String grade) {
        return result.grades().stream().filter(count -> count.county().equals(county) && count.grade().equals(grade)).mapToLong(GradeCount::enterprises).sum();
    }

    private static Map<String, Object> item(Group group, ItemRow item) {
        List<Standing> others = group.units().stream().filter(unit -> unit.items().stream().anyMatch(one -> one.item().equals(item.item()))).toList();
        BigDecimal best = others.stream().map(unit -> points(unit, item.item())).max(Comparator.naturalOrder()).orElse(item.points());
        BigDecimal sum = others.stream().map(unit -> points(unit, item.item())).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<String> who = others.stream().filter(unit -> points(unit, item.item()).compareTo(best) == 0).map(unit -> unit.place().unit()).toList();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("clause", item.clause());
        data.put("name", item.itemName());
        data.put("max", item.maxPoints().toPlainString());
        data.put("points", item.points().toPlainString());
        data.put("best", best.toPlainString());
        data.put("who", who.size() > 2 ? who.size() + " 个单位" : Shown.text(String.join("、", who)));
        data.put("mean", sum.divide(BigDecimal.valueOf(Math.max(1, others.size())), 2, RoundingMode.HALF_UP).toPlainString());
        data.put("how", Shown.text(item.explanation()));
        return data;
    }

    private static BigDecimal points(Standing unit, String item) {
        return unit.points(List.of(item));
    }
}
