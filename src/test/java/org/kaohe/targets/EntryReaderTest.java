package org.kaohe.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryReaderTest {

    private static final String DENGFENG = "410185";
    private static final String XINZHENG = "410184";
    private final TargetTable table = Tables.of2017();
    private final EntryReader reader = new EntryReader(table, Tables.NUMBERS);

    @ParameterizedTest
    @CsvSource({"gdp_growth,,9.2,9.2", "地区生产总值增长,,9.2%,9.2", "地区生产总值增长,,９．２％,9.2", "gdp_growth,,-0.5,-0.5",
        "gdp_growth,,−0.5,-0.5", "grain_output,,15.5,15.5", "可吸入颗粒物(PM10)年均浓度,,95,95",
        "研究与试验发展（R＆D）经费投入强度,,1.75%,1.75", "poverty_exit_persons,,1379.0,1379.0",
        "drinking_water_source_compliance_rate,,100,100", "livelihood_expenditure_share,,0%,0",
        "urban_new_jobs,,0.5512,0.5512", "radiation_accident_rate,,0,0", "good_air_days,,366,366",
        "river_section_cod,颍河白沙水库断面,19.99,19.99", "river_section_cod,,19.99,19.99",
        "颍河白沙水库断面化学需氧量,,19.99,19.99", "urban_disposable_income_growth,,8.6%,8.6"})
    void aFigureIsReadInTheTargetsUnit(String indicator, String object, String value, BigDecimal expected) {
        assertThat(reader.actual(DENGFENG, indicator, text(object), value))
                .isInstanceOfSatisfying(Entry.Accepted.class, a -> assertThat(a.value()).isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "6,6", "Ⅰ,1", "Ⅱ,2", "Ⅲ,3", "Ⅳ,4", "Ⅴ,5", "I,1", "II,2", "III,3", "IV,4", "V,5", "Ｖ,5", "４,4",
        "劣Ⅴ,6", "劣V,6", "iii,3", "ⅲ,3"})
    void classesOfWaterAreNumbersOrRoman(String value, BigDecimal expected) {
        assertThat(reader.actual(XINZHENG, "river_section_water_class", "十七里河入郑处", value))
                .isInstanceOfSatisfying(Entry.Accepted.class, a -> assertThat(a.value()).isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource({"0,constraint", "7,constraint", "4.5,constraint", "-1,constraint", "Ⅵ,type", "五,type", "Ⅴ类,type", "5%,type"})
    void anythingElseIsNoClassOfWater(String value, String code) {
        assertThat(reader.actual(XINZHENG, "river_section_water_class", "十七里河入郑处", value))
                .isInstanceOfSatisfying(Entry.Rejected.class, r -> {
                    assertThat(r.code().token()).isEqualTo(code);
                    assertThat(r.message()).contains("应填 1–6 或 Ⅰ–Ⅴ、劣Ⅴ");
                });
    }

    @ParameterizedTest
    @CsvSource({"grain_output,15%,type,粮食总产量的“15%”不能带百分号，应以万吨为单位，只填数字",
        "grain_output,15万吨,type,粮食总产量的“15万吨”不是数，应以万吨为单位，只填数字",
        "grain_output,-1,constraint,粮食总产量的“-1”不应为负",
        "gdp_growth,约9,type,地区生产总值增长的“约9”不是数，应只填数字或带 %，例如 8.5 或 8.5%",
        "gdp_growth,无,type,地区生产总值增长的“无”不是数，应只填数字或带 %，例如 8.5 或 8.5%",
        "poverty_exit_persons,1379.5,constraint,农村贫困人口脱贫人数的“1379.5”应为整数（人）",
        "good_air_days,230.5,constraint,空气质量优良天数的“230.5”应为整数（天）",
        "good_air_days,367,constraint,空气质量优良天数的“367”超出范围，一年的天数应在 0 与 366 之间",
        "radiation_accident_rate,0%,type,辐射事故发生率的“0%”不能带百分号，应只填数字，例如 0",
        "drinking_water_source_compliance_rate,100.1,constraint,城市集中式饮用水源地取水水质达标率的“100.1”超出范围，应在 0 与 100 之间（%）",
        "livelihood_expenditure_share,-1,constraint,民生支出占一般公共预算支出比重的“-1”超出范围，应在 0 与 100 之间（%）",
        "environmental_pollution_incidents,0.5,constraint,企业违法排污和突发事件处置不当引发的环境污染事件的“0.5”应为整数（起）"})
    void aValueThatCannotBeIsRejectedWithItsReason(String indicator, String value, String code, String message) {
        assertThat(reader.actual(DENGFENG, indicator, "", value)).isInstanceOfSatisfying(Entry.Rejected.class, r -> {
            assertThat(r.column()).isEqualTo("value");
            assertThat(r.code().token()).isEqualTo(code);
            assertThat(r.message()).isEqualTo(message);
        });
    }

    @Test
    void anEmptyValueIsNotReportedAndNotZero() {
        assertThat(reader.actual(DENGFENG, "grain_output", "", " ")).isInstanceOfSatisfying(Entry.Empty.class,
                e -> assertThat(e.of()).isEqualTo(Tables.target(table, "登封市", "grain_output", "")));
    }

    @Test
    void aNameThatSeveralTargetsShareNeedsItsObject() {
        noSuchTarget(reader.actual(XINZHENG, "river_section_cod", "", "30"), "object",
                "新郑市的 river_section_cod 有 2 个目标，请在 object 写明是哪一个：双洎河新郑黄甫寨断面、十七里河入郑处");
    }

    @Test
    void aWrongObjectIsAnsweredWithTheRightOnes() {
        noSuchTarget(reader.actual(XINZHENG, "river_section_cod", "颍河白沙水库断面", "30"), "object",
                "新郑市的 river_section_cod 没有对象“颍河白沙水库断面”，应为：双洎河新郑黄甫寨断面、十七里河入郑处");
        noSuchTarget(reader.actual(DENGFENG, "grain_output", "小麦", "15"), "object",
                "登封市的 grain_output 不分对象，object 应为空，实为“小麦”");
    }

    @Test
    void anIndicatorWithoutTargetIsRejected() {
        noSuchTarget(reader.actual(DENGFENG, "金融业增加值", "", "150"), "indicator",
                "登封市没有指标“金融业增加值”的目标，这是其他单位的目标");
        noSuchTarget(reader.actual(DENGFENG, "gdp", "", "150"), "indicator",
                "登封市没有指标“gdp”的目标，目标文件中也没有这一指标，请核对指标名称或代码");
    }

    @Test
    void verdictsAndFiguresDoNotStandInForEachOther() {
        noSuchTarget(reader.actual(DENGFENG, "work_safety", "", "1"), "indicator",
                "登封市第22项 安全生产没有数值可报，是否达标请报入 verdicts.csv");
        noSuchTarget(reader.verdict(DENGFENG, "gdp_growth", ""), "indicator",
                "登封市第1项 地区生产总值增长按数值判定，请报入 actuals.csv");
        assertThat(reader.verdict(DENGFENG, "安全生产", "")).isInstanceOf(Entry.Empty.class);
    }

    @Test
    void referencesAreTheCitysAndTheProvincesFiguresAndTheCitysGrowth() {
        assertThat(reader.reference("rd_intensity", "1.75%"))
                .isEqualTo(new Entry.Accepted<>("rd_intensity", new BigDecimal("1.75")));
        assertThat(reader.reference("万元生产总值能耗降低率", "-3.5"))
                .isEqualTo(new Entry.Accepted<>("energy_intensity_reduction", new BigDecimal("-3.5")));
        assertThat(reader.reference("gdp_growth", "8.2"))
                .isEqualTo(new Entry.Accepted<>("gdp_growth", new BigDecimal("8.2")));
        noSuchTarget(reader.reference("grain_output", "150"), "indicator", "“粮食总产量”的目标已写明，不取全市或省定数值；"
                + "references.csv 只报 研究与试验发展（R&D）经费投入强度（rd_intensity）、科技经费支出占财政支出比重（science_expenditure_share）、"
                + "科技经费支出增长速度（science_expenditure_growth）、万元生产总值能耗降低率（energy_intensity_reduction）、地区生产总值增长（gdp_growth）");
        noSuchTarget(reader.reference("cpi", "2"), "indicator", "目标文件中没有指标“cpi”");
    }

    private static void noSuchTarget(Entry<?> entry, String column, String message) {
        assertThat(entry).isEqualTo(new Entry.Rejected<>(column, Entry.Code.NO_SUCH_TARGET, message));
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }
}
