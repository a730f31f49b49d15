package org.kaohe.credit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** An enterprise's rows of an output table, as they are printed. */
final class TableRows {

    private TableRows() {
    }

    static List<List<String>> of(EnterpriseResult result, BiConsumer<EnterpriseResult, CreditTables.Rows> table) {
        List<List<String>> rows = new ArrayList<>();
        table.accept(result, cells -> rows.add(Arrays.stream(cells).map(TableRows::printed).toList()));
        return rows;
    }

    static List<List<String>> lists(EnterpriseResult result) {
        List<List<String>> rows = new ArrayList<>(of(result, CreditTables::blackList));
        rows.addAll(of(result, CreditTables::redList));
        return rows;
    }

    private static String printed(Object cell) {
        return cell == null ? "" : cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }
}
