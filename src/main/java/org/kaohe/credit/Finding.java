package org.kaohe.credit;

import java.time.LocalDate;
import java.util.Comparator;
import org.kaohe.feeds.CodePointOrder;

/**
 * What an inspection found (五), one row of findings.csv.
 *
 * @param number      unique, compared as text
 * @param confirmedOn null as long as it is not confirmed
 * @param item        a deduction item of the rules
 * @param document    may be empty
 * @param feedLine    its line in findings.csv, 0 if not known
 */
public record Finding(String number, LocalDate foundOn, LocalDate confirmedOn, String item,
                      String authority, String document, int feedLine) {

    /** The order in which findings count (R6): day found, then number by Unicode code point. */
    public static final Comparator<Finding> ORDER = Finding::compare;

    /** In one piece: millions are put in order. */
    private static int compare(Finding one, Finding other) {
        int days = one.foundOn.compareTo(other.foundOn);
        return days != 0 ? days : CodePointOrder.INSTANCE.compare(one.number, other.number);
    }
}
