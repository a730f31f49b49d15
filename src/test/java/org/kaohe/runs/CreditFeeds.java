package org.kaohe.runs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.credit.CreditCode;
import org.kaohe.store.RunKind;

/**
 * Feeds of one year of the rating of enterprises, made row by row. Points of the shipped items: A01 5, A02 12, A03 10, A04 15,
 * A05 40, A06 20, A07 6, A08 25, A09 1.5, A11 0.5, A13 0.01; B01 −2, B02 −5.
 */
final class CreditFeeds {

    static final String ASSESSMENT = "environmental-credit";

    final Bench bench;
    final int year;
    final List<String> enterprises = new ArrayList<>(List.of("credit_code,name,county,industry"));
    final List<String> findings = new ArrayList<>(List.of("finding_no,credit_code,found_on,confirmed_on,item,authority,document"));
    final List<String> priors = new ArrayList<>(List.of("credit_code,year,score,dishonest"));
    final List<String> blacklist = new ArrayList<>(List.of("credit_code,listed_on,published_on,rectified_on,removed_on"));
    final List<String> repairs = new ArrayList<>(List.of("credit_code,applied_on,disclosed_on,penalty_settled,rectified,"
            + "commitment_published_on,trained_on,consented_on,publicity_from,objection,refused_or_absent,other_bar,repaired_on"));

    CreditFeeds(Bench bench, int year) {
        this.bench = bench;
        this.year = year;
    }

    /** The same enterprises a year later, of whom nothing else is known. */
    CreditFeeds next() {
        CreditFeeds next = new CreditFeeds(bench, year + 1);
        next.enterprises.addAll(enterprises.subList(1, enterprises.size()));
        return next;
    }

    static String code(int number) {
        String first17 = "91410105MA0" + String.format("%06d", number);
        return first17 + CreditCode.checkDigit(first17);
    }

    String enterprise(int number, String county) {
        enterprises.add(code(number) + ",企业" + number + "," + county + ",C26");
        return code(number);
    }

    /** A finding, confirmed on the day. @param day as 03-01 @return the line */
    int finding(String number, String code, String day, String item) {
        return finding(number, code, year + "-" + day, year + "-" + day, item);
    }

    int finding(String number, String code, String found, String confirmed, String item) {
        findings.add(number + "," + code + "," + found + "," + confirmed + "," + item + ",市环保局,文书" + number);
        return findings.size();
    }

    /** Takes the finding out. */
    void withdraw(String number) {
        if (!findings.removeIf(line -> line.startsWith(number + ","))) {
            throw new AssertionError("no finding " + number);
        }
    }

    RunResult run(RunKind kind, LocalDate asOf) {
        bench.feed(ASSESSMENT, year, "enterprises.csv", enterprises);
        bench.feed(ASSESSMENT, year, "findings.csv", findings);
        optional("prior-ratings.csv", priors);
        optional("blacklist.csv", blacklist);
        optional("repairs.csv", repairs);
        return bench.run(ASSESSMENT, year, kind, asOf);
    }

    private void optional(String feed, List<String> lines) {
        if (lines.size() > 1) {
            bench.feed(ASSESSMENT, year, feed, lines);
        }
    }

    RunResult run() {
        return run(RunKind.FINAL, null);
    }

    List<String> lines(RunResult result, String file) {
        return bench.lines(result, file);
    }
}
