package org.kaohe.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.credit.CreditTables;
import org.kaohe.credit.EnterpriseResult;
import org.kaohe.reports.TableBytes;
import org.kaohe.store.Contents.Part;

/**
 * The rows of one bucket's enterprises in the long tables of the rating. Buckets are in the order of the codes, and so are
 * the tables: put behind one another the parts are the table. The two lists come one after the other in theirs.
 */
final class CreditParts {

    private static final String DEDUCTIONS = "deductions";
    private static final String NOT_COUNTED = "not-counted";
    private static final String MEASURES = "measures";
    private static final String LISTS = "lists";
    private static final String REPAIR_DECISIONS = "repair-decisions";
    /** Above every number of a bucket: the red list stands behind the black one. */
    private static final int RED = 1 << 24;

    /** The columns of these tables. */
    static final Map<String, List<String>> HEADS = heads();

    private final TableBytes deductions = new TableBytes();
    private final TableBytes notCounted = new TableBytes();
    private final TableBytes measures = new TableBytes();
    private final TableBytes black = new TableBytes();
    private final TableBytes red = new TableBytes();
    private final TableBytes decisions = new TableBytes();

    private static Map<String, List<String>> heads() {
        Map<String, List<String>> heads = new LinkedHashMap<>();
        heads.put(DEDUCTIONS, CreditTables.DEDUCTIONS);
        heads.put(NOT_COUNTED, CreditTables.NOT_COUNTED);
        heads.put(MEASURES, CreditTables.MEASURES);
        heads.put(LISTS, CreditTables.LISTS);
        heads.put(REPAIR_DECISIONS, CreditTables.REPAIR_DECISIONS);
        return heads;
    }

    /** Begins another bucket. */
    void clear() {
        List.of(deductions, notCounted, measures, black, red, decisions).forEach(TableBytes::clear);
    }

    void add(EnterpriseResult result) {
        CreditTables.deductions(result, deductions::row);
        CreditTables.notCounted(result, notCounted::row);
        CreditTables.measures(result, measures::row);
        CreditTables.blackList(result, black::row);
        CreditTables.redList(result, red::row);
        CreditTables.repairDecisions(result, decisions::row);
    }

    /** @return the parts of a bucket, good until the next one is begun */
    List<Part> of(int bucket) {
        List<Part> parts = new ArrayList<>();
        part(parts, DEDUCTIONS, bucket, deductions);
        part(parts, NOT_COUNTED, bucket, notCounted);
        part(parts, MEASURES, bucket, measures);
        part(parts, LISTS, bucket, black);
        part(parts, LISTS, RED + bucket, red);
        part(parts, REPAIR_DECISIONS, bucket, decisions);
        return parts;
    }

    private static void part(List<Part> parts, String table, int number, TableBytes rows) {
        if (rows.length() > 0) {
            parts.add(new Part(table, number, rows.bytes(), rows.length()));
        }
    }
}
