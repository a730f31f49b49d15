package org.kaohe.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.lint.Finding.Severity;
import org.kaohe.lint.Finding.Topic;
import org.kaohe.rules.Credit;
import org.kaohe.rules.Grading;
import org.kaohe.scoring.Exact;

/** What a drafter of a rating by deductions should know. */
public final class CreditFindings {

    private CreditFindings() {
    }

    /** From the rules alone. */
    public static List<Finding> rules(Credit credit) {
        List<Finding> findings = new ArrayList<>();
        boolean bonus = credit.items().stream().anyMatch(item -> item.points().signum() < 0);
        for (Grading.Band band : credit.bands()) {
            if (band.from() != null && band.from().compareTo(credit.base()) > 0 && !bonus) {
                findings.add(new Finding(Severity.FAULT, Topic.GRADES, "", "等次“" + band.grade() + "”要 " + Exact.plain(band.from()) + " 分，而基准分 "
                        + Exact.plain(credit.base()) + " 分且没有加分项，没有人能得"));
            }
        }
        credit.measures().stream().filter(line -> line.line().compareTo(credit.base()) > 0 || line.at() && line.line().compareTo(credit.base()) == 0)
                .forEach(line -> findings.add(new Finding(Severity.FAULT, Topic.GRADES, line.clause(), "“" + line.name() + "”的分数线 "
                        + Exact.plain(line.line()) + " 不低于基准分 " + Exact.plain(credit.base()) + "，没有扣分也会采取")));
        if (credit.redLine().compareTo(credit.base()) == 0) {
            findings.add(new Finding(Severity.NOTE, Topic.GRADES, "", "红名单要求 " + Exact.plain(credit.redLine()) + " 分，即基准分：一次扣分（没有加分抵回）即不能列入"));
        }
        findings.addAll(between(credit));
        return findings;
    }

    /** Grades and measures that change at different scores. */
    private static List<Finding> between(Credit credit) {
        List<Finding> findings = new ArrayList<>();
        for (Credit.Line line : credit.measures()) {
            if (line.at()) {
                credit.bands().stream().filter(band -> band.from() != null && band.from().compareTo(line.line()) == 0).forEach(band ->
                        findings.add(new Finding(Severity.WARNING, Topic.EDGES, line.clause(), "恰为 " + Exact.plain(line.line()) + " 分的，等次是“" + band.grade()
                                + "”（含本数），同时又要“" + line.name() + "”（扣减到 " + Exact.plain(line.line()) + " 分）")));
            }
        }
        return findings;
    }

    /**
     * From the last result.
     *
     * @param ratings    rows with {@code score}
     * @param deductions rows with {@code item}
     */
    public static List<Finding> result(Credit credit, List<Map<String, String>> ratings, List<Map<String, String>> deductions) {
        List<Finding> findings = new ArrayList<>();
        Set<String> used = new HashSet<>(deductions.stream().map(row -> row.get("item")).toList());
        List<String> unused = credit.items().stream().filter(item -> !used.contains(item.item())).map(item -> item.item() + " " + item.name()).toList();
        if (!unused.isEmpty()) {
            findings.add(new Finding(Severity.NOTE, Topic.SEPARATION, "", "计分项目 " + credit.items().size() + " 项中 " + unused.size() + " 项没有一条记录：" + Say.names(unused)));
        }
        for (Grading.Band band : credit.bands()) {
            if (band.from() != null) {
                long on = ratings.stream().filter(row -> !row.get("score").isEmpty() && new BigDecimal(row.get("score")).compareTo(band.from()) == 0).count();
                if (on > 0) {
                    findings.add(new Finding(Severity.NOTE, Topic.EDGES, "", on + " 家企业恰为 " + Exact.plain(band.from()) + " 分，在“" + band.grade() + "”的界限上"));
                }
            }
        }
        return findings;
    }
}
