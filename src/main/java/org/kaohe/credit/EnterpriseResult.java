package org.kaohe.credit;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the year says of one enterprise.
 *
 * @param score      2 decimals; may be below 0 and above 100
 * @param grade      from that score (七)
 * @param flags      in the order in which the assessment lists them
 * @param ledger     the findings that count, in their order
 * @param notCounted the others, in the same order
 * @param measures   in the order in which their lines were crossed (十)
 * @param red        null if not on the red list (九)
 * @param black      null if not on the black list at the year's end or on the as-of day (十)
 * @param dishonest whether it was on the black list on any day of the year, up to its end or the as-of day
 * @param decisions  on the year's applications, by day (四章)
 */
public record EnterpriseResult(
        Enterprise enterprise, int year, BigDecimal score, String grade, List<String> flags,
        List<LedgerLine> ledger, List<NotCounted> notCounted, List<MeasureTaken> measures,
        ListEntry red, ListEntry black, boolean dishonest, List<RepairDecision> decisions) {

    public EnterpriseResult {
        flags = List.copyOf(flags);
        ledger = List.copyOf(ledger);
        notCounted = List.copyOf(notCounted);
        measures = List.copyOf(measures);
        decisions = List.copyOf(decisions);
    }
}
