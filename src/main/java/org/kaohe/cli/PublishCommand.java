package org.kaohe.cli;

import java.nio.file.Path;
import org.kaohe.runs.Runner;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts an earlier final run's outputs back. */
@CommandLine.Command(name = "publish", description = "把以前一次年度运行的结果放回输出文件夹")
final class PublishCommand implements Command {

    @Parameters(index = "0", paramLabel = "运行号", description = "整数，见 runs")
    long run;

    @Option(names = "--output", paramLabel = "文件夹", description = "写出结果的文件夹；不写则用当时的")
    Path output;

    @Override
    public int execute(ApplicationContext context, Screen screen) {
        Path place = context.getBean(Runner.class).publish(run, output);
        screen.say("运行 " + run + " 的结果已放回 " + place);
        return Status.DONE;
    }
}
