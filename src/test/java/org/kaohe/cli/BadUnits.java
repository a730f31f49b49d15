package org.kaohe.cli;

import static org.kaohe.cli.BadFeed.GRAIN;
import static org.kaohe.cli.BadFeed.INDUSTRY;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Units that are not there, too often there, or not to be there. */
final class BadUnits {

    private static final String STATISTICS = "statistics.csv";
    private static final String REVIEW = "department-review.csv";

    private BadUnits() {
    }

    static List<BadFeed> all() {
        return List.of(
                new BadFeed("an unknown unit", INDUSTRY, "火星县", desk -> {
                    int line = desk.add(STATISTICS, "火星县,1,1,1,1,1,1,1");
                    return List.of(STATISTICS + "," + line + ",unit,火星县,unknown-unit");
                }),
                new BadFeed("a misspelt unit, whose own row is then missing", INDUSTRY, "中牟县", desk -> {
                    int line = desk.replace(STATISTICS, "中牟县,", "中弁县,1,1,1,1,1,1,1");
                    return List.of(STATISTICS + "," + line + ",unit,中弁县,unknown-unit", STATISTICS + ",0,unit,中牟县,missing-unit");
                }),
                new BadFeed("a unit that is no subject", GRAIN, "不是本办法考核对象", desk -> {
                    int line = desk.add(REVIEW, "郑东新区,reserves,20,18");
                    return List.of(REVIEW + "," + line + ",unit,郑东新区,unknown-unit");
                }),
                new BadFeed("a row of totals in a feed that passes over nothing", GRAIN, "合计", desk -> {
                    int line = desk.add(REVIEW, "合计,reserves,20,18");
                    return List.of(REVIEW + "," + line + ",unit,合计,unknown-unit");
                }),
                new BadFeed("a row without a unit", INDUSTRY, "考核对象", desk -> {
                    int line = desk.add(STATISTICS, ",1,1,1,1,1,1,1");
                    return List.of(STATISTICS + "," + line + ",unit,,unknown-unit");
                }),
                new BadFeed("a missing unit", INDUSTRY, "中牟县", desk -> {
                    desk.text(STATISTICS, desk.text(STATISTICS).replaceFirst("中牟县.*\n", ""));
                    return List.of(STATISTICS + ",0,unit,中牟县,missing-unit");
                }),
                new BadFeed("a missing aspect of a unit", GRAIN, "中原区", desk -> {
                    desk.text(REVIEW, desk.text(REVIEW).replaceFirst("中原区,reserves.*\n", ""));
                    return List.of(REVIEW + ",0,aspect,reserves,missing-figure");
                }),
                new BadFeed("a unit all of whose rows are bad is not missing as well", GRAIN, "reserve_s", desk -> {
                    desk.text(REVIEW, desk.text(REVIEW).replaceAll("中原区,.*\n", ""));
                    int line = desk.add(REVIEW, "中原区,reserve_s,20,18.00");
                    return List.of(REVIEW + "," + line + ",aspect,reserve_s,unknown-value", missing("production_capacity"), missing("grower_incentive"),
                            missing("reserves"), missing("market_supply"), missing("quality_safety"), missing("safeguards"));
                }),
                new BadFeed("a feed with a header and no row", INDUSTRY, "惠济区", desk -> {
                    desk.text("targets.csv", desk.text("targets.csv").lines().findFirst().orElseThrow() + "\n");
                    return Stream.of("郑州航空港经济综合实验区", "郑东新区", "郑州经济开发区", "郑州高新区", "登封市", "新密市", "荥阳市", "新郑市",
                            "中牟县", "上街区", "中原区", "二七区", "金水区", "管城回族区", "惠济区").map(unit -> "targets.csv,0,unit," + unit + ",missing-unit").toList();
                }),
                new BadFeed("the same row twice", INDUSTRY, "完全相同", desk -> {
                    int line = desk.add(STATISTICS, desk.line(STATISTICS, "中牟县,"));
                    return List.of(STATISTICS + "," + line + ",unit,中牟县,duplicate-key");
                }),
                new BadFeed("a unit twice with different figures", INDUSTRY, "内容不同", desk -> {
                    int line = desk.replace(STATISTICS, "中牟县,", "中牟县,131.54,11.2,11,15.05,158.20,13.6,52.48");
                    int second = desk.add(STATISTICS, "中牟县,131.55,11.2,11,15.05,158.20,13.6,52.48");
                    return twice(line, second);
                }),
                new BadFeed("a unit twice by an alias, not equal as written", INDUSTRY, "内容不同", desk -> {
                    int line = desk.replace(STATISTICS, "中牟县,", "中牟县,131.54,11.2,11,15.05,158.20,13.6,52.48");
                    int second = desk.add(STATISTICS, "中牟,131.54,11.2,11,15.05,158.20,13.6,52.48");
                    return twice(line, second);
                }),
                new BadFeed("a unit twice by its code, once with a figure that is none", INDUSTRY, "内容不同", desk -> {
                    int line = desk.replace(STATISTICS, "中牟县,", "中牟县,131.54,11.2,11,15.05,158.20,13.6,52.48");
                    int second = desk.add(STATISTICS, "410122,x,11.2,11,15.05,158.20,13.6,52.48");
                    List<String> rejects = new ArrayList<>(twice(line, second));
                    rejects.add(STATISTICS + "," + second + ",value_added,x,type");
                    return rejects;
                }));
    }

    private static String missing(String aspect) {
        return REVIEW + ",0,aspect," + aspect + ",missing-figure";
    }

    private static List<String> twice(int first, int second) {
        return List.of(STATISTICS + "," + first + ",unit,中牟县,duplicate-key", STATISTICS + "," + second + ",unit,中牟县,duplicate-key");
    }
}
