package org.kaohe.credit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which measures the ledger brings, and at which finding (十, R1, R8, R9). */
final class Measures {

    private record Crossing(int index, MeasureLine line) {

        /** Of several at one finding the measures in their own order. */
        private static final Comparator<Crossing> ORDER = Comparator.comparingInt(Crossing::index).thenComparing(crossing -> crossing.line().measure());
    }

    private final List<LedgerLine> ledger;
    private final CreditRules rules;

    private Measures(List<LedgerLine> ledger, CreditRules rules) {
        this.ledger = ledger;
        this.rules = rules;
    }

    static List<MeasureTaken> of(List<LedgerLine> ledger, CreditRules rules) {
        if (ledger.isEmpty()) {
            return List.of();
        }
        Measures measures = new Measures(ledger, rules);
        List<Crossing> crossings = new ArrayList<>();
        for (MeasureLine line : rules.measures()) {
            int index = measures.crossing(line);
            if (index >= 0) {
                crossings.add(new Crossing(index, line));
            }
        }
        if (crossings.isEmpty()) {
            return List.of();
        }
        crossings.sort(Crossing.ORDER);
        List<MeasureTaken> taken = new ArrayList<>(crossings.size());
        for (Crossing crossing : crossings) {
            taken.add(measures.taken(crossing));
        }
        return taken;
    }

    /** Place in the ledger of the crossing that counts, or −1. */
    private int crossing(MeasureLine line) {
        boolean lastOne = line.measure() == Measure.BLACKLIST
                && rules.readings().blackListBasis() == BlackListBasis.YEAR_END_SCORE;
        return lastOne ? lastCrossing(line) : firstCrossing(line);
    }

    private int firstCrossing(MeasureLine line) {
        for (int i = 0; i < ledger.size(); i++) {
            if (isDue(line, ledger.get(i).scoreAfter())) {
                return i;
            }
        }
        return -1;
    }

    /** Where the score went over the line to stay there to the end, or −1 if it did not stay. */
    private int lastCrossing(MeasureLine line) {
        int i = ledger.size();
        while (i > 0 && isDue(line, ledger.get(i - 1).scoreAfter())) {
            i--;
        }
        return i < ledger.size() ? i : -1;
    }

    private boolean isDue(MeasureLine line, BigDecimal score) {
        boolean narrow = line.measure() == Measure.KEY_SUPERVISION
                && rules.readings().keySupervisionRange() == KeySupervisionRange.WARNING_GRADE_ONLY;
        return line.passedBy(score) && !(narrow && rules.line(Measure.BLACKLIST).passedBy(score));
    }

    private MeasureTaken taken(Crossing crossing) {
        LedgerLine at = ledger.get(crossing.index());
        return new MeasureTaken(crossing.line(), at.finding().foundOn(), at.finding().number(), at.scoreAfter());
    }
}
