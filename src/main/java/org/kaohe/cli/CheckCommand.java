package org.kaohe.cli;

import org.kaohe.rules.Schemes;
import org.kaohe.runs.RunRequest;
import org.kaohe.runs.Runner;
import org.kaohe.store.RunKind;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads and checks the feeds and their completeness, computes nothing. */
@CommandLine.Command(name = "check", description = "只核对报送表是否合格、齐全，不计算")
final class CheckCommand implements Command {

    @Parameters(index = "0", paramLabel = "考核", description = "考核名")
    String assessment;

    @Parameters(index = "1", paramLabel = "年度", description = "四位年份")
    int year;

    @Mixin
    Folders folders;

    @Option(names = "--quiet", description = "只显示错误")
    boolean quiet;

    @Override
    public boolean quiet() {
        return quiet;
    }

    private RunRequest request() {
        return new RunRequest(assessment, year, RunKind.CHECK, null, folders.input, folders.output);
    }

    @Override
    public void check(Schemes schemes) {
        request().check(schemes);
    }

    @Override
    public int execute(ApplicationContext context, Screen screen) {
        RunBatch batch = new RunBatch(context.getBean(Runner.class), screen);
        batch.run(request(), false);
        return batch.end();
    }
}
