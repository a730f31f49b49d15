package org.kaohe.store;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kaohe.credit.CreditTables;
import org.kaohe.store.DifferenceStore.CreditRow;

/** The rows of the long tables of a rating that only one of two runs has: both tables are read side by side, an enterprise at a time. */
final class CreditDifference {

    /** A long table. @param keyed its first cells that say where a row stands @param telling how many of its first cells tell one row from another */
    private record LongTable(String table, List<String> header, int keyed, int telling) {
    }

    /** A deduction is told by all but its last cell: the running balance of every later one moves with it. */
    private static final List<LongTable> TABLES = List.of(new LongTable("deductions", CreditTables.DEDUCTIONS, 1, CreditTables.DEDUCTIONS.size() - 1),
            new LongTable("lists", CreditTables.LISTS, 2, CreditTables.LISTS.size()), new LongTable("measures", CreditTables.MEASURES, 1, CreditTables.MEASURES.size()),
            new LongTable("repair-decisions", CreditTables.REPAIR_DECISIONS, 1, CreditTables.REPAIR_DECISIONS.size()));

    private final RunStore runs;
    private final Contents contents;

    CreditDifference(RunStore runs, Contents contents) {
        this.runs = runs;
        this.contents = contents;
    }

    /** @return the rows, by code, table, then in their order; the earlier run's first */
    List<CreditRow> rows(long before, long after) {
        List<CreditRow> rows = new ArrayList<>();
        for (LongTable table : TABLES) {
            try (KeptTable one = table(before, table); KeptTable other = table(after, table)) {
                new Walk(table, one, other, rows).walk();
            }
        }
        rows.sort(Comparator.comparing(CreditRow::code).thenComparing(CreditRow::table).thenComparing(CreditRow::added));
        return rows;
    }

    /** What was published is kept by its digest; what a trial computed under the name of its run. */
    private KeptTable table(long run, LongTable table) {
        InputStream in = runs.files(run, RunFile.Role.OUTPUT).stream().filter(file -> file.name().equals(table.table() + ".csv")).findFirst()
                .map(file -> contents.open(file.sha256())).orElseGet(() -> contents.made(run, table.table()));
        return new KeptTable(in, table.header(), table.keyed());
    }

    private record Walk(LongTable table, KeptTable before, KeptTable after, List<CreditRow> rows) implements SideBySide<KeptTable> {

        @Override
        public void gone() {
            only(table, before, List.of(), false, rows);
        }

        @Override
        public void come() {
            only(table, after, List.of(), true, rows);
        }

        @Override
        public void both() {
            only(table, before, after.rows(), false, rows);
            only(table, after, before.rows(), true, rows);
        }
    }

    private static void only(LongTable table, KeptTable of, List<List<String>> others, boolean added, List<CreditRow> rows) {
        Set<List<String>> known = new HashSet<>();
        others.forEach(row -> known.add(row.subList(0, table.telling())));
        for (List<String> row : of.rows()) {
            if (!known.contains(row.subList(0, table.telling()))) {
                rows.add(new CreditRow(table.table(), of.code(), added, row));
            }
        }
    }
}
