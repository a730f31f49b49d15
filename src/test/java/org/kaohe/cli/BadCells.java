package org.kaohe.cli;

import static org.kaohe.cli.BadFeed.GRAIN;
import static org.kaohe.cli.BadFeed.INDUSTRY;

import java.util.List;

/** Single cells that are not what they should be. */
final class BadCells {

    private static final String STATISTICS = "statistics.csv";
    private static final String REVIEW = "department-review.csv";

    private BadCells() {
    }

    static List<BadFeed> all() {
        return List.of(
                statistic("an approximate number", "约131.54", "type", "约131.54"),
                statistic("a number with 万", "1.2万", "type", "1.2万"),
                statistic("a number with an exponent", "1e3", "type", "1e3"),
                statistic("an error of the spreadsheet", "#DIV/0!", "type", "#DIV/0!"),
                statistic("a percent sign where the column is an amount", "12%", "type", "%"),
                new BadFeed("a negative amount", INDUSTRY, "应不小于 0", desk -> {
                    int line = desk.replace(STATISTICS, "中牟县,", "中牟县,131.54,11.2,11,15.05,-1,13.6,52.48");
                    return List.of(STATISTICS + "," + line + ",investment,-1,constraint");
                }),
                statistic("not applicable where the schema does not allow it", "不适用", "type", "不适用"),
                statistic("a missing figure", "", "missing-figure", "增加值"),
                new BadFeed("thousands commas in the wrong place", INDUSTRY, "1,23", desk -> {
                    int line = desk.replace(STATISTICS, "中牟县,", "中牟县,\"1,23\",11.2,11,15.05,158.20,13.6,1");
                    return List.of(STATISTICS + "," + line + ",value_added,1,23,type");
                }),
                new BadFeed("a part that is more than the whole", INDUSTRY, "131.55", desk -> {
                    int line = desk.replace(STATISTICS, "中牟县,", "中牟县,131.54,11.2,11,15.05,158.20,13.6,131.55");
                    return List.of(STATISTICS + "," + line + ",high_tech_value_added,131.55,constraint");
                }),
                new BadFeed("half an enterprise", INDUSTRY, "11.5", desk -> {
                    int line = desk.replace(STATISTICS, "中牟县,", "中牟县,131.54,11.2,11.5,15.05,158.20,13.6,52.48");
                    return List.of(STATISTICS + "," + line + ",new_enterprises,11.5,constraint");
                }),
                new BadFeed("marks above the full marks", GRAIN, "30.01", desk -> {
                    int line = desk.replace(REVIEW, "中原区,production_capacity,", "中原区,production_capacity,30,30.01");
                    return List.of(REVIEW + "," + line + ",marks,30.01,constraint");
                }),
                new BadFeed("full marks that are not those of the plan", GRAIN, "30", desk -> {
                    int line = desk.replace(REVIEW, "中原区,production_capacity,", "中原区,production_capacity,35,26.85");
                    return List.of(REVIEW + "," + line + ",full_marks,35,constraint");
                }),
                new BadFeed("an unknown aspect", GRAIN, "production", desk -> {
                    int line = desk.add(REVIEW, "中原区,production,30,26.85");
                    return List.of(REVIEW + "," + line + ",aspect,production,unknown-value");
                }),
                new BadFeed("a day that is not in the calendar", GRAIN, "2月30日", desk -> {
                    int line = desk.add("vetoes.csv", "新密市,事实,文号,2月30日");
                    return List.of("vetoes.csv," + line + ",date,2月30日,type");
                }),
                new BadFeed("a day of another year", GRAIN, "2001-08-17", desk -> {
                    int line = desk.add("vetoes.csv", "新密市,事实,文号,2001-08-17");
                    return List.of("vetoes.csv," + line + ",date,2001-08-17,constraint");
                }),
                new BadFeed("an event without its level and one without its points", INDUSTRY, "级别", desk -> {
                    int line = desk.add("events.csv", "中牟县,platform,,1,,,文号甲,事项");
                    desk.add("events.csv", "中牟县,other_bonus,,,,,文号乙,事项");
                    return List.of("events.csv," + line + ",level,,unknown-value", "events.csv," + (line + 1) + ",points,,missing-figure");
                }),
                new BadFeed("an event of no kind", INDUSTRY, "奖励", desk -> {
                    int line = desk.add("events.csv", "中牟县,奖励,,1,,,文号甲,事项");
                    return List.of("events.csv," + line + ",kind,奖励,unknown-value");
                }),
                new BadFeed("several faults in one row and in two feeds", INDUSTRY, "约9", desk -> {
                    int line = desk.replace(STATISTICS, "中牟县,", "中牟县,约9,11.2,,15.05,－1,13.6,0");
                    int other = desk.add("events.csv", "火星,veto,,,,,文号甲,事项");
                    return List.of(STATISTICS + "," + line + ",value_added,约9,type", STATISTICS + "," + line + ",new_enterprises,,missing-figure",
                            STATISTICS + "," + line + ",investment,－1,constraint", "events.csv," + other + ",unit,火星,unknown-unit");
                }));
    }

    private static BadFeed statistic(String name, String value, String code, String says) {
        return new BadFeed(name, INDUSTRY, says, desk -> {
            int line = desk.replace(STATISTICS, "中牟县,", "中牟县," + value + ",11.2,11,15.05,158.20,13.6,0");
            return List.of(STATISTICS + "," + line + ",value_added," + value + "," + code);
        });
    }
}
