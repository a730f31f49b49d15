package org.kaohe.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedFileTest {

    private static final String HEADER = "unit,value_added,profit_growth,high_tech";

    @Test
    void columns_may_stand_in_any_order_with_blanks_around_their_names() {
        FeedFile file = Feed.inspect("statistics", "\uFEFF high_tech ,unit,profit_growth,　value_added\n1,惠济区,2,3\n");

        assertThat(file.refusal()).isEmpty();
        assertThat(Feed.records(file)).containsExactly(new RawRecord(2, List.of("1", "惠济区", "2", "3"), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", ",,,\n , \n", "\r\n"})
    void an_empty_file_is_refused(String text) {
        assertThat(Feed.inspect("statistics", text).refusal()).singleElement().satisfies(reject -> {
            assertThat(reject.code()).isEqualTo(RejectCode.HEADER);
            assertThat(reject.line()).isZero();
            assertThat(reject.message()).contains(HEADER);
        });
    }

    @Test
    void all_faults_of_a_header_are_told_at_once() {
        List<Reject> refusal = Feed.inspect("statistics", "unit,Value_Added,,unit,profit_growth\n惠济区,1,2,3,4\n").refusal();

        assertThat(refusal).allMatch(reject -> reject.line() == 1 && reject.code() == RejectCode.HEADER)
                .allMatch(reject -> reject.message().contains(HEADER));
        assertThat(refusal).extracting(Reject::column).containsExactly("", "Value_Added", "high_tech", "unit", "value_added");
        assertThat(refusal).extracting(reject -> reject.message().split("；")[0]).containsExactly(
                "第 3 列没有列名", "不认识的列“Value_Added”", "缺少列“high_tech”", "列“unit”重复（第 4 列）", "缺少列“value_added”");
    }

    @Test
    void a_header_that_is_no_csv_is_refused_as_such() {
        assertThat(Feed.inspect("statistics", "unit,val\"ue,\u0000\n1,2,3\n").refusal()).singleElement()
                .satisfies(reject -> assertThat(reject.code()).isEqualTo(RejectCode.SYNTAX))
                .satisfies(reject -> assertThat(reject.line()).isEqualTo(1));
    }

    @Test
    void a_quote_never_closed_refuses_the_feed_at_the_line_where_it_opens() {
        String text = HEADER + "\n惠济区,1,2,3\n中原区,\"1,2,3\n金水区,1,2,3\n";

        assertThat(Feed.inspect("statistics", text).refusal()).singleElement().satisfies(reject -> {
            assertThat(reject.code()).isEqualTo(RejectCode.SYNTAX);
            assertThat(reject.line()).isEqualTo(3);
            assertThat(reject.column()).isEqualTo("value_added");
            assertThat(reject.value()).isEqualTo("\"1,2,3␊金水区,1,2,3␊");
            assertThat(reject.message()).contains("双引号直到文件末尾都没有闭合");
        });
    }

    @Test
    void faults_of_the_header_and_a_quote_never_closed_are_told_together() {
        assertThat(Feed.inspect("statistics", HEADER + ",more\n\"惠").refusal()).extracting(Reject::code)
                .containsExactly(RejectCode.HEADER, RejectCode.SYNTAX);
    }

    @Test
    void a_syntax_fault_costs_its_record_and_reading_goes_on_with_right_lines() {
        List<RawRecord> records = Feed.records(Feed.inspect("statistics",
                HEADER + "\r\n\"惠\r\n济\",1,2,3\r\n中\"原,1,2,3\r\n,,,\r\n\r\n\"a\" b,1,2,3\r\n\"金\n水\",\"1\u0007\n\",2,3\r\n上街区,1,2,3"));

        assertThat(records).extracting(RawRecord::line).containsExactly(2, 4, 7, 8, 11);
        assertThat(records).extracting(record -> record.fault() == null).containsExactly(true, false, false, false, true);
        assertThat(records.get(0).cells()).containsExactly("惠\r\n济", "1", "2", "3");
        assertThat(records.get(1).fault()).isEqualTo(new Reject("statistics.csv", 4, "unit", "中\"", RejectCode.SYNTAX,
                "第 1 格没有加引号的格内有双引号：整格应放在双引号中，格内的双引号写成两个"));
        assertThat(records.get(3).fault().column()).isEqualTo("value_added");
        assertThat(records.get(3).fault().value()).isEqualTo("\"1␇");
        assertThat(records.get(3).fault().message()).endsWith("（位于第 9 行）");
        assertThat(records.get(4).cells()).first().isEqualTo("上街区");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'unit,value_added,profit_growth,high_tech,,' | '惠济区,3,2,1,,'",
        "'unit,value_added,profit_growth,high_tech,,' | '惠济区,3,2,1'",
        "'unit,value_added,profit_growth,high_tech, ,' | '惠济区,3,2,1,　'"})
    void empty_columns_that_excel_leaves_at_the_right_are_dropped(String header, String row) {
        assertThat(Feed.outcomes("statistics", header + "\n" + row + "\n,,,,,\n")).singleElement().isInstanceOf(Outcome.Loaded.class);
    }

    @Test
    void a_value_below_no_column_name_costs_its_row() {
        List<Outcome> outcomes = Feed.outcomes("statistics", HEADER + ",\n惠济区,3,2,1,\n中原区,3,2,1,x\n");

        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Loaded.class);
        assertThat(((Outcome.Rejected) outcomes.get(1)).reasons()).extracting(Reject::code).containsExactly(RejectCode.CELL_COUNT);
    }

    @Test
    void the_columns_dropped_make_no_difference_to_the_fingerprint() {
        String with = raw(Feed.outcomes("statistics", HEADER + ",\n惠济区,3,2,1,\n").get(0));

        assertThat(raw(Feed.outcomes("statistics", HEADER + "\n惠济区,3,2,1\n").get(0))).isEqualTo(with).hasSize(32);
        assertThat(raw(Feed.outcomes("statistics", HEADER + "\n\"惠济区\",3,2,1\n").get(0))).isEqualTo(with);
        assertThat(raw(Feed.outcomes("statistics", HEADER + "\n惠济区,3.0,2,1\n").get(0))).isNotEqualTo(with);
        assertThat(raw(Feed.outcomes("statistics", HEADER + "\n惠济区, 3,2,1\n").get(0))).isNotEqualTo(with);
    }

    private static String raw(Outcome outcome) {
        return ((Outcome.Loaded) outcome).row().raw();
    }
}
