package org.kaohe.reports.circular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.reports.Group;
import org.kaohe.reports.Result;
import org.kaohe.reports.Standing;
import org.kaohe.reports.Wording;
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
    /** A longer table is read in its file. */
    private static final int ROWS = 150;

    private final Result result;
    private final Map<String, Grid> tables = new LinkedHashMap<>();

    Appendices(Result result) {
        this.result = result;
    }

    List<Map<String, Object>> entries() throws IOException {
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
        tables.forEach((name, grid) -> {
            String number = String.valueOf(entries.size() + 1);
            entries.add(Map.of("序号", tables.size() == 1 ? "" : number, "附件名", name, "附件序", (entries.isEmpty() ? "附件：" : "　　　") + (tables.size() == 1 ? "" : number + ".") + name, "附件表", grid));
        });
        return entries;
    }

    private void items(Group group) {
        Map<String, ItemRow> items = Columns.items(result, group);
        if (items.size() <= Columns.MOST) {
            return;
        }
        for (int from = 0; from < group.units().size(); from += UNITS) {
            List<Standing> units = group.units().subList(from, Math.min(from + UNITS, group.units().size()));
            List<Column> columns = new ArrayList<>(List.of(new Column("指标", 50, Align.LEFT), new Column("满分", 15, Align.CENTER)));
            units.forEach(unit -> columns.add(new Column(unit.place().unit(), 20, Align.CENTER)));
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
        Grid grid = new Grid(List.of(new Column("单位", 30, Align.CENTER), new Column("序号", 11, Align.CENTER), new Column("目标", 58, Align.LEFT), new Column("应达到", 24, Align.CENTER),
                new Column("实际", 24, Align.CENTER), new Column("差距", 20, Align.CENTER)));
        result.tables().each("targets.csv", row -> {
            if (row.get("status").equals("unmet")) {
                String measure = row.get("target_unit").isEmpty() ? "" : row.get("target_unit").equals("%") ? "%" : " " + row.get("target_unit");
                grid.row(row.get("unit"), row.get("number"), row.get("indicator_name") + (row.get("object").isEmpty() ? "" : "（" + row.get("object") + "）"),
                        row.get("target").isEmpty() ? "—" : row.get("target") + measure, row.get("actual").isEmpty() ? "—" : row.get("actual") + measure, row.get("gap").isEmpty() ? "—" : row.get("gap"));
            }
        });
        if (!grid.isEmpty()) {
            tables.put("未达到的目标", grid);
        }
    }

    private void table(String name) throws IOException {
        List<String> shown = result.tables().columns(name).stream().filter(column -> !CODES.contains(column)).toList();
        Grid grid = new Grid(shown.stream().map(column -> new Column(Wording.column(column), column.equals("unit") || column.endsWith("name") || column.equals("cause") || column.equals("problem") ? 34 : 20, Align.CENTER)).toList());
        result.tables().each(name, row -> grid.row(shown.stream().map(column -> Wording.value(row.get(column))).toList()));
        if (!grid.isEmpty() && grid.size() <= ROWS) {
            tables.put(Wording.table(name), grid);
        }
    }

    private void readings() {
        Grid grid = new Grid(List.of(new Column("条款", 24, Align.CENTER), new Column("办法未写明之处", 66, Align.LEFT), new Column("采用的口径", 72, Align.LEFT)));
        result.scheme().readings().forEach(reading -> grid.row(reading.clause(), reading.question(), Wording.value(reading.chosen())));
        if (!grid.isEmpty()) {
            tables.put("办法未写明之处所用口径", grid);
        }
    }
}
