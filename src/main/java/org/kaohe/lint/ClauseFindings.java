package org.kaohe.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaohe.rules.Cards;
import org.kaohe.rules.Checks;
import org.kaohe.rules.Clause;
import org.kaohe.rules.Credit;
import org.kaohe.rules.Method;
import org.kaohe.rules.Points;
import org.kaohe.targets.TargetTable;

/** Clauses without item, and items whose clause the regulation does not have. */
public final class ClauseFindings {

    private static final String NUMERALS = "一二三四五六七八九十百";

    private ClauseFindings() {
    }

    /** @param clauses those of the regulation; empty where nobody listed them @param targets of a scheme of targets; else null */
    public static List<Finding> of(Method method, Optional<List<Clause>> clauses, TargetTable targets) {
        if (clauses.isEmpty()) {
            return List.of(new Finding(Finding.Severity.WARNING, Finding.Topic.CLAUSES, "",
                    "没有列出办法的条款（规则文件旁的 clauses-年份.csv），无从核对哪些条款没有指标"));
        }
        Map<String, String> cited = cited(method, targets);
        List<Finding> findings = new ArrayList<>();
        Map<String, List<String>> handled = new LinkedHashMap<>();
        for (Clause clause : clauses.get()) {
            boolean covered = cited.keySet().stream().anyMatch(item -> within(item, clause.clause()));
            if (!covered && clause.handled().isEmpty()) {
                findings.add(new Finding(Finding.Severity.FAULT, Finding.Topic.CLAUSES, clause.clause(), "“" + clause.about()
                        + "”没有一项指标引用：请补指标，或在条款表中写明怎样处理"));
            } else if (!covered) {
                handled.computeIfAbsent(clause.handled(), how -> new ArrayList<>()).add(clause.clause() + " " + clause.about());
            }
        }
        cited.forEach((clause, item) -> {
            if (clauses.get().stream().noneMatch(known -> within(clause, known.clause()))) {
                findings.add(new Finding(Finding.Severity.FAULT, Finding.Topic.CLAUSES, clause, "指标“" + item + "”引用的条款不在办法的条款表中"));
            }
        });
        if (!handled.isEmpty()) {
            findings.add(new Finding(Finding.Severity.NOTE, Finding.Topic.CLAUSES, "", "不产生指标的条款 "
                    + handled.values().stream().mapToInt(List::size).sum() + " 条。" + String.join("；", handled.entrySet().stream()
                    .map(entry -> entry.getKey() + "：" + String.join("、", entry.getValue())).toList())));
        }
        return findings;
    }

    /** Whether a citation is of this clause or of a part of it: 四(一)1 is of 四(一), 十一 is not of 十, nor 四12 of 四1. */
    private static boolean within(String cited, String clause) {
        if (!cited.startsWith(clause) || cited.length() == clause.length()) {
            return cited.equals(clause);
        }
        char next = cited.charAt(clause.length());
        return NUMERALS.indexOf(next) < 0 && !(Character.isDigit(next) && Character.isDigit(clause.charAt(clause.length() - 1)));
    }

    /** Clause and the first item, measure or standard that cites it. */
    private static Map<String, String> cited(Method method, TargetTable targets) {
        Map<String, String> cited = new LinkedHashMap<>();
        if (method instanceof Points points) {
            points(points, cited);
        } else if (method instanceof Credit credit) {
            credit.measures().forEach(line -> cited.putIfAbsent(line.clause(), line.name()));
        } else if (method instanceof Cards cards) {
            cards.standards().forEach(standard -> cited.putIfAbsent(standard.clause(), standard.name()));
        } else if (targets != null) {
            List<String> categories = targets.categories();
            for (int i = 0; i < categories.size(); i++) {
                cited.put(NUMERALS.substring(i, i + 1), categories.get(i));
            }
        }
        return cited;
    }

    private static void points(Points points, Map<String, String> cited) {
        points.items().forEach(item -> cited.putIfAbsent(item.clause(), item.name()));
        Checks checks = points.checks();
        if (checks != null) {
            checks.beside().forEach(other -> points(other, cited));
            checks.notHeld().forEach(other -> points(other, cited));
        }
    }
}
