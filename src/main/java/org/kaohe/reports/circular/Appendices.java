package org.kaohe.reports.circular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.reports.Group;
import org.kaohe.reports.Result;
import org.kaohe.reports.Shown;
import org.kaohe.reports.Standing;
import org.kaohe.reports.TargetWords;
import org.kaohe.reports.Wording;
import org.kaohe.reports.document.Extract;
import org.kaohe.reports.document.Grid;
import org.kaohe.reports.document.Grid.Align;
import org.kaohe.reports.document.Grid.Column;
import org.kaohe.rules.Credit;
import org.kaohe.store.ResultStore.ItemRow;

/** The tables behind a circular: item by item where the items are many, targets not met, the scheme's own tables, readings. */
final class Appendices {

    private static final List<String> NOT_PRINTED = List.of("ranking.csv", "scores.csv", "rejects.csv", "targets.csv");
    private static final List<String> CODES = List.of("unit_code", "item", "indicator");
    /** Units side by side in a table of items. */
    private static final int UNITS = 6;
    /** A longer name at the head of a column would take the page. */
    private static final int NAME = 48;
    /** A longer table is read in its file. */
    private static final int ROWS = 150;

    private final Result result;
    private final Map<String, Grid> tables = new LinkedHashMap<>();
    private final List<String> left = new ArrayList<>();

    Appendices(Result result) {
        this.result = result;
    }

    /** @param before how many attachments the template lists itself, before these */
    List<Map<String, Object>> entries(int before) throws IOException {
        if (!(result.scheme().method() instanceof Credit)) {
            result.groups().forEach(this::items);
            unmet();
            for (String name : result.tables().names()) {
                if (!NOT_PRINTED.contains(name)) {
                    table(name);
                }
            }
        }
        readings();
        List<Map<String, Object>> entries = new ArrayList<>();
        boolean one = before + tables.size() == 1;
        tables.forEach((name, grid) -> {
            String number = one ? "" : String.valueOf(before + entries.size() + 1);
            entries.add(Map.of("序号", number, "附件名", name, "附件序", (before + entries.size() == 0 ? "附件：" : "　　　") + (one ? "" : number + ".") + name, "附件表", grid));
        });
        return entries;
    }

    /** @return a sentence for each table that is too long to be attached; only after {@link #entries} */
    List<String> left() {
        return List.copyOf(left);
    }

    private void items(Group group) {
        Map<String, ItemRow> items = Columns.items(result, group);
        if (items.size() <= Columns.MOST) {
            return;
        }
        for (int from = 0; from < group.units().size(); from += UNITS) {
            List<Standing> units = group.units().subList(from, Math.min(from + UNITS, group.units().size()));
            List<Column> columns = new ArrayList<>(List.of(new Column("指标", 58, Align.LEFT), new Column("满分", 13, Align.CENTER)));
            units.forEach(unit -> columns.add(new Column(Shown.cut(unit.place().unit(), NAME), 18, Align.CENTER)));
            Grid grid = new Grid(columns);
            items.forEach((id, item) -> {
                List<String> cells = new ArrayList<>(List.of(item.itemName(), item.maxPoints().signum() == 0 ? "扣分" : item.maxPoints().toPlainString()));
                units.forEach(unit -> cells.add(unit.items().stream().filter(own -> own.item().equals(id) && own.points() != null).map(own -> own.points().toPlainString()).findFirst().orElse("—")));
                grid.row(cells);
            });
            List<String> total = new ArrayList<>(List.of("总分", ""));
            units.forEach(unit -> total.add(unit.place().score() == null ? "—" : unit.place().score().toPlainString()));
            grid.row(total);
            tables.put(group.name() + "各项指标得分" + (group.units().size() > UNITS ? "（第 " + (from + 1) + "—" + (from + units.size()) + " 位）" : ""), grid);
        }
    }

    private void unmet() throws IOException {
        Grid grid = new Grid(List.of(new Column("单位", 30, Align.CENTER), new Column("序号", 11, Align.CENTER), new Column("目标", 52, Align.LEFT), new Column("应达到", 27, Align.CENTER),
                new Column("实际", 27, Align.CENTER), new Column("差距", 20, Align.CENTER)));
        result.tables().each("targets.csv", row -> {
            if (row.get("status").equals("unmet")) {
                grid.row(row.get("unit"), row.get("number"), TargetWords.name(row), dash(TargetWords.figure(row, "target")), dash(TargetWords.figure(row, "actual")), dash(TargetWords.missed(row)));
            }
        });
        if (!grid.isEmpty()) {
            tables.put("未达到的目标", grid);
        }
    }

    private static String dash(String text) {
        return text.isEmpty() ? "—" : text;
    }

    /** A proof of points line by line is read in its file, and so is what would fill many pages. */
    private void table(String name) throws IOException {
        List<String> columns = result.tables().readable(name);
        boolean proof = columns.contains("explanation");
        columns.removeAll(CODES);
        List<List<String>> rows = new ArrayList<>();
        Set<String> groups = new HashSet<>();
        long[] count = new long[1];
        result.tables().each(name, row -> {
            if (count[0]++ < ROWS && !proof) {
                rows.add(columns.stream().map(column -> Wording.cell(column, row.get(column))).toList());
                groups.add(columns.contains("group") ? row.get("group") : "");
            }
        });
        if (proof || count[0] > ROWS) {
            left.add("“" + Wording.table(name) + "”共 " + count[0] + " 行，未附于后，见随本通报提供的数据文件 " + name + "。");
        } else if (!rows.isEmpty()) {
            int group = groups.size() == 1 ? columns.indexOf("group") : -1;
            tables.put(Wording.table(name), Extract.grid(without(group, columns.stream().map(column -> Wording.column(name, column)).toList()),
                    rows.stream().map(row -> without(group, row)).toList()));
        }
    }

    private static List<String> without(int column, List<String> cells) {
        List<String> rest = new ArrayList<>(cells);
        if (column >= 0) {
            rest.remove(column);
        }
        return rest;
    }

    private void readings() {
        Grid grid = new Grid(List.of(new Column("条款", 24, Align.CENTER), new Column("办法未写明之处", 66, Align.LEFT), new Column("采用的口径", 72, Align.LEFT)));
        result.scheme().readings().forEach(reading -> grid.row(reading.clause(), reading.question(), Wording.sentence(reading.chosen())));
        if (!grid.isEmpty()) {
            tables.put("办法未写明之处所用口径", grid);
        }
    }
}
