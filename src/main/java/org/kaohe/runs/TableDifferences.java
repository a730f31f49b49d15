package org.kaohe.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kaohe.reports.Wording;
import org.kaohe.store.DifferenceStore.CreditRow;

/** Rows that one run's published tables have and the other's have not, where no table of the database holds them: cards, self-checks, consequences. */
final class TableDifferences {

    static final List<String> TABLES = List.of("cards", "self-check", "consequences");

    private TableDifferences() {
    }

    /** @return by table, then as the tables are sorted, rows gone first */
    static List<CreditRow> of(PublishedTables published, long before, long after) {
        List<CreditRow> rows = new ArrayList<>();
        for (String table : TABLES) {
            List<Map<String, String>> was = published.read(before, table + ".csv").orElse(List.of());
            List<Map<String, String>> is = published.read(after, table + ".csv").orElse(List.of());
            OtherTables.without(was, is).forEach(row -> rows.add(row(table, row, false)));
            OtherTables.without(is, was).forEach(row -> rows.add(row(table, row, true)));
        }
        return rows;
    }

    private static CreditRow row(String table, Map<String, String> row, boolean added) {
        List<String> cells = row.entrySet().stream().filter(cell -> !cell.getKey().equals("unit_code") && !cell.getKey().equals("group") && !cell.getValue().isEmpty())
                .map(cell -> cell.getKey().equals("unit") ? cell.getValue() : Wording.column(table, cell.getKey()) + " " + Wording.cell(cell.getKey(), cell.getValue())).toList();
        return new CreditRow(table, row.get("unit_code"), added, cells);
    }
}
