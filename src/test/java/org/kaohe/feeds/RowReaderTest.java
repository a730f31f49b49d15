package org.kaohe.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {

    private static final String MIXED = "1," + Feed.VALID_CODE + ",惠济区,C26,2017-03-05,yes,,x";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // schema | row | column | code | message contains
        "statistics | 惠济区,1,2                    |             | cell-count    | 本行有 3 格，表头有 4 列",
        "statistics | 惠济区,1,2,3,4                |             | cell-count    | 本行有 5 格，表头有 4 列",
        "statistics | 惠济区,12.5万,2,3             | value_added | type          | “12.5万”不是数：应为阿拉伯数字（单位：亿元），如 1234.56；请去掉“万”“约”等文字",
        "statistics | 惠济区,约5,2,3                | value_added | type          | 请去掉“万”“约”等文字",
        "statistics | 惠济区,1e3,2,3                | value_added | type          | 请不用科学记数法",
        "statistics | '惠济区,\"1,23\",2,0'         | value_added | type          | 千分位逗号须三位一组",
        "statistics | 惠济区,8.5%,2,3               | value_added | type          | 带百分号，而本列不是百分数：应为不带百分号的数（单位：亿元）",
        "statistics | 惠济区,无,2,3                 | value_added | type          | 本列不接受“不适用”",
        "statistics | 惠济区,—,2,3                  | value_added | type          | 本列不接受“不适用”",
        "statistics | 惠济区,-1,2,-2                | value_added | constraint    | “-1”太小：应不小于 0（单位：亿元）",
        "statistics | 惠济区,1,2,1.01               | high_tech   | constraint    | 应不大于“规模以上工业增加值”的 1（单位：亿元）",
        "statistics | 惠齐区,1,2,1                  | unit        | unknown-unit  | “惠齐区”不在 2017 年的单位名录中：是否为惠济区？",
        "statistics | 上海市浦东新区,1,2,1          | unit        | unknown-unit  | 应填单位的代码、名称或别名",
        "statistics | 金水区,1,2,1                  | unit        | unknown-unit  | “金水区”不是本办法考核对象",
        "statistics | ,1,2,1                        | unit        | unknown-unit  | “考核对象”为空",
        "events     | 惠济区,honour,,,,,            | kind        | unknown-value | 应为 platform、pilot_standard、policy_fund、other_bonus、veto",
        "events     | 惠济区,,,,,,                  | kind        | unknown-value | 为空：应填 platform",
        "events     | 惠济区,Platform,national,,,,  | kind        | unknown-value | 不在可填的值之中",
        "events     | 惠济区,platform,,,,,          | level       | unknown-value | 为空：应填 national、provincial、municipal",
        "events     | 惠济区,platform,world,,,,     | level       | unknown-value | 应为 national、provincial、municipal",
        "events     | 惠济区,pilot_standard,provincial,,,, | level | constraint   | 在 kind 为“pilot_standard”时不可用：应为 national",
        "events     | 惠济区,veto,national,,,,      | level       | constraint    | kind 为“veto”时“level”应为空，现为“national”",
        "events     | 惠济区,policy_fund,,2,100,,   | quantity    | constraint    | kind 为“policy_fund”时“quantity”应为空",
        "events     | 惠济区,platform,national,0,,, | quantity    | constraint    | 应不小于 1",
        "events     | 惠济区,platform,national,1.5,,, | quantity  | constraint    | “1.5”不是整数",
        "events     | 惠济区,other_bonus,,,,0,x     | points      | constraint    | 应大于 0（单位：分）",
        "events     | 惠济区,other_bonus,,,,50.01,x | points      | constraint    | 应不大于 50（单位：分）",
        "events     | 惠济区,other_bonus,,,,5,      | note        | constraint    | “说明”为空：本列必填"})
    void a_row_is_rejected_with_code_column_and_reason(String schema, String row, String column, String code, String message) {
        assertThat(Feed.reasons(schema, row)).anySatisfy(reason -> {
            assertThat(reason.code().token()).isEqualTo(code);
            assertThat(reason.column()).isEqualTo(column == null ? "" : column);
            assertThat(reason.line()).isEqualTo(2);
            assertThat(reason.message()).contains(message);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0 | '' | constraint | “编号”为空：本列必填",
        "1 | 91350100M000100Y44 | check-digit | 第 18 位应为 3",
        "1 | 91350100M000100Y4 | constraint | 现有 17 位",
        "1 | 91350100M000100Y4I | constraint | 不用 I、O、S、V、Z",
        "1 | '' | constraint | 为空",
        "2 | 某县 | unknown-unit | 不在 2017 年的单位名录中",
        "3 | c26 | constraint | “c26”不合“行业代码”的格式：应合 [B-D][0-9]{2,4}",
        "4 | 2018-03-05 | constraint | 不在考核年度内：应在 2017-01-01 至 2017-12-31 之间",
        "4 | 2017-02-29 | type | 不是日期：应为实有的日期，写作 2018-03-05、2018/3/5 或 2018年3月5日",
        "4 | 2017-13-01 | type | 不是日期", "4 | 2017.3.5 | type | 不是日期", "4 | 20170305 | type | 不是日期",
        "4 | 17-03-05 | type | 不是日期", "4 | 2017-3/5 | type | 不是日期", "4 | 2017年3月 | type | 不是日期",
        "4 | 3月5日 | type | 不是日期", "4 | 42799 | type | 不是日期", "4 | 无 | type | 本列不接受“不适用”",
        "4 | '' | constraint | “发现日期”为空：本列必填",
        "5 | Y | type | “Y”不是“是”或“否”：应填 yes、no、是、否", "5 | '' | constraint | 为空", "5 | 不适用 | type | 本列不接受“不适用”"})
    void a_cell_that_does_not_suit_its_column_rejects_the_row(int cell, String value, String code, String message) {
        assertThat(Feed.reasons("mixed", mixed(cell, value))).singleElement().satisfies(reason -> {
            assertThat(reason.code().token()).isEqualTo(code);
            assertThat(reason.value()).isEqualTo(value);
            assertThat(reason.message()).contains(message);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"91330100799655058B", "9144030071526726XG", "91350100M000100Y43", "９１３５０１００ｍ０００１００ｙ４３", " 91350100m000100y43 "})
    void a_credit_code_is_read_in_half_width_and_upper_case(String code) {
        assertThat(Feed.loaded("mixed", mixed(1, code)).text("credit_code").orElse(null)).hasSize(18).matches("[0-9A-Z]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-03-05", "2017/3/5", "2017/03/05", "2017年3月5日", "２０１７－０３－０５", "２０１７年３月５日", " 2017-03-05　", "2017−03−05"})
    void a_date_is_read_in_its_three_forms_and_any_width(String date) {
        assertThat(Feed.loaded("mixed", mixed(4, date)).date("found_on").orElse(null)).isEqualTo(LocalDate.of(2017, 3, 5));
    }

    @Test
    void yes_and_no_are_read_in_english_and_chinese() {
        assertThat(Feed.loaded("mixed", mixed(5, "是")).yes("settled").orElse(null)).isTrue();
        assertThat(Feed.loaded("mixed", mixed(5, "否")).yes("settled").orElse(null)).isFalse();
        assertThat(Feed.loaded("mixed", mixed(5, " no")).yes("settled").orElse(null)).isFalse();
    }

    @Test
    void names_stay_as_they_are_and_codes_are_read_in_half_width() {
        assertThat(Feed.loaded("mixed", mixed(0, " Ａ（１） ")).text("no").orElse(null)).isEqualTo("Ａ（１）");
        assertThat(Feed.loaded("mixed", mixed(3, "Ｃ２６")).text("industry").orElse(null)).isEqualTo("C26");
        assertThat(Feed.loaded("mixed", mixed(7, " Ⅲ类　")).text("value").orElse(null)).isEqualTo("Ⅲ类");
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "不适用", "—", "N/A", "Ｎ／Ａ", " 无 "})
    void not_applicable_is_a_value_of_its_own_where_the_schema_allows_it(String cell) {
        Row row = Feed.loaded("statistics", "惠济区,1," + cell + ",1");

        assertThat(row.values().get("profit_growth")).isEqualTo(new Value.NotApplicable());
        assertThat(row.figure("profit_growth").orElse(null)).isNull();
        assertThat(row.missing()).isEmpty();
    }

    @Test
    void full_width_figures_and_percent_signs_are_read() {
        Row row = Feed.loaded("statistics", "惠 济 区,１２３４．５０,−３．５％,\"１，０００\"");

        assertThat(row.unit()).isEqualTo("410108");
        assertThat(row.figure("value_added").orElse(null)).isEqualTo(new BigDecimal("1234.50"));
        assertThat(row.figure("profit_growth").orElse(null)).isEqualTo(new BigDecimal("-3.5"));
        assertThat(row.figure("high_tech").orElse(null)).isEqualTo(new BigDecimal("1000"));
    }

    @Test
    void a_missing_figure_is_never_zero_and_does_not_reject_the_row() {
        Row row = Feed.loaded("statistics", "惠济区,,,");

        assertThat(row.figure("value_added").orElse(null)).isNull();
        assertThat(row.values().get("value_added")).isEqualTo(new Value.NotReported());
        assertThat(row.missing()).extracting(Reject::code).containsOnly(RejectCode.MISSING_FIGURE);
        assertThat(row.missing()).extracting(Reject::column).containsExactly("high_tech", "profit_growth", "value_added");
        assertThat(row.missing()).extracting(Reject::message).contains("“规模以上工业增加值”未报送：请补报（单位：亿元）");
    }

    @Test
    void all_reasons_of_a_row_are_listed_its_missing_figures_too() {
        assertThat(Feed.reasons("statistics", "惠齐区,-1,,x")).extracting(reason -> reason.column() + " " + reason.code().token())
                .containsExactly("high_tech type", "profit_growth missing-figure", "unit unknown-unit", "value_added constraint");
    }

    @Test
    void a_rejected_row_keeps_its_key_and_what_could_be_read() {
        Outcome.Rejected rejected = (Outcome.Rejected) Feed.outcome("mixed", mixed(4, "2018-03-05"));

        assertThat(rejected.key()).isEqualTo("1");
        assertThat(rejected.values()).containsEntry("credit_code", new Value.Text(Feed.VALID_CODE));
        assertThat(((Outcome.Rejected) Feed.outcome("statistics", "惠齐区,1,2,1")).key()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"全市", "合 计", "巩义市", "巩义", "410181", " 巩义市人民政府"})
    void units_that_the_schema_lists_are_passed_over_whatever_else_their_row_holds(String unit) {
        assertThat(Feed.outcome("statistics", unit + ",x,,")).isEqualTo(new Outcome.PassedOver(2, unit.trim()));
    }

    @Test
    void the_key_is_canonical() {
        assertThat(Feed.loaded("events", "惠济,other_bonus,,,,1.50, a").key()).isEqualTo("410108\u001Fother_bonus\u001F\u001F\u001F1.5\u001Fa");
        assertThat(Feed.loaded("events", "410108,other_bonus,,,,１．５,a　").key()).isEqualTo("410108\u001Fother_bonus\u001F\u001F\u001F1.5\u001Fa");
    }

    @Test
    void a_default_fills_an_empty_cell_only_where_the_column_means_something() {
        assertThat(Feed.loaded("events", "惠济区,platform,national,,,,").figure("quantity").orElse(null)).isEqualTo(BigDecimal.ONE);
        assertThat(Feed.loaded("events", "惠济区,platform,national,12.00,,,").figure("quantity").orElse(null)).isEqualTo(new BigDecimal("12"));
        assertThat(Feed.loaded("events", "惠济区,veto,,,,,").figure("quantity").orElse(null)).isNull();
    }

    @Test
    void a_number_required_in_a_case_is_a_missing_figure() {
        assertThat(Feed.loaded("events", "惠济区,policy_fund,,,,,").missing()).extracting(Reject::column).containsExactly("amount");
    }

    @Test
    void an_unreadable_case_brings_no_other_faults_with_it() {
        assertThat(Feed.reasons("events", "惠济区,honour,national,2,5,,")).extracting(Reject::column).containsExactly("kind");
        assertThat(Feed.reasons("events", "惠济区,honour,,x,,,")).extracting(Reject::column).containsExactly("kind", "quantity");
        assertThat(Feed.reasons("website", "市审计局,别的,无")).extracting(Reject::column).containsExactly("group");
    }

    @Test
    void a_column_that_is_not_to_be_read_in_a_case_is_absent() {
        assertThat(Feed.loaded("website", "市人防办,部门（无网站）,无").values()).doesNotContainKey("interaction");
        assertThat(Feed.reasons("website", "市人防办,部门（有网站）,无")).extracting(Reject::column).containsExactly("interaction");
    }

    @Test
    void a_syntax_fault_rejects_the_record_without_key_and_fingerprint() {
        Outcome.Rejected rejected = (Outcome.Rejected) Feed.outcome("statistics", "惠\"济,1,2,3");

        assertThat(rejected.key()).isNull();
        assertThat(rejected.raw()).isEmpty();
        assertThat(rejected.reasons()).extracting(Reject::code).containsExactly(RejectCode.SYNTAX);
    }

    @Test
    void a_record_with_too_few_cells_still_says_whom_it_is_about() {
        Outcome.Rejected rejected = (Outcome.Rejected) Feed.outcome("statistics", "惠济,1,2");

        assertThat(rejected.reasons()).extracting(Reject::code).containsExactly(RejectCode.CELL_COUNT);
        assertThat(rejected.values()).containsOnly(java.util.Map.entry("unit", new Value.UnitCode("410108")));
    }

    @Test
    void steps_see_what_the_one_before_changed_and_all_their_reasons_are_kept() {
        RowStep twice = row -> {
            var values = new java.util.TreeMap<>(row.values());
            values.put("value_added", new Value.Figure(row.figure("value_added").orElse(null).add(row.figure("value_added").orElse(null))));
            return new Outcome.Loaded(new Row(row.line(), row.key(), row.raw(), values, row.missing()));
        };
        RowStep b = row -> reject(row, "b " + row.figure("value_added").orElse(null));
        RowStep a = row -> reject(row, "a " + row.figure("value_added").orElse(null));

        assertThat(((Outcome.Loaded) Feed.outcome("statistics", "惠济区,3,1,1", twice)).row().figure("value_added").orElse(null)).isEqualTo("6");
        Outcome.Rejected rejected = (Outcome.Rejected) Feed.outcome("statistics", "惠济区,3,,1", twice, b, twice, a);
        assertThat(rejected.reasons()).extracting(Reject::message).startsWith("a 12", "b 6").hasSize(3);
        assertThat(rejected.values()).containsKey("value_added");
    }

    @Test
    void steps_see_only_good_rows() {
        assertThat(((Outcome.Rejected) Feed.outcome("statistics", "惠济区,x,1,1", row -> reject(row, "step"))).reasons())
                .extracting(Reject::code).containsExactly(RejectCode.TYPE);
    }

    private static Outcome reject(Row row, String message) {
        return new Outcome.Rejected(row.line(), row.key(), row.raw(),
                List.of(new Reject("statistics.csv", row.line(), "", "", RejectCode.CONSTRAINT, message)));
    }

    private static String mixed(int cell, String value) {
        String[] cells = MIXED.split(",", -1);
        cells[cell] = value;
        return String.join(",", cells);
    }
}
