package org.kaohe.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** One enterprise: its ledger, its score, the measures on the way, the findings that do not count. */
final class Rating {

    private static final BigDecimal BASE = new BigDecimal(100);

    final String code;
    final String name;
    final List<List<String>> deductions = new ArrayList<>();
    final List<List<String>> notCounted = new ArrayList<>();
    final List<List<String>> measures = new ArrayList<>();
    BigDecimal score = BASE;
    int unconfirmed;
    /** How the running score first passed below 60; null if it never did. */
    Listings.Listing crossing;

    Rating(String code, String name) {
        this.code = code;
        this.name = name;
    }

    void count(List<Findings.Finding> findings, Register register, int year, LocalDate asOf) {
        List<Findings.Finding> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing(Findings.Finding::foundOn).thenComparing(Findings.Finding::number, Rating::byCodePoint));
        for (Findings.Finding finding : sorted) {
            if (asOf != null && finding.foundOn().isAfter(asOf)) {
                continue;
            }
            boolean confirmed = finding.confirmedOn() != null && (asOf == null || !finding.confirmedOn().isAfter(asOf));
            if (finding.foundOn().getYear() != year) {
                leaveOut(finding, "other-year");
            } else if (!confirmed) {
                unconfirmed++;
                leaveOut(finding, "unconfirmed");
            } else {
                deduct(finding, register.points.get(finding.item()));
            }
        }
    }

    private void leaveOut(Findings.Finding finding, String reason) {
        notCounted.add(List.of(code, finding.number(), finding.foundOn().toString(), finding.item(), reason));
    }

    private void deduct(Findings.Finding finding, BigDecimal points) {
        score = score.subtract(points);
        deductions.add(List.of(code, finding.number(), finding.foundOn().toString(), finding.item(), printed(points), printed(score)));
        measure(finding, "warning", score.compareTo(new BigDecimal(80)) <= 0);
        measure(finding, "key-supervision", score.compareTo(new BigDecimal(80)) < 0);
        measure(finding, "interview", score.compareTo(new BigDecimal(70)) <= 0);
        boolean below = score.compareTo(new BigDecimal(60)) < 0;
        if (below && crossing == null) {
            crossing = new Listings.Listing(finding.foundOn(), null, finding.foundOn() + " " + printed(score) + " " + finding.number());
        }
        measure(finding, "blacklist", below);
    }

    /** The first time in the year. */
    private void measure(Findings.Finding finding, String measure, boolean passed) {
        if (passed && measures.stream().noneMatch(row -> row.get(2).equals(measure))) {
            measures.add(List.of(code, name, measure, finding.foundOn().toString(), finding.number(), printed(score)));
        }
    }

    String grade() {
        return score.compareTo(new BigDecimal(90)) >= 0 ? "环保诚信" : score.compareTo(new BigDecimal(80)) >= 0 ? "环保信用良好"
                : score.compareTo(new BigDecimal(60)) >= 0 ? "环保信用警示" : "环保失信";
    }

    boolean reachesRed() {
        return score.compareTo(BASE) >= 0;
    }

    static String printed(BigDecimal number) {
        return number.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    static int byCodePoint(String a, String b) {
        int[] one = a.codePoints().toArray();
        int[] other = b.codePoints().toArray();
        return Arrays.compare(one, other);
    }
}
