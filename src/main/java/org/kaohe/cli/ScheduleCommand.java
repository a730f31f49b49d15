package org.kaohe.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.rules.Schemes;
import org.kaohe.schedule.Agenda;
import org.kaohe.schedule.Agenda.Line;
import org.kaohe.store.RunKind;
import org.kaohe.store.RunStore;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** The coming twelve months: what runs when, which feeds are due from whom, what is late. */
@CommandLine.Command(name = "schedule", description = "今后 12 个月的日程：何时自动运行、哪些报送表由谁何时报、哪些已逾期")
final class ScheduleCommand implements Command {

    private static final int MONTHS = 12;

    @Mixin
    Folders folders;

    @Override
    public int execute(ApplicationContext context, Screen screen) {
        LocalDateTime now = LocalDateTime.now(context.getBean(Clock.class));
        LocalDate today = now.toLocalDate();
        LocalDate end = today.plusMonths(MONTHS);
        RunStore runs = context.getBean(RunStore.class);
        Agenda agenda = new Agenda(context.getBean(Schemes.class), folders.input, (assessment, year) -> runs.published(assessment, year, RunKind.FINAL).isPresent());
        screen.say("今后 12 个月：" + today + " 至 " + end.minusDays(1) + "（北京时间），报送表在 " + folders.input);
        print(screen, "一、自动运行（serve 常驻时到点运行）", List.of("时间", "考核", "年度", "类别　事项", "报送表", "条款"), agenda.runs(now, end.atStartOfDay()), false);
        print(screen, "二、到期", List.of("期限", "考核", "年度", "报送表或事项", "状态", "条款", "应报单位"), agenda.due(today, end), true);
        print(screen, "三、已逾期（过去 12 个月）", List.of("期限", "考核", "年度", "报送表或事项", "状态", "条款", "应报单位"), agenda.late(now), true);
        agenda.without(today).forEach(line -> screen.say("今年没有日程：" + line));
        return Status.DONE;
    }

    private static void print(Screen screen, String title, List<String> head, List<Line> lines, boolean from) {
        screen.say("");
        screen.say(title + (lines.isEmpty() ? "：没有" : ""));
        if (lines.isEmpty()) {
            return;
        }
        List<List<String>> table = new ArrayList<>(List.of(head));
        for (Line line : lines) {
            List<String> row = new ArrayList<>(List.of(line.when(), line.assessment(), line.year() == 0 ? "当年" : String.valueOf(line.year()), line.what(), line.state(), line.clause()));
            if (from) {
                row.add(Suppliers.brief(line.from()));
            }
            table.add(row);
        }
        screen.table(table);
    }
}
