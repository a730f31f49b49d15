package org.kaohe.cli;

import org.kaohe.rules.Reading;
import org.kaohe.rules.Schemes;
import org.kaohe.runs.OtherReading;
import org.kaohe.runs.Rereading;
import org.kaohe.runs.RunRequest;
import org.kaohe.store.RunKind;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Every open point of the rules: the answer in force, and whose rank or grade another one would change. */
@CommandLine.Command(name = "readings", description = "条文未写明之处（口径）：换一种答案，谁的名次、等次会变")
final class ReadingsCommand implements Command {

    private static final int SHOWN = 20;

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
        return new RunRequest(assessment, year, RunKind.DRY, null, folders.input, folders.output);
    }

    @Override
    public void check(Schemes schemes) {
        request().check(schemes);
    }

    @Override
    public int execute(ApplicationContext context, Screen screen) {
        Rereading.Result result = context.getBean(Rereading.class).compute(request(), screen.bar(assessment + " " + year));
        Reading last = null;
        for (OtherReading other : result.readings()) {
            Reading reading = other.reading();
            if (reading != last) {
                screen.say(reading.id() + "（" + reading.clause() + "）" + reading.question());
                screen.say("　现行：" + reading.chosen() + (reading.why() == null ? "" : "。" + reading.why()));
                last = reading;
            }
            screen.say("　" + (other.answer().isEmpty() ? "" : "改为 " + other.answer() + "：") + (other.moved().isEmpty() ? other.note()
                    : other.moved().size() + " 个单位（企业）的名次或等次变化" + (other.note().isEmpty() ? "" : "，" + other.note())));
            other.moved().stream().limit(SHOWN).forEach(row -> screen.say("　　" + (row.group().isEmpty() ? "" : row.group() + " ") + row.name() + "：" + row(row)));
            if (other.moved().size() > SHOWN) {
                screen.say("　　……另有 " + (other.moved().size() - SHOWN) + " 个，见 " + result.place());
            }
        }
        screen.say("全部列在 " + result.place());
        return Status.DONE;
    }

    private static String row(OtherReading.Row row) {
        String rank = row.rankFrom().equals(row.rankTo()) ? "" : "名次 " + shown(row.rankFrom()) + " → " + shown(row.rankTo());
        String grade = row.gradeFrom().equals(row.gradeTo()) ? "" : "等次 " + shown(row.gradeFrom()) + " → " + shown(row.gradeTo());
        return rank + (rank.isEmpty() || grade.isEmpty() ? "" : "，") + grade + "（得分 " + shown(row.scoreFrom()) + " → " + shown(row.scoreTo()) + "）";
    }

    private static String shown(String text) {
        return text.isEmpty() ? "无" : text;
    }
}
