package org.kaohe.credit;

import java.math.BigDecimal;
import java.util.List;

/**
 * One enterprise's rows of the output tables, each in the order of its enterprise. Enterprises in the order of
 * their codes give deductions, not-counted, measures and repair-decisions in the order of the contract; ratings and lists
 * have an order of their own.
 */
public final class CreditTables {

    public static final List<String> RATINGS =
            List.of("county_code", "rank", "credit_code", "name", "industry", "score", "grade", "findings", "flags");
    public static final List<String> DEDUCTIONS =
            List.of("credit_code", "finding_no", "found_on", "item", "points", "score_after");
    public static final List<String> NOT_COUNTED = List.of("credit_code", "finding_no", "found_on", "item", "reason");
    public static final List<String> MEASURES =
            List.of("credit_code", "name", "measure", "crossed_on", "finding_no", "score_after");
    public static final List<String> LISTS = List.of("list", "credit_code", "name", "since", "until", "reason");
    public static final List<String> REPAIR_DECISIONS =
            List.of("credit_code", "applied_on", "decision", "reasons", "publicity_ends_on", "update_due_on");

    private CreditTables() {
    }

    /** Takes rows of a table: cells are texts, days, numbers with the decimals to be printed; null is empty. */
    @FunctionalInterface
    public interface Rows {
        void row(Object... cells);
    }

    public static void deductions(EnterpriseResult result, Rows rows) {
        for (LedgerLine line : result.ledger()) {
            Finding finding = line.finding();
            rows.row(code(result), finding.number(), finding.foundOn(), finding.item(), points(line.item().points()), points(line.scoreAfter()));
        }
    }

    public static void notCounted(EnterpriseResult result, Rows rows) {
        for (NotCounted row : result.notCounted()) {
            rows.row(code(result), row.finding().number(), row.finding().foundOn(), row.finding().item(), row.reason().token());
        }
    }

    public static void measures(EnterpriseResult result, Rows rows) {
        for (MeasureTaken row : result.measures()) {
            rows.row(code(result), result.enterprise().name(), row.measure().token(), row.crossedOn(), row.findingNumber(), points(row.scoreAfter()));
        }
    }

    /** At most one row. */
    public static void blackList(EnterpriseResult result, Rows rows) {
        list("black", result, result.black(), rows);
    }

    /** At most one row. */
    public static void redList(EnterpriseResult result, Rows rows) {
        list("red", result, result.red(), rows);
    }

    public static void repairDecisions(EnterpriseResult result, Rows rows) {
        for (RepairDecision row : result.decisions()) {
            rows.row(code(result), row.appliedOn(), row.decision().token(), String.join(";", row.reasons()), row.publicityEndsOn(), row.updateDueOn());
        }
    }

    private static void list(String list, EnterpriseResult result, ListEntry entry, Rows rows) {
        if (entry != null) {
            rows.row(list, code(result), result.enterprise().name(), entry.since(), entry.until(), entry.reason());
        }
    }

    private static String code(EnterpriseResult result) {
        return result.enterprise().code().text();
    }

    private static BigDecimal points(BigDecimal points) {
        return points.scale() == 2 ? points : points.setScale(2);
    }
}
