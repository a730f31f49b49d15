package org.kaohe.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaohe.runs.RunResult.Ending;
import org.kaohe.store.RunKind;

/** Every broken row of the three feeds of the targets is refused with its place and its reason, and with nothing else. */
class TargetsBadInputIT {

    /** @param change breaks the feeds; returns the rows expected, {@code feed,line,column,value,code} */
    record Bad(String name, String says, Change change) {
        @Override
        public String toString() {
            return name;
        }
    }

    interface Change {
        List<String> on(TargetsFeeds feeds);
    }

    private static Bad figure(String name, String target, String value, String code, String says) {
        return new Bad(name, says, feeds -> List.of("actuals.csv," + feeds.actual(target, value) + ",value," + value + "," + code));
    }

    private static Bad row(String name, String line, String column, String value, String code, String says) {
        return new Bad(name, says, feeds -> List.of("actuals.csv," + TargetsFeeds.add(feeds.actuals, line) + "," + column + "," + value + "," + code));
    }

    static Stream<Bad> bad() {
        String classes = "二七区,river_section_water_class,贾鲁河尖岗水库断面";
        return Stream.of(
                row("an unknown indicator", "登封市,gdp_groth,,9", "indicator", "gdp_groth", "no-such-target", "登封市"),
                row("a target of other units only", "中原区,grain_output,,1", "indicator", "grain_output", "no-such-target", "其他单位"),
                row("a wrong object", "登封市,river_section_cod,黄河,1", "object", "黄河", "no-such-target", "颍河白沙水库断面"),
                row("an object too many", "登封市,gdp_growth,城区,9", "object", "城区", "no-such-target", "object 应为空"),
                row("an object too few", "新郑市,river_section_cod,,9", "object", "", "no-such-target", "十七里河入郑处"),
                row("a figure for a target judged by verdict", "登封市,work_safety,,1", "indicator", "work_safety", "no-such-target", "verdicts.csv"),
                row("a figure for the class that is judged by verdict", "中牟县,river_section_other_factors_class,贾鲁河中牟陈桥断面,5", "indicator",
                        "river_section_other_factors_class", "no-such-target", "verdicts.csv"),
                row("a unit that is no subject", "巩义市,gdp_growth,,9", "unit", "巩义市", "unknown-unit", "不是本办法考核对象"),
                row("a unit that nobody knows", "登丰市,gdp_growth,,9", "unit", "登丰市", "unknown-unit", "登封市"),
                row("a total that only other assessments pass over", "合计,gdp_growth,,9", "unit", "合计", "unknown-unit", "合计"),
                figure("a class worse than the worst", classes, "7", "constraint", "劣Ⅴ"),
                figure("a class between two", classes, "3.5", "constraint", "水质类别"),
                figure("a class of no number", classes, "Ⅶ", "type", "Ⅰ"),
                figure("a percent sign on an amount", "登封市,grain_output,", "12%", "type", "万吨"),
                figure("half a home", "登封市,shantytown_resettlement_homes_started,", "1853.5", "constraint", "整数"),
                figure("half a day", "登封市,good_air_days,", "230.5", "constraint", "整数"),
                figure("half an incident", "登封市,environmental_pollution_incidents,", "0.5", "constraint", "整数"),
                figure("more days than a year has", "登封市,good_air_days,", "367", "constraint", "366"),
                figure("a negative amount", "登封市,grain_output,", "-1", "constraint", "不应为负"),
                figure("a share above the whole", "登封市,drinking_water_source_compliance_rate,", "100.1", "constraint", "100"),
                figure("no number", "登封市,gdp_growth,", "约9", "type", "不是数"),
                figure("not applicable, which no target is", "登封市,gdp_growth,", "不适用", "type", "不是数"),
                new Bad("a target by its id and by its name", "同一", feeds -> {
                    int first = feeds.actual("登封市,grain_output,", "15");
                    int second = TargetsFeeds.add(feeds.actuals, "登封,粮食总产量,,16");
                    return List.of("actuals.csv," + first + ",unit,登封市,duplicate-key", "actuals.csv," + second + ",unit,登封市,duplicate-key");
                }),
                new Bad("a row twice, equal in every cell", "完全相同", feeds -> List.of("actuals.csv,"
                        + TargetsFeeds.add(feeds.actuals, "登封市,grain_output,,15") + ",unit,登封市,duplicate-key")),
                new Bad("a target with a good and a broken row", "同一", feeds -> {
                    int first = feeds.actual("登封市,grain_output,", "15");
                    int second = TargetsFeeds.add(feeds.actuals, "登封市,粮食总产量,,一五");
                    return List.of("actuals.csv," + first + ",unit,登封市,duplicate-key", "actuals.csv," + second + ",unit,登封市,duplicate-key",
                            "actuals.csv," + second + ",value,一五,type");
                }),
                new Bad("a target without its row", "登封市缺少第4项 粮食总产量", feeds -> {
                    TargetsFeeds.remove(feeds.actuals, "登封市,grain_output,");
                    return List.of("actuals.csv,0,value,登封市,missing-figure");
                }),
                new Bad("a target without its figure", "登封市缺少第4项 粮食总产量",
                        feeds -> List.of("actuals.csv," + feeds.actual("登封市,grain_output,", "") + ",value,,missing-figure")),
                new Bad("a reference without its row", "研究与试验发展", feeds -> {
                    TargetsFeeds.remove(feeds.references, "rd_intensity,");
                    return List.of("references.csv,0,value,rd_intensity,missing-figure");
                }),
                new Bad("a reference without its figure", "15 个目标",
                        feeds -> List.of("references.csv," + feeds.reference("rd_intensity", "") + ",value,,missing-figure")),
                new Bad("a reference that is no number", "不是数",
                        feeds -> List.of("references.csv," + feeds.reference("rd_intensity", "高") + ",value,高,type")),
                new Bad("a reference for a target stated in the text", "references.csv 只报",
                        feeds -> List.of("references.csv," + TargetsFeeds.add(feeds.references, "grain_output,5") + ",indicator,grain_output,no-such-target")),
                new Bad("a reference by its id and by its name", "同一", feeds -> {
                    int second = TargetsFeeds.add(feeds.references, "万元生产总值能耗降低率,6");
                    return List.of("references.csv,5,indicator,energy_intensity_reduction,duplicate-key",
                            "references.csv," + second + ",indicator,energy_intensity_reduction,duplicate-key");
                }),
                new Bad("a verdict on a figure", "actuals.csv",
                        feeds -> List.of("verdicts.csv," + TargetsFeeds.add(feeds.verdicts, "登封市,grain_output,,yes,") + ",indicator,grain_output,no-such-target")),
                new Bad("a verdict that is neither yes nor no", "是",
                        feeds -> List.of("verdicts.csv," + feeds.verdict("登封市,work_safety,", "基本") + ",met,基本,type")),
                new Bad("two verdicts on one target", "同一", feeds -> {
                    int first = feeds.verdict("登封市,work_safety,", "yes");
                    int second = TargetsFeeds.add(feeds.verdicts, "登封市,安全生产,,no,文件");
                    return List.of("verdicts.csv," + first + ",unit,登封市,duplicate-key", "verdicts.csv," + second + ",unit,登封市,duplicate-key");
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void isRefused(Bad bad) {
        TargetsFeeds feeds = new TargetsFeeds();
        List<String> expected = bad.change().on(feeds);
        RunResult result = feeds.run();
        assertThat(result.ending()).isEqualTo(Ending.REFUSED);
        assertThat(feeds.bench.rejects(result)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(result.rejects()).anySatisfy(reject -> assertThat(reject.message()).contains(bad.says()));
        assertThat(feeds.bench.output().resolve("county-targets/2017")).doesNotExist();
        assertThat(result.counts()).allMatch(count -> count.read() == count.loaded() + count.rejected() + count.passed());
    }

    @Test
    void percentSignsAreTakenWhereTheTargetsUnitIsPercent() {
        TargetsFeeds feeds = new TargetsFeeds();
        feeds.actual("登封市,gdp_growth,", "12%");
        feeds.actual("登封市,rd_intensity,", "12％");
        feeds.reference("rd_intensity", "11.5%");
        RunResult result = feeds.run();
        assertThat(feeds.bench.lines(result, "targets.csv", "410185,")).anyMatch(line -> line.contains(",gdp_growth,地区生产总值增长,,9,12,%,met,3,"))
                .anyMatch(line -> line.contains("rd_intensity") && line.contains(",,11.5,12,,met,0.5,"));
    }

    @Test
    void aVerdictThatIsNotGivenIsNoReasonToRefuse() {
        TargetsFeeds feeds = new TargetsFeeds();
        feeds.verdict("登封市,work_safety,", "");
        RunResult result = feeds.run();
        assertThat(feeds.bench.lines(result, "ranking.csv", "登封市")).containsExactly("县（市）,1,410185,登封市,100.00,,not-judged-1;tie");
        assertThat(feeds.bench.rejects(result)).isEmpty();
    }

    @Test
    void aFeedThatIsMissingIsNamedOnceAndNotFigureByFigure() {
        TargetsFeeds feeds = new TargetsFeeds();
        feeds.bench.feed(TargetsFeeds.ASSESSMENT, 2017, "actuals.csv", feeds.actuals);
        feeds.bench.feed(TargetsFeeds.ASSESSMENT, 2017, "verdicts.csv", feeds.verdicts);
        RunResult result = feeds.bench.run(TargetsFeeds.ASSESSMENT, 2017, RunKind.FINAL, null);
        assertThat(feeds.bench.rejects(result)).containsExactly("references.csv,0,,,missing-feed");
    }

    @Test
    void aProgressRunLeavesOutTheBrokenRowAndGoesOn() {
        TargetsFeeds feeds = new TargetsFeeds();
        int line = feeds.actual("登封市,grain_output,", "约15");
        RunResult result = feeds.run(RunKind.PROGRESS, null);
        assertThat(feeds.bench.rejects(result)).containsExactly("actuals.csv," + line + ",value,约15,type");
        assertThat(feeds.bench.lines(result, "targets.csv", "410185,登封市,结构优化升级,4,")).allMatch(row -> row.endsWith(",,15,,万吨,not-reported,,"));
        // one of 42 is not reported: 41 of 41
        assertThat(feeds.bench.lines(result, "ranking.csv", "登封市")).containsExactly("县（市）,1,410185,登封市,100.00,,tie;provisional");
    }
}
