package org.kaohe.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The findings of one enterprise, those that count apart from the others, both in their order (R3, R4, R6, R7). */
record Sifted(List<Finding> counted, List<NotCounted> notCounted) {

    private static final Pattern DOCUMENT_YEAR = Pattern.compile("[〔\\[［(（]((?:19|20)[0-9]{2})[〕\\]］)）]");

    static Sifted of(List<Finding> findings, CreditRules rules, AsOf asOf) {
        List<Finding> counted = new ArrayList<>(findings.size());
        List<NotCounted> notCounted = new ArrayList<>();
        // what was found after the as-of day is not there yet: neither counted nor listed
        List<Finding> ordered = new ArrayList<>(findings);
        ordered.sort(Finding.ORDER);
        for (Finding finding : ordered) {
            if (!asOf.knows(finding.foundOn())) {
                continue;
            }
            NotCounted.Reason reason = against(finding, rules, asOf);
            if (reason == null) {
                counted.add(finding);
            } else {
                notCounted.add(new NotCounted(finding, reason));
            }
        }
        return new Sifted(counted, notCounted);
    }

    long unconfirmed() {
        return NotCounted.count(notCounted, NotCounted.Reason.UNCONFIRMED);
    }

    private static NotCounted.Reason against(Finding finding, CreditRules rules, AsOf asOf) {
        if (yearOf(finding, rules.readings().findingYear(), asOf) != asOf.year()) {
            return NotCounted.Reason.OTHER_YEAR;
        }
        if (rules.readings().firstYear() == FirstYear.FROM_IN_FORCE && finding.foundOn().isBefore(rules.inForceOn())) {
            return NotCounted.Reason.BEFORE_IN_FORCE;
        }
        return asOf.knows(finding.confirmedOn()) ? null : NotCounted.Reason.UNCONFIRMED;
    }

    private static int yearOf(Finding finding, FindingYear reading, AsOf asOf) {
        int found = finding.foundOn().getYear();
        return switch (reading) {
            case FOUND_ON -> found;
            case CONFIRMED_ON -> asOf.knows(finding.confirmedOn()) ? finding.confirmedOn().getYear() : found;
            case DOCUMENT_YEAR -> {
                Matcher year = DOCUMENT_YEAR.matcher(finding.document());
                yield year.find() ? Integer.parseInt(year.group(1)) : found;
            }
        };
    }
}
