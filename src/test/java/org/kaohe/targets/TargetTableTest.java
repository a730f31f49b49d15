package org.kaohe.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTableTest {

    private static final String HEADER = String.join(",", TableReader.COLUMNS) + "\n";
    private static final String GROWTH = "登封市,结构优化升级,1,gdp_growth,地区生产总值增长,,growth,at_least,,9,%,,地区生产总值增长9%。,\n";
    private static final String GRAIN = "登封市,结构优化升级,2,grain_output,粮食总产量,,level,at_least,,15,万吨,,粮食总产量15万吨。,\n";

    @Test
    void aSoundFileGivesItsTargetsWithTheirLines() {
        TargetTable table = read(HEADER + GROWTH + GRAIN.replace("粮食总产量15万吨。", "\"粮食\n总产量\"")
                + GRAIN.replace(",2,grain_output,粮食总产量", ",3,oil_output,油料总产量"));
        assertThat(table.targets()).extracting(Target::line).containsExactly(2, 3, 5);
        assertThat(table.of("410185")).hasSize(3);
        assertThat(table.of("410183")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "登封市,结构|郑州市,结构|名录中没有“郑州市”",
        "level|Level|kind 不认识“Level”",
        "at_least,,15|at_most,,15|direction 应为 at_least，实为“at_most”",
        "at_least,,15|at_least,yes,15|只有 ceiling 可以 strict",
        "at_least,,15|at_least,no,15|strict 的“no”写法不对",
        "at_least,,15|at_least,,|level 必须有 target",
        "at_least,,15|at_least,,1.5e1|target 的“1.5e1”写法不对",
        "at_least,,15|at_least,,-15|target 不应为负",
        "15,万吨,,|15,万吨,-1,|corrected_target 不应为负",
        "15,万吨|7,地表水类别|水质类别应为 1–6",
        ",2,|,3,|项号应为 2，实为 3",
        ",2,|,,|number 的“”写法不对",
        "结构优化升级,2|创新驱动发展,1|第1项分属两类",
        "grain_output|Grain|indicator 的“Grain”写法不对",
        "grain_output,粮食总产量|grain_output,|indicator_name 不应为空",
        "grain_output,粮食总产量|grain_output,地区生产总值增长|“地区生产总值增长”在第2行是另一指标 gdp_growth",
        "2,grain_output|2,gdp_growth|与第2行是同一目标（单位、指标、对象相同）",
        "level,at_least,,15,万吨|growth,at_least,,15,万吨|growth 的 target_unit 应为 %",
        "level,at_least,,15,万吨|growth,at_least,,-100,%|增长目标必须大于 -100%",
        "level,at_least,,15,万吨|city-set,none,,15,%|city-set 不应有 target",
        "15,万吨,,粮食|15,万吨,粮食|应有 14 格，实有 13 格",
        "粮食总产量15万吨。|' '|“ ”首尾有空白"})
    void anUnsoundRowIsRefusedWithFileLineAndReason(String from, String to, String reason) {
        assertThat(GRAIN).contains(from);
        String row = GRAIN.substring(0, GRAIN.indexOf(from)) + (to == null ? "" : to)
                + GRAIN.substring(GRAIN.indexOf(from) + from.length());
        refused(HEADER + GROWTH + row, 3, reason);
    }

    @Test
    void incomesNeedAGrowthToKeepStepWith() {
        refused(HEADER + "登封市,新型城镇化,1,income,收入增长,,in-step,in_step,,,,,与经济增长同步。,\n", 2,
                "登封市没有地区生产总值增长目标，无从与经济增长同步");
    }

    @Test
    void theTargetsOfAUnitStandTogether() {
        refused(HEADER + GROWTH + GROWTH.replace("登封市", "新密市") + GRAIN, 4, "登封市的目标没有排在一起");
    }

    @Test
    void anotherHeaderAnEmptyFileAndAnOpenQuoteAreRefused() {
        assertThatThrownBy(() -> read("unit,target\n")).hasMessageContaining("targets.csv 第1行：表头应为 unit,category");
        refused(HEADER, 0, "没有任何目标");
        refused("", 0, "没有任何目标");
        refused(HEADER + GROWTH + "\"登封市,", 3, "读不下去，引号可能没有闭合");
    }

    private static void refused(String csv, int line, String reason) {
        assertThatThrownBy(() -> read(csv)).isInstanceOfSatisfying(UnsoundTargetsException.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.line()).isEqualTo(line);
            assertThat(e).hasMessage("targets.csv 第" + line + "行：" + reason);
        });
    }

    private static TargetTable read(String csv) {
        return TargetTable.read("targets.csv", csv, Tables.codes());
    }
}
