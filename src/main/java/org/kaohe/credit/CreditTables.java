package org.kaohe.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One enterprise's rows of the output tables, as text, each in the order of its enterprise. Enterprises in the order of
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

    /** @param rank competition rank among the enterprises of the county, on the score */
    public static List<String> rating(EnterpriseResult result, long rank) {
        Enterprise enterprise = result.enterprise();
        return List.of(enterprise.county(), Long.toString(rank), enterprise.code().text(), enterprise.name(),
                enterprise.industry(), points(result.score()), result.grade(),
                Integer.toString(result.ledger().size()), String.join(";", result.flags()));
    }

    public static List<List<String>> deductions(EnterpriseResult result) {
        return result.ledger().stream().map(line -> List.of(code(result), line.finding().number(),
                line.finding().foundOn().toString(), line.finding().item(),
                points(line.item().points()), points(line.scoreAfter()))).toList();
    }

    public static List<List<String>> notCounted(EnterpriseResult result) {
        return result.notCounted().stream().map(row -> List.of(code(result), row.finding().number(),
                row.finding().foundOn().toString(), row.finding().item(), row.reason().token())).toList();
    }

    public static List<List<String>> measures(EnterpriseResult result) {
        return result.measures().stream().map(row -> List.of(code(result), result.enterprise().name(),
                row.measure().token(), row.crossedOn().toString(), row.findingNumber(), points(row.scoreAfter()))).toList();
    }

    /** At most one row a list, black before red. */
    public static List<List<String>> lists(EnterpriseResult result) {
        List<List<String>> rows = new ArrayList<>();
        addList(rows, "black", result, result.black());
        addList(rows, "red", result, result.red());
        return rows;
    }

    public static List<List<String>> repairDecisions(EnterpriseResult result) {
        return result.decisions().stream().map(row -> List.of(code(result), row.appliedOn().toString(),
                row.decision().token(), String.join(";", row.reasons()),
                date(row.publicityEndsOn()), date(row.updateDueOn()))).toList();
    }

    private static void addList(List<List<String>> rows, String list, EnterpriseResult result, ListEntry entry) {
        if (entry != null) {
            rows.add(List.of(list, code(result), result.enterprise().name(),
                    entry.since().toString(), date(entry.until()), entry.reason()));
        }
    }

    private static String code(EnterpriseResult result) {
        return result.enterprise().code().text();
    }

    private static String points(BigDecimal points) {
        return points.setScale(2).toPlainString();
    }

    private static String date(LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
