package org.kaohe.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.kaohe.runs.Runner;
import org.kaohe.store.Journal;
import org.kaohe.store.RowStore;
import org.kaohe.store.RowStore.Count;
import org.kaohe.store.Run;
import org.kaohe.store.Run.Progress;
import org.kaohe.store.RunStore;
import org.kaohe.store.Vitals;
import org.kaohe.store.Vitals.Come;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Recent runs: id, state, step, counts, since, who. */
@CommandLine.Command(name = "runs", description = "最近的运行：编号、状态、步骤、行数、时间、何人")
final class RunsCommand implements Command {

    private static final int ENTRIES = 100;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    @Option(names = "--journal", description = "日志：何人何时要求、停止、接着算、发布、清理了什么")
    boolean journal;

    @Override
    public int execute(ApplicationContext context, Screen screen) {
        if (journal) {
            journal(context.getBean(Journal.class), screen);
            return Status.DONE;
        }
        List<List<String>> table = new ArrayList<>(List.of(List.of("运行", "考核", "年度", "类别", "状态", "步骤", "读入", "载入", "拒绝", "略过", "开始", "变动", "何人")));
        for (Run run : context.getBean(RunStore.class).recent(30)) {
            List<String> row = new ArrayList<>(List.of(String.valueOf(run.id()), run.assessment(), String.valueOf(run.year()), run.kind().label(),
                    context.getBean(Runner.class).state(run)));
            row.addAll(come(context, run));
            row.addAll(List.of(TIME.format(run.startedAt()), TIME.format(run.changedAt()), run.requestedBy() + "@" + run.host()));
            table.add(row);
        }
        if (table.size() == 1) {
            screen.say("还没有运行过");
        } else {
            screen.table(table);
        }
        return Status.DONE;
    }

    /** @return its step and its counts; of one that is under way, or was left there, what it has come to */
    private static List<String> come(ApplicationContext context, Run run) {
        Progress at = run.progress();
        String step = at == null ? "" : at.title();
        List<Count> counts = context.getBean(RowStore.class).counts(run.id());
        if (!run.state().unfinished()) {
            return counted(step, counts);
        }
        Come come = context.getBean(Vitals.class).come(run.id());
        step += (at == null ? "" : " " + at.number() + "/" + at.of()) + (come.rated() > 0 ? "，已评 " + come.rated() + " 家" : "");
        // how many rows are good is known when all are read
        return counts.isEmpty() ? List.of(step, String.valueOf(come.read()), "", "", "") : counted(step, counts);
    }

    private static List<String> counted(String step, List<Count> counts) {
        return List.of(step, sum(counts, Count::read), sum(counts, Count::loaded), sum(counts, Count::rejected), sum(counts, Count::passed));
    }

    private static void journal(Journal journal, Screen screen) {
        List<List<String>> table = new ArrayList<>(List.of(List.of("时间", "事项", "运行", "请求", "考核", "年度", "何人", "命令", "说明")));
        journal.recent(ENTRIES).forEach(entry -> table.add(List.of(TIME.format(entry.at()), entry.what().label(), text(entry.run()), text(entry.request()),
                text(entry.assessment()), text(entry.year()), entry.who().user() + "@" + entry.who().host(), entry.who().command(), entry.detail())));
        if (table.size() == 1) {
            screen.say("日志还是空的");
        } else {
            screen.table(table);
        }
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String sum(List<Count> counts, ToLongFunction<Count> number) {
        return String.valueOf(counts.stream().mapToLong(number).sum());
    }
}
