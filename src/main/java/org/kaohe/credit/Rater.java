package org.kaohe.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Rates enterprises, one at a time. Holds nothing but the rules: thread-safe, and the same dossier gives the same result. */
public final class Rater {

    private final CreditRules rules;

    public Rater(CreditRules rules) {
        this.rules = rules;
    }

    /**
     * Rates one enterprise for a year.
     *
     * @throws IllegalArgumentException if a finding that counts names an item that the rules do not have
     */
    public EnterpriseResult rate(Dossier dossier, AsOf asOf) {
        Sifted sifted = Sifted.of(dossier.findings(), rules, asOf);
        List<LedgerLine> ledger = Ledger.of(sifted.counted(), rules);
        BigDecimal score = Ledger.score(ledger, rules);
        List<MeasureTaken> measures = Measures.of(ledger, rules);
        BlackList blackList = new BlackList(dossier, measures, asOf);
        ListEntry black = blackList.standing().orElse(null);
        PriorRating prior = yearBefore(dossier.history(), asOf);
        ListEntry red = RedList.entry(score, prior, blackList, asOf.year(), rules).orElse(null);
        boolean priorUnknown = RedList.reached(score, rules) && prior == null;
        return new EnterpriseResult(dossier.enterprise(), asOf.year(), score, rules.grade(score).name(),
                flags(red, black, sifted.unconfirmed(), dossier.rejectedFindings(), priorUnknown),
                ledger, sifted.notCounted(), measures, red, black, blackList.onAnyDaySince(LocalDate.of(asOf.year(), 1, 1)),
                Repair.decisions(dossier.applications(), blackList, asOf, rules.workingDays()));
    }

    private static PriorRating yearBefore(History history, AsOf asOf) {
        PriorRating prior = history.prior();
        if (prior != null && prior.year() != asOf.year() - 1) {
            throw new IllegalArgumentException("rating of " + prior.year() + " given as that of the year before " + asOf.year());
        }
        return prior;
    }

    private static List<String> flags(ListEntry red, ListEntry black, long unconfirmed, int rejected, boolean priorUnknown) {
        List<String> flags = new ArrayList<>();
        if (red != null) {
            flags.add("red");
        }
        if (black != null) {
            flags.add("black");
        }
        if (unconfirmed > 0) {
            flags.add("unconfirmed-" + unconfirmed);
        }
        if (rejected > 0) {
            flags.add("rejected-findings-" + rejected);
        }
        if (priorUnknown) {
            flags.add("prior-unknown");
        }
        return flags;
    }
}
