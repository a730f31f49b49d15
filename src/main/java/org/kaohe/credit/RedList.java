package org.kaohe.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** The red list: two years running with the score, no record of dishonesty in either (九, R2). */
final class RedList {

    private RedList() {
    }

    static Optional<ListEntry> entry(BigDecimal score, PriorRating prior, BlackList blackList, int year, CreditRules rules) {
        if (!reached(score, rules) || prior == null || !reached(prior.score(), rules) || prior.dishonest()
                || blackList.onAnyDaySince(LocalDate.of(year - 1, 1, 1))) {
            return Optional.empty();
        }
        String reason = (year - 1) + " 年 " + printed(prior.score())
                + "；" + year + " 年 " + score.toPlainString();
        return Optional.of(new ListEntry(LocalDate.of(year + 1, 1, 1), null, reason));
    }

    /** At least 2 decimals; a feed that gives more is quoted as it is. */
    private static String printed(BigDecimal score) {
        return score.setScale(Math.max(2, score.scale())).toPlainString();
    }

    static boolean reached(BigDecimal score, CreditRules rules) {
        return score.compareTo(rules.redLine()) >= 0;
    }
}
