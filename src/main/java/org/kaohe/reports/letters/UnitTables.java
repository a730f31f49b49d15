package org.kaohe.reports.letters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.reports.Result;
import org.kaohe.reports.Wording;
import org.kaohe.reports.document.Body;
import org.kaohe.reports.document.Extract;
import org.kaohe.reports.document.Style;

/** A unit's rows of the scheme's own tables: cards, self-checks, consequences, earlier results. */
final class UnitTables {

    private static final Set<String> ELSEWHERE = Set.of("ranking.csv", "scores.csv", "rejects.csv", "targets.csv");
    private static final Set<String> KNOWN = Set.of("unit_code", "unit", "group", "item", "indicator");

    private static final int FEW = 3;

    private final Map<String, List<String>> titles = new LinkedHashMap<>();
    private final Map<String, Map<String, List<List<String>>>> rows = new HashMap<>();

    private UnitTables() {
    }

    static UnitTables of(Result result) throws IOException {
        UnitTables tables = new UnitTables();
        for (String table : result.tables().names()) {
            List<String> columns = result.tables().readable(table);
            if (!ELSEWHERE.contains(table) && columns.contains("unit_code")) {
                columns.removeAll(KNOWN);
                tables.titles.put(table, columns.stream().map(column -> Wording.column(table, column)).toList());
                result.tables().each(table, row -> tables.rows.computeIfAbsent(row.get("unit_code"), unit -> new HashMap<>()).computeIfAbsent(table, name -> new ArrayList<>())
                        .add(columns.stream().map(column -> Wording.cell(column, row.get(column))).toList()));
            }
        }
        return tables;
    }

    /** A row of a few cells is a sentence. */
    private static void table(Body body, String title, List<String> columns, List<List<String>> rows) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!rows.get(0).get(i).isEmpty()) {
                cells.add(columns.get(i) + (Character.isDigit(rows.get(0).get(i).charAt(0)) ? " " : "：") + rows.get(0).get(i));
            }
        }
        if (rows.size() == 1 && cells.size() <= FEW) {
            body.paragraph(Style.TEXT, title + "：" + String.join("；", cells) + "。");
        } else {
            body.paragraph(Style.CAPTION, title).table(Extract.grid(columns, rows)).paragraph(Style.GAP, "");
        }
    }

    /** @param heading of the chapter; nothing is written where the unit has no row */
    void write(Body body, String unit, String heading) {
        Map<String, List<List<String>>> own = rows.getOrDefault(unit, Map.of());
        if (!own.isEmpty()) {
            body.paragraph(Style.HEADING1, heading);
            titles.forEach((table, columns) -> {
                if (own.containsKey(table)) {
                    table(body, Wording.table(table), columns, own.get(table));
                }
            });
        }
    }
}
