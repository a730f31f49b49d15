package org.kaohe.credit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The running score, finding by finding, without floor or cap (六, 七). */
final class Ledger {

    private Ledger() {
    }

    static List<LedgerLine> of(List<Finding> counted, CreditRules rules) {
        List<LedgerLine> lines = new ArrayList<>(counted.size());
        BigDecimal score = rules.baseScore();
        for (Finding finding : counted) {
            DeductionItem item = rules.item(finding);
            score = score.subtract(item.points());
            lines.add(new LedgerLine(finding, item, score));
        }
        return lines;
    }

    static BigDecimal score(List<LedgerLine> lines, CreditRules rules) {
        return lines.isEmpty() ? rules.baseScore() : lines.get(lines.size() - 1).scoreAfter();
    }
}
