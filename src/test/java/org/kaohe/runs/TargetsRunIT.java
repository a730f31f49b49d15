package org.kaohe.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaohe.runs.RunResult.Ending;
import org.kaohe.store.RunKind;

/** From the three feeds to the published tables; expected figures worked out by hand from the restatement. */
class TargetsRunIT {

    private final TargetsFeeds feeds = new TargetsFeeds();

    private List<String> published(String file, String word) {
        RunResult result = feeds.run();
        assertThat(result.ending()).isNotEqualTo(Ending.REFUSED);
        return feeds.bench.lines(result, file, word);
    }

    @Test
    void whoMeetsEveryTargetHasAHundredAndSharesTheFirstPlace() {
        RunResult result = feeds.run();
        assertThat(feeds.bench.text(result, "ranking.csv")).isEqualTo("""
                group,rank,unit_code,unit,score,grade,flags
                县（市）,1,410122,中牟县,100.00,,tie
                县（市）,1,410182,荥阳市,100.00,,tie
                县（市）,1,410183,新密市,100.00,,tie
                县（市）,1,410184,新郑市,100.00,,tie
                县（市）,1,410185,登封市,100.00,,tie
                区,1,410102,中原区,100.00,,tie
                区,1,410103,二七区,100.00,,tie
                区,1,410104,管城回族区,100.00,,tie
                区,1,410105,金水区,100.00,,tie
                区,1,410106,上街区,100.00,,tie
                区,1,410108,惠济区,100.00,,tie
                开发区,1,Z1,郑州航空港经济综合实验区,100.00,,tie
                开发区,1,Z2,郑东新区,100.00,,tie
                开发区,1,Z3,郑州经济开发区,100.00,,tie
                开发区,1,Z4,郑州高新区,100.00,,tie
                """);
        assertThat(feeds.bench.lines(result, "targets.csv")).hasSize(590);
        assertThat(feeds.bench.text(result, "manifest.json")).contains("评分方法：达标率，非文件规定");
        assertThat(feeds.bench.text(result, "rejects.csv")).isEqualTo("feed,line,column,value,code,message\n");
    }

    /** 登封市 has 42 targets; one lacks its verdict, five of the other 41 are missed: 36 ÷ 41 = 87.8048… */
    @Test
    void theScoreIsTheShareOfTheTargetsMetAndItsItemsAddUp() {
        feeds.actual("登封市,grain_output,", "14.99");
        feeds.actual("登封市,rd_intensity,", "4.99%");
        feeds.actual("登封市,river_section_cod,颍河白沙水库断面", "20");
        feeds.actual("登封市,urban_disposable_income_growth,", "8.99");
        feeds.verdict("登封市,work_safety,", "no");
        TargetsFeeds.remove(feeds.verdicts, "登封市,food_and_drug_safety,");
        RunResult result = feeds.run();
        assertThat(feeds.bench.lines(result, "ranking.csv", "登封市")).containsExactly("县（市）,5,410185,登封市,87.80,,not-judged-1");
        List<String> scores = feeds.bench.lines(result, "scores.csv", "410185");
        // 7 3 10 6 8 2 of 8 4 11 7 9 2; two hundredths go to 4.8780 (2 ÷ 41) and 7.3170 (3 ÷ 41)
        assertThat(scores).extracting(line -> String.join(",", List.of(line.split(",")).subList(2, 6))).containsExactly(
                "一,结构优化升级,19.51,17.07", "二,创新驱动发展,9.76,7.32", "三,基础能力建设,26.83,24.39",
                "四,新型城镇化,17.07,14.63", "五,社会安全和政府职能转变,21.95,19.51", "六,差异化指标,4.88,4.88");
        assertThat(scores.stream().map(line -> new BigDecimal(line.split(",")[5])).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("87.80");
        assertThat(scores.get(0)).endsWith(",一").contains("粮食总产量", "14.99", "15", "actuals.csv:");
        assertThat(scores.get(5)).contains("尾差 +0.01");
        assertThat(result.remarks()).anyMatch(remark -> remark.contains("1 项尚无结论"));
    }

    @Test
    void aUnitWithoutTargetsOfACategoryHasNoSuchItem() {
        assertThat(published("scores.csv", "410184,")).extracting(line -> line.split(",")[2]).containsExactly("一", "二", "三", "四", "五");
    }

    @Test
    void everyTargetIsPrintedWithTheFigureItIsJudgedBy() {
        feeds.actual("登封市,gdp_growth,", "8.4％");
        feeds.actual("登封市,urban_disposable_income_growth,", "8.4");
        feeds.actual("登封市,rural_disposable_income_growth,", "8.39");
        feeds.actual("登封市,grain_output,", "14.99");
        feeds.actual("登封市,pm10_annual_mean,", "95");
        feeds.actual("登封市,river_section_cod,颍河白沙水库断面", "20");
        feeds.actual("登封市,environmental_pollution_incidents,", "1");
        feeds.actual("登封市,good_air_days,", "231");
        feeds.actual("登封市,energy_intensity_reduction,", "5.5");
        feeds.verdict("登封市,work_safety,", "否");
        TargetsFeeds.remove(feeds.verdicts, "登封市,land_use_intensification,");
        assertThat(published("targets.csv", "410185,")).hasSize(42).contains(
                "410185,登封市,结构优化升级,1,gdp_growth,地区生产总值增长,,9,8.4,%,unmet,-0.6,",
                "410185,登封市,结构优化升级,4,grain_output,粮食总产量,,15,14.99,万吨,unmet,-0.01,99.93",
                "410185,登封市,基础能力建设,12,energy_intensity_reduction,万元生产总值能耗降低率,,5,5.5,,met,0.5,",
                "410185,登封市,基础能力建设,13,pm10_annual_mean,可吸入颗粒物（PM10）年均浓度,,96,95,微克/立方米,met,-1,101.05",
                "410185,登封市,基础能力建设,14,river_section_cod,颍河白沙水库断面化学需氧量,颍河白沙水库断面,20,20,毫克/升,unmet,0,100.00",
                "410185,登封市,基础能力建设,14,good_air_days,空气质量优良天数,,230,231,天,met,1,100.43",
                "410185,登封市,新型城镇化,15,urban_disposable_income_growth,城镇居民人均可支配收入增长,,8.4,8.4,,met,0,",
                "410185,登封市,新型城镇化,16,rural_disposable_income_growth,农村居民人均可支配收入增长,,8.4,8.39,,unmet,-0.01,",
                "410185,登封市,社会安全和政府职能转变,22,work_safety,安全生产,,,,,unmet,,",
                "410185,登封市,社会安全和政府职能转变,25,environmental_pollution_incidents,企业违法排污和突发事件处置不当引发的环境污染事件,,0,1,起,unmet,1,0.00",
                "410185,登封市,社会安全和政府职能转变,25,environmental_mass_petition_incidents,环保问题引起的群体性信访事件,,0,0,起,met,0,100.00",
                "410185,登封市,社会安全和政府职能转变,26,land_use_intensification,土地节约集约利用,,,,,not-judged,,");
    }

    @Test
    void theTableOfTargetsIsSortedByUnitNumberAndLineOfTheTargetsFile() {
        List<String> keys = published("targets.csv", ",").stream().map(line -> {
            String[] cells = line.split(",");
            return cells[0] + String.format("%03d", Integer.parseInt(cells[3]));
        }).toList();
        assertThat(keys).isSorted();
        assertThat(published("targets.csv", "410185,")).extracting(line -> line.split(",")[4]).startsWith("gdp_growth",
                "above_scale_industrial_value_added_growth", "tertiary_value_added_growth", "grain_output", "general_public_budget_revenue",
                "general_public_budget_revenue_growth", "tax_revenue", "tax_revenue_growth");
    }

    /** R2: 40.2 is 40 for 化学需氧量 and 2 for 氨氮; 40.1 and 2.1 are too much. */
    @Test
    void theMisprintOfXinzhengIsJudgedByTheCorrectedFigures() {
        feeds.actual("新郑市,river_section_cod,十七里河入郑处", "40.1");
        feeds.actual("新郑市,river_section_nh3n,十七里河入郑处", "1.99");
        assertThat(published("targets.csv", "十七里河入郑处,")).anyMatch(line -> line.contains(",十七里河入郑处,40,40.1,毫克/升,unmet,0.1,99.75"))
                .anyMatch(line -> line.contains(",十七里河入郑处,2,1.99,毫克/升,met,-0.01,100.50"));
    }

    @Test
    void waterClassesAreTakenAsFiguresOrRomanNumerals() {
        feeds.actual("二七区,river_section_water_class,贾鲁河尖岗水库断面", "Ⅲ");
        feeds.actual("荥阳市,river_section_water_class,汜水河口子断面", "劣Ⅴ");
        feeds.actual("荥阳市,river_section_water_class,索河入须河处断面", "Ⅴ");
        assertThat(published("targets.csv", "地表水类别")).anyMatch(line -> line.contains(",贾鲁河尖岗水库断面,3,3,地表水类别,met,0,"))
                .anyMatch(line -> line.contains(",汜水河口子断面,4,6,地表水类别,unmet,2,"))
                .anyMatch(line -> line.contains(",索河入须河处断面,5,5,地表水类别,met,0,"))
                .filteredOn(line -> line.contains("river_section_other_factors_class")).hasSize(2)
                .allMatch(line -> line.endsWith(",,,地表水类别,met,,"));
    }

    /** 中原区 has 37 targets, 7 of them without figure: 30 are judged. */
    @Test
    void withoutVerdictsTheOtherTargetsMakeTheScore() {
        feeds.verdicts.subList(1, feeds.verdicts.size()).clear();
        feeds.actual("中原区,gdp_growth,", "7.9");
        feeds.actual("中原区,urban_disposable_income_growth,", "7.9");
        RunResult result = feeds.run();
        // 29 ÷ 30 = 96.666…
        assertThat(feeds.bench.lines(result, "ranking.csv", "中原区")).containsExactly("区,6,410102,中原区,96.67,,not-judged-7");
        assertThat(feeds.bench.lines(result, "ranking.csv", "金水区")).containsExactly("区,1,410105,金水区,100.00,,not-judged-9;tie");
        assertThat(feeds.bench.lines(result, "scores.csv", "410102,")).hasSize(5);
    }

    @Test
    void aProgressRunJudgesWhatIsThereAndSaysThatItIsProvisional() {
        List<String> half = List.copyOf(feeds.actuals.subList(0, feeds.actuals.size() / 2));
        feeds.actuals.clear();
        feeds.actuals.addAll(half);
        RunResult result = feeds.run(RunKind.PROGRESS, null);
        assertThat(result.ending()).isEqualTo(Ending.PUBLISHED);
        assertThat(feeds.bench.output().resolve("county-targets/2017")).doesNotExist();
        assertThat(feeds.bench.lines(result, "ranking.csv")).hasSize(15).allMatch(line -> line.endsWith("provisional"));
        assertThat(feeds.bench.lines(result, "targets.csv", ",not-reported,")).hasSize(471 - (half.size() - 1));
        assertThat(feeds.bench.rejects(result)).hasSize(471 - (half.size() - 1)).allMatch(line -> line.endsWith(",missing-figure"));
    }

    @Test
    void withNothingReportedNothingIsScored() {
        feeds.actuals.subList(1, feeds.actuals.size()).clear();
        feeds.verdicts.subList(1, feeds.verdicts.size()).clear();
        RunResult result = feeds.run(RunKind.PROGRESS, null);
        assertThat(feeds.bench.lines(result, "ranking.csv", "登封市")).containsExactly("县（市）,,410185,登封市,,,not-judged-8;provisional");
        assertThat(feeds.bench.lines(result, "scores.csv")).isEmpty();
        assertThat(feeds.run(RunKind.FINAL, null).ending()).isEqualTo(Ending.REFUSED);
    }

    @Test
    void thereAreTargetsOf2017Only() {
        for (int year : new int[] {2016, 2018}) {
            feeds.bench.feed(TargetsFeeds.ASSESSMENT, year, "actuals.csv", feeds.actuals);
            assertThatThrownBy(() -> feeds.bench.run(TargetsFeeds.ASSESSMENT, year, RunKind.FINAL, null)).isInstanceOf(NotPossible.class)
                    .hasMessageContaining("没有 " + year + " 年目标").hasMessageContaining("2017");
        }
    }
}
