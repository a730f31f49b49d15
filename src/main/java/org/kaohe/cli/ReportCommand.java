package org.kaohe.cli;

import java.nio.file.Path;
import org.kaohe.rules.Schemes;
import org.kaohe.runs.Reporter;
import org.kaohe.runs.RunRequest;
import org.kaohe.store.RunKind;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the reports of a published result again, without computing anything. */
@CommandLine.Command(name = "report", description = "重做已发布结果的工作簿、网页等，不重新计算；改了 circular.yaml 之后用")
final class ReportCommand implements Command {

    @Parameters(index = "0", paramLabel = "考核", description = "考核名")
    String assessment;

    @Parameters(index = "1", paramLabel = "年度", description = "四位年份")
    int year;

    @Option(names = "--only", paramLabel = "报告", description = "只做一种：workbook（工作簿）、circular（通报）、letters（得分依据单）、page（网页）")
    String only;

    @Option(names = "--progress", description = "进度结果的报告")
    boolean progress;

    @Mixin
    Output folder;

    private RunRequest request() {
        return new RunRequest(assessment, year, progress ? RunKind.PROGRESS : RunKind.FINAL, null, folder.output, folder.output);
    }

    @Override
    public void check(Schemes schemes) {
        request().rules(schemes);
    }

    @Override
    public int execute(ApplicationContext context, Screen screen) {
        Path place = context.getBean(Reporter.class).report(request(), only);
        screen.say("报告已重做，未重新计算：" + place);
        return Status.DONE;
    }
}
