package org.kaohe.cli;

import java.util.ArrayList;
import java.util.List;
import org.kaohe.rules.Schemes;
import org.kaohe.runs.CellSetting;
import org.kaohe.runs.Moved;
import org.kaohe.runs.RunRequest;
import org.kaohe.runs.WhatIf;
import org.kaohe.store.RunKind;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the result would be with other figures; publishes nothing. */
@CommandLine.Command(name = "what-if", description = "假设某些数据是另一个数，名次、等次会怎样；只算给人看，不发布")
final class WhatIfCommand implements Command {

    @Parameters(index = "0", paramLabel = "考核", description = "考核名")
    String assessment;
    @Parameters(index = "1", paramLabel = "年度", description = "四位年份")
    int year;
    @Option(names = "--set", required = true, paramLabel = "报送表:单位:列=值", description = "如 statistics:中原区:value_added=120.5，可写多个；一个单位有多行的写成 报送表:单位/主键:列=值")
    List<String> settings;
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

    private List<CellSetting> cells() {
        return settings.stream().map(CellSetting::parse).toList();
    }

    @Override
    public void check(Schemes schemes) {
        cells();
        request().check(schemes);
    }

    @Override
    public int execute(ApplicationContext context, Screen screen) {
        List<CellSetting> cells = cells();
        WhatIf.Result result = context.getBean(WhatIf.class).compute(request(), cells, screen.bar(assessment + " " + year));
        screen.say("假设：" + String.join("；", cells.stream().map(CellSetting::toString).toList()) + "（其他数据不变，"
                + (result.base() == null ? "与现有数据的试算比较" : "与运行 " + result.base() + " 比较") + "，没有发布）");
        List<List<String>> table = new ArrayList<>(List.of(List.of("分组", "单位", "名次 前", "后", "得分 前", "后", "等次 前", "后", "")));
        for (Moved moved : result.places()) {
            table.add(List.of(moved.unit().group(), moved.unit().unit(), Moved.rank(moved.before()), Moved.rank(moved.after()), Moved.score(moved.before()),
                    Moved.score(moved.after()), Moved.grade(moved.before()), Moved.grade(moved.after()), moved.placed() ? "*" : ""));
        }
        screen.table(table);
        if (result.places().stream().noneMatch(Moved::placed)) {
            screen.say("各单位名次、等次均不变" + (result.tables().isEmpty() ? "" : "；" + String.join("、", result.tables()) + " 有变化，见下"));
        }
        result.changes().forEach(screen::say);
        return Status.DONE;
    }
}
