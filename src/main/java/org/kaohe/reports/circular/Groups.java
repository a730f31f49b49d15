package org.kaohe.reports.circular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kaohe.reports.Group;
import org.kaohe.reports.Result;
import org.kaohe.reports.Standing;
import org.kaohe.reports.Wording;
import org.kaohe.reports.document.Grid;
import org.kaohe.reports.document.Grid.Align;
import org.kaohe.reports.document.Grid.Column;
import org.kaohe.rules.Cards;
import org.kaohe.store.ResultStore.RankRow;

/** The result as a whole and group by group: sentences with its numbers, and the numbered rankings. */
final class Groups {

    /** A ranking of so few units is not parted by a page break. */
    private static final int ONE_PAGE = 16;

    private final Result result;

    Groups(Result result) {
        this.result = result;
    }

    List<String> overall() throws IOException {
        List<String> sentences = new ArrayList<>();
        List<Group> groups = result.groups();
        List<Standing> all = groups.stream().flatMap(group -> group.units().stream()).toList();
        List<Standing> scored = groups.stream().flatMap(group -> group.scored().stream()).toList();
        sentences.add("本次考核对象共 " + all.size() + " 个" + (groups.size() > 1 ? "，分 " + groups.size() + " 组，其中" + String.join("，",
                groups.stream().map(group -> group.name() + " " + group.units().size() + " 个").toList()) : "") + "。");
        if (!scored.isEmpty()) {
            sentences.add((scored.size() < all.size() ? "已计分 " + scored.size() + " 个单位" : "全部单位") + "平均得分 " + Words.mean(scored) + " 分，最高为"
                    + Words.names(Words.highest(scored)) + "（" + Words.score(Words.highest(scored).get(0)) + "），最低为" + Words.names(Words.lowest(scored)) + "（"
                    + Words.score(Words.lowest(scored).get(0)) + "）。");
        }
        if (!scored.isEmpty() && scored.size() < all.size()) {
            sentences.add("尚未计分的 " + (all.size() - scored.size()) + " 个：" + String.join("；", all.stream().filter(unit -> unit.place().score() == null)
                    .map(unit -> unit.place().unit() + (result.lacking(unit.place()).isEmpty() ? "" : "，缺" + result.lacking(unit.place()))).toList()) + "。");
        }
        targets(sentences);
        earlier(scored, sentences);
        return sentences;
    }

    private void targets(List<String> sentences) throws IOException {
        Map<String, Integer> statuses = new TreeMap<>();
        result.tables().each("targets.csv", row -> statuses.merge(row.get("status"), 1, Integer::sum));
        if (!statuses.isEmpty()) {
            List<String> parts = new ArrayList<>();
            for (String status : List.of("met", "unmet", "not-judged", "not-reported")) {
                if (statuses.containsKey(status)) {
                    parts.add(Wording.value(status) + " " + statuses.get(status) + " 项");
                }
            }
            sentences.add("各单位目标共 " + statuses.values().stream().mapToInt(Integer::intValue).sum() + " 项，" + String.join("，", parts) + "。");
        }
    }

    private void earlier(List<Standing> scored, List<String> sentences) {
        if (result.earlier() == null) {
            return;
        }
        int up = 0;
        int down = 0;
        int same = 0;
        for (Standing unit : scored) {
            RankRow before = result.earlier().places().get(unit.place().unitCode());
            if (before != null && before.rank() != null && unit.place().rank() != null && before.group().equals(unit.place().group())) {
                int moved = Integer.compare(before.rank(), unit.place().rank());
                up += moved > 0 ? 1 : 0;
                down += moved < 0 ? 1 : 0;
                same += moved == 0 ? 1 : 0;
            }
        }
        sentences.add("与" + result.earlier().year() + "年相比，名次上升的 " + up + " 个，下降的 " + down + " 个，不变的 " + same + " 个。");
    }

    List<Map<String, Object>> entries() {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Group group : result.groups()) {
            int number = entries.size() + 1;
            String caption = "表" + number + "　" + result.run().year() + "年" + group.name() + (group.scored().isEmpty() ? cards() ? "挂牌情况" : "考核结果" : "考核得分和排名") + (result.provisional() ? "（非最终）" : "");
            entries.add(Map.of("组名", group.name(), "单位数", String.valueOf(group.units().size()), "概述", summary(group, number), "表题", caption, "排名表", ranking(group)));
        }
        return entries;
    }

    private static String summary(Group group, int table) {
        List<Standing> scored = group.scored();
        String start = group.name() + "共 " + group.units().size() + " 个单位";
        if (scored.isEmpty()) {
            return start + "，结果见表" + table + "。";
        }
        if (scored.size() == 1) {
            return start + "，" + scored.get(0).place().unit() + "得 " + Words.score(scored.get(0)) + "，见表" + table + "。";
        }
        return start + "，平均得分 " + Words.mean(scored) + " 分。得分最高的是" + Words.names(Words.highest(scored)) + "（" + Words.score(Words.highest(scored).get(0)) + "），最低的是"
                + Words.names(Words.lowest(scored)) + "（" + Words.score(Words.lowest(scored).get(0)) + "）。具体得分和排名见表" + table + "。";
    }

    private Grid ranking(Group group) {
        Columns points = new Columns(result, group);
        boolean ranked = group.units().stream().anyMatch(unit -> unit.place().rank() != null);
        boolean scored = !group.scored().isEmpty();
        boolean graded = group.units().stream().anyMatch(unit -> !unit.place().grade().isEmpty());
        boolean flagged = group.units().stream().anyMatch(unit -> !remark(unit).isEmpty());
        List<Column> columns = new ArrayList<>(List.of(new Column(ranked ? "排名" : "序号", 12, Align.CENTER), new Column("单位", 32, Align.CENTER)));
        points.titles().forEach(title -> columns.add(new Column(title, 16, Align.CENTER)));
        add(scored, columns, new Column("总分", 16, Align.CENTER));
        add(graded, columns, new Column(cards() ? "在挂的牌" : "等次", 19, Align.CENTER));
        add(result.earlier() != null, columns, new Column(earlierYear() + "年排名", 14, Align.CENTER));
        add(flagged, columns, new Column("备注", points.titles().size() > 6 ? 38 : 28, Align.LEFT));
        Grid grid = new Grid(columns);
        for (Standing unit : group.units()) {
            List<String> cells = new ArrayList<>(List.of(ranked ? unit.place().rank() == null ? "—" : String.valueOf(unit.place().rank()) : String.valueOf(grid.size() + 1), unit.place().unit()));
            cells.addAll(points.cells(unit));
            add(scored, cells, unit.place().score() == null ? "—" : unit.place().score().toPlainString());
            add(graded, cells, cards() && unit.place().grade().isEmpty() ? "—" : unit.place().grade());
            add(result.earlier() != null, cells, before(unit));
            add(flagged, cells, remark(unit));
            grid.row(cells);
        }
        return grid.size() <= ONE_PAGE ? grid.together() : grid;
    }

    private boolean cards() {
        return result.scheme().method() instanceof Cards;
    }

    private static <T> void add(boolean wanted, List<T> list, T entry) {
        if (wanted) {
            list.add(entry);
        }
    }

    private String earlierYear() {
        return result.earlier() == null ? "" : String.valueOf(result.earlier().year());
    }

    private String before(Standing unit) {
        RankRow before = result.earlier() == null ? null : result.earlier().places().get(unit.place().unitCode());
        return before == null || before.rank() == null ? "—" : String.valueOf(before.rank());
    }

    private static String remark(Standing unit) {
        return Wording.flags(unit.place().flags());
    }
}
