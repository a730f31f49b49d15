package org.kaohe.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** findings.csv: which rows are good, which are not and why. */
final class Findings {

    /** @param confirmedOn null: not yet */
    record Finding(String number, String code, LocalDate foundOn, LocalDate confirmedOn, String item) {
    }

    static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    final Map<String, List<Finding>> good = new HashMap<>();
    /** Rejected rows that name an enterprise. */
    final Map<String, Integer> rejected = new HashMap<>();
    /** {@code line,column,code} in the order of the lines. */
    final List<String> rejects = new ArrayList<>();

    Findings(Feed feed, Set<String> enterprises, Set<String> items) {
        Set<List<String>> seen = new HashSet<>();
        for (Feed.Row row : feed.rows) {
            if (row.broken) {
                rejects.add(row.line + ",syntax");
            } else if (!row.fits()) {
                // nobody can say which of its cells is the code
                rejects.add(row.line + ",cell-count");
            } else {
                whole(row, seen.add(row.cells), enterprises, items);
            }
        }
    }

    private void whole(Feed.Row row, boolean first, Set<String> enterprises, Set<String> items) {
        List<String> faults = faults(row, enterprises, items);
        String code = row.code("credit_code");
        if (!first) {
            // a repeated row counts in no flag; it has a key only if it has a number
            if (!row.text("finding_no").isEmpty()) {
                faults.add("finding_no,duplicate-key");
            }
        } else if (faults.isEmpty()) {
            good.computeIfAbsent(code, c -> new ArrayList<>()).add(new Finding(row.text("finding_no"), code,
                    row.date("found_on"), row.date("confirmed_on"), row.text("item")));
        } else if (enterprises.contains(code)) {
            rejected.merge(code, 1, Integer::sum);
        }
        faults.stream().sorted().forEach(fault -> rejects.add(row.line + "," + fault));
    }

    private static List<String> faults(Feed.Row row, Set<String> enterprises, Set<String> items) {
        List<String> faults = new ArrayList<>();
        String code = row.code("credit_code");
        if (code.length() != 18 || !code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            faults.add("credit_code,constraint");
        } else if (code.charAt(17) != check(code)) {
            faults.add("credit_code,check-digit");
        } else if (!enterprises.contains(code)) {
            faults.add("credit_code,unknown-enterprise");
        }
        for (String required : List.of("finding_no", "found_on", "item")) {
            if (row.text(required).isEmpty()) {
                faults.add(required + ",constraint");
            }
        }
        LocalDate found = date(row, "found_on", faults);
        LocalDate confirmed = date(row, "confirmed_on", faults);
        if (found != null && confirmed != null && confirmed.isBefore(found)) {
            faults.add("confirmed_on,constraint");
        }
        if (!row.text("item").isEmpty() && !items.contains(row.text("item"))) {
            faults.add("item,unknown-item");
        }
        return faults;
    }

    private static LocalDate date(Feed.Row row, String column, List<String> faults) {
        try {
            return row.date(column);
        } catch (DateTimeException noDate) {
            faults.add(column + ",type");
            return null;
        }
    }

    /** GB 32100: the weights are 1, 3, 9, … modulo 31. */
    static char check(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
