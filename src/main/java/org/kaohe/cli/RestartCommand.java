package org.kaohe.cli;

import java.nio.file.Path;
import java.util.List;
import org.kaohe.runs.Runner;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Goes on where a failed or killed run stopped. */
@CommandLine.Command(name = "restart", description = "从失败或中断处接着算")
final class RestartCommand implements Command {

    @Parameters(index = "0", paramLabel = "运行号", description = "整数，见 runs")
    long run;

    /** What there is left to do only the database knows. */
    @Override
    public boolean brief(List<Path> feeds) {
        return false;
    }

    @Override
    public int execute(ApplicationContext context, Screen screen) {
        RunBatch batch = new RunBatch(context.getBean(Runner.class), screen);
        batch.add(context.getBean(Runner.class).restart(run, screen.watcher("运行 " + run)));
        return batch.end();
    }
}
