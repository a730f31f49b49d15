package org.kaohe.cli;

import org.kaohe.runs.Comparing;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** What changed between two runs of one assessment and year, and why. */
@CommandLine.Command(name = "compare", description = "比较同一考核同一年度的两次运行：谁的得分、名次、等次、措施、名单变了，因哪些数据")
final class CompareCommand implements Command {

    @Parameters(index = "0", paramLabel = "运行号", description = "整数，见 runs")
    long before;

    @Parameters(index = "1", paramLabel = "运行号", description = "整数，见 runs")
    long after;

    @Override
    public int execute(ApplicationContext context, Screen screen) {
        context.getBean(Comparing.class).compare(before, after).forEach(screen::say);
        return Status.DONE;
    }
}
