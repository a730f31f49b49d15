package org.kaohe.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.kaohe.rules.Schemes;
import org.kaohe.runs.Comparing;
import org.kaohe.runs.NotPossible;
import org.kaohe.runs.RunRequest;
import org.kaohe.runs.RunResult;
import org.kaohe.runs.Runner;
import org.kaohe.store.Run;
import org.kaohe.store.RunKind;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes and publishes one assessment, or all that have feeds. */
@CommandLine.Command(name = "run", description = "计算并发布一项考核；run all 计算全部")
final class RunCommand implements Command {

    @Parameters(index = "0", paramLabel = "考核", description = "考核名，如 industrial-economy，或 all")
    String assessment;

    @Parameters(index = "1", arity = "0..1", paramLabel = "年度", description = "四位年份")
    Integer year;

    @Mixin
    Folders folders;

    @Option(names = "--progress", description = "进度运行：缺数也算，结果标明非最终")
    boolean progress;

    @Option(names = "--as-of", paramLabel = "日期", description = "日期，如 2018-09-30；其后的事项不计")
    LocalDate asOf;

    @Option(names = "--dry", description = "试算：不发布，只列出与已发布结果的差别")
    boolean dry;

    @Option(names = "--quiet", description = "只显示错误")
    boolean quiet;

    @Override
    public boolean quiet() {
        return quiet;
    }

    private boolean all() {
        return assessment.equals("all");
    }

    @Override
    public void check(Schemes schemes) {
        if (dry && progress) {
            throw new NotPossible("--dry 与 --progress 不能同时用");
        }
        if (assessment.matches("[0-9]{4}")) {
            throw new NotPossible("请写明考核名，如：run industrial-economy " + assessment + "；可用：" + String.join("、", schemes.assessments()) + "、all");
        }
        if (!all() && year == null) {
            throw new NotPossible("请写明年度，如：run " + assessment + " 2017");
        }
        if (all() && Feeds.below(folders.input, schemes, year).isEmpty()) {
            throw new NotPossible(folders.input + " 中没有" + (year == null ? "" : " " + year + " 年的") + "报送表，应为 考核/年度/报送表.csv");
        }
        if (!all()) {
            request(assessment, year).check(schemes);
        }
    }

    private RunRequest request(String assessment, int year) {
        return new RunRequest(assessment, year, dry ? RunKind.DRY : progress ? RunKind.PROGRESS : RunKind.FINAL, asOf, folders.input, folders.output);
    }

    @Override
    public List<Path> feeds(Schemes schemes) {
        return Feeds.files(folders.input, Feeds.asked(assessment, year, folders.input, schemes));
    }

    @Override
    public int execute(ApplicationContext context, Screen screen) {
        List<Feeds> feeds = Feeds.asked(assessment, year, folders.input, context.getBean(Schemes.class));
        if (all()) {
            Feeds.strangers(folders.input, context.getBean(Schemes.class)).forEach(name -> screen.error("注意：" + folders.input.resolve(name)
                    + " 不是考核名，没有计算；可用：" + String.join("、", context.getBean(Schemes.class).assessments())));
        }
        RunBatch batch = new RunBatch(context.getBean(Runner.class), screen);
        if (all()) {
            batch.all(feeds.stream().map(one -> request(one.assessment(), one.year())).toList());
        } else {
            batch.run(request(assessment, year));
        }
        int status = batch.end();
        if (dry) {
            batch.tried().forEach(result -> changes(context, result).forEach(screen::say));
        }
        return status;
    }

    private static List<String> changes(ApplicationContext context, RunResult result) {
        Run tried = result.run();
        return context.getBean(Runner.class).published(tried.assessment(), tried.year(), RunKind.FINAL)
                .map(published -> context.getBean(Comparing.class).compare(published.id(), tried.id()))
                .orElse(List.of(tried.assessment() + " " + tried.year() + " 还没有已发布的结果可比"));
    }
}
