package org.kaohe.cli;

import java.nio.file.Path;
import java.util.List;
import org.kaohe.rules.Schemes;
import org.kaohe.runs.NotPossible;
import org.kaohe.runs.RunRequest;
import org.kaohe.runs.Runner;
import org.kaohe.store.RunKind;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads and checks the feeds and their completeness, computes nothing; {@code all}: one list before the deadline. */
@CommandLine.Command(name = "check", description = "只核对报送表是否合格、齐全，不计算；check all 列出全部考核的报送表：谁报、期限、是否已报、行数、问题")
final class CheckCommand implements Command {

    @Parameters(index = "0", paramLabel = "考核", description = "考核名，或 all")
    String assessment;

    @Parameters(index = "1", arity = "0..1", paramLabel = "年度", description = "四位年份")
    Integer year;

    @Mixin
    Folders folders;

    @Option(names = "--quiet", description = "只显示错误")
    boolean quiet;

    @Override
    public boolean quiet() {
        return quiet;
    }

    private RunRequest request(String assessment, int year) {
        return new RunRequest(assessment, year, RunKind.CHECK, null, folders.input, folders.output);
    }

    private boolean all() {
        return assessment.equals("all");
    }

    @Override
    public void check(Schemes schemes) {
        if (!all() && year == null) {
            throw new NotPossible("请写明年度，如：check " + (assessment.matches("[0-9]{4}") ? "industrial-economy " + assessment : assessment + " 2017"));
        }
        if (!all()) {
            request(assessment, year).check(schemes);
        } else if (Feeds.below(folders.input, schemes, year).isEmpty() && (year == null || DueList.wanted(schemes, year).isEmpty())) {
            throw new NotPossible(folders.input + " 中没有" + (year == null ? "" : " " + year + " 年的") + "报送表，应为 考核/年度/报送表.csv");
        }
    }

    @Override
    public List<Path> feeds(Schemes schemes) {
        return Feeds.files(folders.input, Feeds.asked(assessment, year, folders.input, schemes));
    }

    @Override
    public int execute(ApplicationContext context, Screen screen) {
        RunBatch batch = new RunBatch(context.getBean(Runner.class), screen);
        if (!all()) {
            batch.run(request(assessment, year));
            return batch.end();
        }
        Schemes schemes = context.getBean(Schemes.class);
        List<Feeds> feeds = Feeds.below(folders.input, schemes, year);
        batch.all(feeds.stream().map(one -> request(one.assessment(), one.year())).toList());
        new DueList(schemes, folders.input).print(batch.results(), feeds, year, screen);
        Summary.endings(batch.results(), screen);
        return batch.status();
    }
}
