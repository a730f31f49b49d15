package org.kaohe.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.reports.RobustnessPicture;
import org.kaohe.reports.RobustnessTable;
import org.kaohe.rules.Credit;
import org.kaohe.rules.Points;
import org.kaohe.rules.Schemes;
import org.kaohe.rules.Targets;
import org.kaohe.store.Run;
import org.kaohe.store.RunFile;
import org.kaohe.store.RunStore;
import org.kaohe.variation.PointsRobustness;
import org.kaohe.variation.RankRange;
import org.kaohe.variation.Robustness;
import org.kaohe.variation.TargetsRobustness;
import org.springframework.stereotype.Service;

/** How far the ranks of a finished run hold, as table and picture. */
@Service
public class Varying {

    private final Cases cases;
    private final RunStore runs;
    private final AnalysisFiles files;

    Varying(Cases cases, RunStore runs, AnalysisFiles files) {
        this.cases = cases;
        this.runs = runs;
        this.files = files;
    }

    /** @param place the table; the picture stands beside it */
    public record Result(List<RankRange> ranges, Path place) {
    }

    /** @throws NotPossible where the method has no ranks that could vary */
    public static void check(Schemes.Found found) {
        if (found.scheme().method() instanceof Credit) {
            throw new NotPossible(found.scheme().assessment() + " 按分数线评等次，各企业互不影响，名次只供查阅，没有权重可变：不作稳健性分析；换一种口径的影响用 readings 看");
        }
        if (!(found.scheme().method() instanceof Points) && !(found.scheme().method() instanceof Targets)) {
            throw new NotPossible(found.scheme().assessment() + " 没有名次可作稳健性分析");
        }
        if (found.scheme().method() instanceof Points points && !points.ranked()) {
            throw new NotPossible(found.scheme().assessment() + " 本年度只有" + points.checks().check().name() + "，通报得分，不排名：没有名次可作稳健性分析");
        }
    }

    /**
     * Writes {@code output/ASSESSMENT/YEAR.robustness.csv} and {@code .svg}.
     *
     * @throws NotPossible where the method has no ranks, or the rules have changed since the run
     * @throws RunFailed   disk or permission
     */
    public Result compute(Run run, Schemes.Found found, long seed, int draws, Path output) {
        check(found);
        if (!cases.sameRules(run, found)) {
            throw new NotPossible("运行 " + run.id() + " 之后规则文件已变化，不能按原规则推算：请先 run " + run.assessment() + " " + run.year());
        }
        boolean points = found.scheme().method() instanceof Points;
        Robustness robustness = points ? new PointsRobustness(cases.points(run, found), seed, draws)
                : new TargetsRobustness(cases.targets(run, found), seed, draws);
        List<RankRange> ranges = robustness.ranges();
        String remark = "权重" + (points ? "、数据" : "") + "各随机取 " + draws + " 次（种子 " + seed + "），每次按办法整组重算；逐项去掉后其余各项折合为满分";
        Map<String, String> feeds = new LinkedHashMap<>();
        runs.files(run.id(), RunFile.Role.FEED).forEach(file -> feeds.put(file.name(), file.sha256()));
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("seed", String.valueOf(seed));
        parameters.put("draws", String.valueOf(draws));
        try {
            return new Result(ranges, files.write(new AnalysisFiles.Of(run.assessment(), run.year(), output, feeds, runs.files(run.id(), RunFile.Role.RULES)),
                    "robustness", parameters, List.of(RobustnessTable.of(ranges),
                            RobustnessPicture.of(found.scheme().title() + "　" + run.year() + "年名次的变动范围", remark, ranges))));
        } catch (IOException e) {
            throw new RunFailed(null, Trouble.of(e), e);
        }
    }
}
