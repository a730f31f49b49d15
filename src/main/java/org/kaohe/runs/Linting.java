package org.kaohe.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaohe.lint.CapFindings;
import org.kaohe.lint.CardFindings;
import org.kaohe.lint.ClauseFindings;
import org.kaohe.lint.CreditFindings;
import org.kaohe.lint.Finding;
import org.kaohe.lint.GradeFindings;
import org.kaohe.lint.SeparationFindings;
import org.kaohe.rules.Cards;
import org.kaohe.rules.Checks;
import org.kaohe.rules.Credit;
import org.kaohe.rules.Points;
import org.kaohe.rules.Scheme;
import org.kaohe.rules.Schemes;
import org.kaohe.rules.Subjects;
import org.kaohe.rules.Targets;
import org.kaohe.store.RowStore;
import org.kaohe.store.Run;
import org.kaohe.store.RunKind;
import org.kaohe.store.RunStore;
import org.kaohe.targets.TargetTable;
import org.springframework.stereotype.Service;

/** What a drafter should know about the rules: from the rules alone, and from the last final result under them. */
@Service
public class Linting {

    private final Schemes schemes;
    private final RunStore runs;
    private final RowStore rows;
    private final PublishedTables published;
    private final Cases cases;

    Linting(Schemes schemes, RunStore runs, RowStore rows, PublishedTables published, Cases cases) {
        this.schemes = schemes;
        this.runs = runs;
        this.rows = rows;
        this.published = published;
        this.cases = cases;
    }

    /**
     * What was found in the rules of one assessment and year.
     *
     * @param basis the result the figures come from, or that there is none
     */
    public record Report(Scheme scheme, int year, String basis, List<Finding> findings) {
    }

    /**
     * @param from the year of the rules file
     * @param year the assessment year; null: the last one with a result under these rules, else the file's own
     * @throws org.kaohe.rules.RulesException where the rules are unsound
     */
    public Report lint(String assessment, int from, Integer year) {
        Optional<Run> run = year != null ? runs.published(assessment, year, RunKind.FINAL) : runs.publishedYears(assessment).stream()
                .filter(one -> Integer.valueOf(from).equals(schemes.ownYears(assessment).floor(one)) && schemes.find(assessment, one).isPresent())
                .reduce((earlier, later) -> later).flatMap(last -> runs.published(assessment, last, RunKind.FINAL));
        int of = year != null ? year : run.map(Run::year).orElse(from);
        Schemes.Found found = schemes.find(assessment, of).orElseThrow(() -> new NotPossible("没有 " + assessment + " " + of + " 年的规则"));
        Strategies.check(found, of);
        List<Finding> findings = new ArrayList<>(rules(found, of, run));
        run.ifPresent(one -> findings.addAll(result(found.scheme(), one)));
        return new Report(found.scheme(), of, basis(run, found), Finding.sorted(findings));
    }

    private String basis(Optional<Run> run, Schemes.Found found) {
        return run.map(one -> "依据运行 " + one.id() + "（" + one.year() + " 年已发布的结果）"
                + (cases.sameRules(one, found) ? "" : "；其后规则文件已变化，得分、名次是当时的")).orElse("没有已发布的年度结果，只看规则");
    }

    private List<Finding> rules(Schemes.Found found, int year, Optional<Run> run) {
        Scheme scheme = found.scheme();
        TargetTable targets = scheme.method() instanceof Targets ? TargetsRules.of(found, year).table() : null;
        List<Finding> findings = new ArrayList<>(ClauseFindings.of(scheme.method(), schemes.clauses(scheme), targets));
        if (targets != null) {
            findings.addAll(SeparationFindings.equalTargets(targets));
        } else if (scheme.method() instanceof Credit credit) {
            findings.addAll(CreditFindings.rules(credit));
        } else if (scheme.method() instanceof Cards cards) {
            findings.addAll(CardFindings.rules(cards));
        } else if (scheme.method() instanceof Points points) {
            Map<String, Integer> sizes = sizes(scheme, run);
            each(points).forEach(one -> findings.addAll(named(one, List.of(GradeFindings.of(one, sizes), CapFindings.of(one), SeparationFindings.weightless(one)))));
        }
        return findings;
    }

    /** The check that is ranked and those beside it and of other years. */
    private static List<Points> each(Points points) {
        List<Points> each = new ArrayList<>(List.of(points));
        if (points.checks() != null) {
            each.addAll(points.checks().beside());
            each.addAll(points.checks().notHeld());
        }
        return each;
    }

    private static List<Finding> named(Points points, List<List<Finding>> findings) {
        return findings.stream().flatMap(List::stream).map(finding -> points.checks() == null ? finding : finding.of(points.checks().check().name())).toList();
    }

    private Map<String, Integer> sizes(Scheme scheme, Optional<Run> run) {
        Map<String, Integer> sizes = new HashMap<>();
        if (scheme.subjects() instanceof Subjects.Listed listed) {
            listed.units().forEach((group, units) -> sizes.put(group, units.size()));
        } else if (scheme.method() instanceof Points) {
            run.flatMap(one -> published.read(one.id(), "ranking.csv")).ifPresent(table -> table.forEach(row -> sizes.merge(row.get("group"), 1, Integer::sum)));
        }
        return sizes;
    }

    private List<Finding> result(Scheme scheme, Run run) {
        if (scheme.method() instanceof Credit credit) {
            return CreditFindings.result(credit, table(run, "ratings.csv"), table(run, "deductions.csv"));
        } else if (scheme.method() instanceof Cards cards) {
            return CardFindings.result(cards, table(run, CardRows.TABLE));
        }
        List<Finding> findings = new ArrayList<>(LastResult.findings(scheme, table(run, "ranking.csv"), table(run, "scores.csv")));
        if (scheme.method() instanceof Points points) {
            findings.addAll(new LastFigures(scheme, run, runs, rows).findings(table(run, "ranking.csv")));
            if (points.checks() != null) {
                points.checks().beside().forEach(one -> findings.addAll(beside(scheme, one, run)));
            }
        } else {
            findings.addAll(SeparationFindings.equalVerdicts(table(run, "targets.csv")));
        }
        return findings;
    }

    private List<Finding> beside(Scheme scheme, Points points, Run run) {
        String file = Checks.tableBeside(points.checks().check().id());
        return named(points, List.of(LastResult.findings(scheme.with(points), table(run, file), table(run, file.replace(".csv", "-scores.csv")))));
    }

    private List<Map<String, String>> table(Run run, String file) {
        return published.read(run.id(), file).orElse(List.of());
    }
}
