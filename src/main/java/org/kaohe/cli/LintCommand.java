package org.kaohe.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.kaohe.feeds.SchemaException;
import org.kaohe.lint.Finding;
import org.kaohe.rules.RulesException;
import org.kaohe.rules.Schemes;
import org.kaohe.runs.Linting;
import org.kaohe.runs.NotPossible;
import org.kaohe.units.RegisterException;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Names what a drafter of the rules should know. */
@CommandLine.Command(name = "lint", description = "检查规则：不分高低的指标、权重实效、等次边缘、去一反转、够不到的分档名额、没有指标的条款")
final class LintCommand implements Command {

    @Parameters(index = "0", arity = "0..1", paramLabel = "考核", description = "考核名；不写即全部")
    String assessment;

    @Parameters(index = "1", arity = "0..1", paramLabel = "年度", description = "四位年份；不写即每个规则文件各查一遍")
    Integer year;

    @Option(names = "--quiet", description = "只显示错误")
    boolean quiet;

    @Override
    public boolean quiet() {
        return quiet;
    }

    @Override
    public void check(Schemes schemes) {
        if (assessment != null && !schemes.assessments().contains(assessment)) {
            throw new NotPossible("没有考核“" + assessment + "”，可用：" + String.join("、", schemes.assessments()));
        }
        if (year != null && (schemes.ownYears(assessment).floor(year) == null || sound(schemes) && schemes.find(assessment, year).isEmpty())) {
            throw new NotPossible("没有 " + assessment + " " + year + " 年的规则");
        }
    }

    /** Unsound rules are a finding of their own, for later. */
    private boolean sound(Schemes schemes) {
        try {
            schemes.find(assessment, year);
            return true;
        } catch (RulesException | SchemaException | RegisterException e) {
            return false;
        }
    }

    @Override
    public int execute(ApplicationContext context, Screen screen) {
        Schemes schemes = context.getBean(Schemes.class);
        int status = Status.DONE;
        List<Finding> all = new ArrayList<>();
        for (String one : assessment == null ? schemes.assessments() : List.of(assessment)) {
            TreeSet<Integer> years = year == null ? schemes.ownYears(one) : new TreeSet<>(List.of(schemes.ownYears(one).floor(year)));
            for (int from : years) {
                try {
                    Linting.Report report = context.getBean(Linting.class).lint(one, from, year);
                    print(report, screen);
                    all.addAll(report.findings());
                } catch (RulesException | SchemaException | RegisterException e) {
                    screen.error(one + " " + from + "：" + e.getMessage());
                    status = Status.REFUSED;
                }
            }
        }
        screen.say("共 " + all.size() + " 条：" + String.join("，", Arrays.stream(Finding.Severity.values())
                .map(severity -> severity.word() + " " + all.stream().filter(finding -> finding.severity() == severity).count()).toList()));
        return status;
    }

    private static void print(Linting.Report report, Screen screen) {
        screen.say(report.scheme().assessment() + " " + report.year() + "　" + report.scheme().title() + "　" + report.scheme().document() + "　" + report.basis());
        report.findings().forEach(finding -> screen.say("　" + finding.severity().word() + "　" + finding.topic().word() + "　"
                + (finding.clause().isEmpty() ? "" : finding.clause() + "　") + finding.text()));
    }
}
