package org.kaohe.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.reports.RobustnessTable;
import org.kaohe.rules.Schemes;
import org.kaohe.runs.NotPossible;
import org.kaohe.runs.Runner;
import org.kaohe.runs.Varying;
import org.kaohe.scoring.Place;
import org.kaohe.store.Run;
import org.kaohe.store.RunKind;
import org.kaohe.variation.RankRange;
import org.kaohe.variation.Variation;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How far the published ranks hold when weights, items and figures vary. */
@CommandLine.Command(name = "robustness", description = "名次稳不稳：权重变动 ±20%、去掉任一项、数据在四舍五入范围内变动，各单位名次会到哪里")
final class RobustnessCommand implements Command {

    private static final int MOST = 100_000;

    @Parameters(index = "0", paramLabel = "考核", description = "考核名")
    String assessment;
    @Parameters(index = "1", paramLabel = "年度", description = "四位年份")
    int year;
    @Option(names = "--seed", paramLabel = "种子", defaultValue = "1", description = "整数；同一种子结果相同")
    long seed;
    @Option(names = "--draws", paramLabel = "次数", defaultValue = "1000", description = "1 到 100000 的整数")
    int draws;
    @Mixin
    Output folder;

    private Schemes.Found found(Schemes schemes) {
        return schemes.find(assessment, year).orElseThrow(() -> new NotPossible("没有 " + assessment + " " + year + " 年的规则"));
    }

    @Override
    public void check(Schemes schemes) {
        Varying.check(found(schemes));
        if (draws < 1 || draws > MOST) {
            throw new NotPossible("--draws 应为 1 到 " + MOST + " 的整数");
        }
    }

    @Override
    public int execute(ApplicationContext context, Screen screen) {
        Run run = context.getBean(Runner.class).published(assessment, year, RunKind.FINAL)
                .orElseThrow(() -> new NotPossible("还没有 " + assessment + " " + year + " 的年度结果，请先 run " + assessment + " " + year));
        Varying.Result result = context.getBean(Varying.class).compute(run, found(context.getBean(Schemes.class)), seed, draws, folder.output);
        Map<Place, List<RankRange>> units = new LinkedHashMap<>();
        result.ranges().forEach(range -> units.computeIfAbsent(range.published(), place -> new ArrayList<>()).add(range));
        List<List<String>> table = new ArrayList<>();
        units.forEach((place, ranges) -> {
            if (table.isEmpty()) {
                List<String> header = new ArrayList<>(List.of("分组", "单位", "名次"));
                ranges.forEach(range -> header.add(range.variation().words()));
                table.add(header);
            }
            List<String> row = new ArrayList<>(List.of(place.subject().group(), place.subject().name(), place.rank().toString()));
            ranges.forEach(range -> row.add(range.best() == range.worst() ? "不变" : range.best() + "—" + range.worst()
                    + (range.variation() == Variation.WITHOUT ? "" : "（不变 " + RobustnessTable.share(range).toPlainString() + "%）")));
            table.add(row);
        });
        if (!table.isEmpty()) {
            screen.table(table);
        }
        screen.say("权重、数据随机取 " + draws + " 次，种子 " + seed + "；结果在 " + result.place() + "，图在同名的 .svg");
        return Status.DONE;
    }
}
