package org.kaohe.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.Value;
import org.kaohe.reports.Input;
import org.kaohe.reports.MadeResult;
import org.kaohe.reports.Result;
import org.kaohe.reports.Tables;
import org.kaohe.reports.WordText;
import org.kaohe.store.RunKind;

/** The feeds' figures as an office reads them: in words, each with the unit of its own target. */
class InputSheetTest {

    private static final String TARGETS = "unit_code,indicator,indicator_name,object,target_unit\n410102,good_air_days,空气质量优良天数,,天\n";

    /** A result with these rows in its first feed. */
    private static List<String> lines(String assessment, int year, String tables, Row row) throws IOException {
        Result made = MadeResult.plain(assessment, year, RunKind.FINAL, Map.of(), Map.of());
        List<Input> inputs = new ArrayList<>(made.inputs());
        inputs.set(0, new Input(inputs.get(0).schema(), null, null, List.of(row)));
        Result result = new Result(made.run(), made.scheme(), made.circular(), made.names(), List.of(), inputs, made.rules(), made.built(), made.rejects(), made.notes(), null, List.of(),
                made.digest(), new Tables(tables.isEmpty() ? List.of() : List.of("targets.csv"), name -> new ByteArrayInputStream(tables.getBytes(StandardCharsets.UTF_8))), List.of());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(WordText.files(new Workbook(), result).get("assessment.xlsx")))) {
            return StreamSupport.stream(workbook.getSheet("报送数据").spliterator(), false).skip(2).map(line -> StreamSupport.stream(line.spliterator(), false)
                    .map(Object::toString).collect(Collectors.joining("|"))).toList();
        }
    }

    private static Row row(Map<String, Value> cells) {
        return new Row(2, "410102", "", new TreeMap<>(cells), List.of());
    }

    private static Value number(String number) {
        return new Value.Figure(new BigDecimal(number));
    }

    @Test
    void an_indicators_code_is_called_by_its_name_and_its_figure_has_the_targets_measure() throws IOException {
        Row row = row(Map.of("unit", new Value.UnitCode("410102"), "indicator", new Value.Text("good_air_days"), "object", new Value.Text(""), "value", number("191")));
        assertThat(lines("county-targets", 2017, TARGETS, row)).containsExactly("actuals.csv|2.0||中原区|空气质量优良天数|完成值|191.0|天");
    }

    @Test
    void a_year_that_tells_rows_apart_is_no_figure() throws IOException {
        Row row = row(Map.of("unit", new Value.UnitCode("410102"), "year", number("2017"), "item", new Value.Text("balance"), "target", number("95.6"), "actual", number("81.3")));
        assertThat(lines("cultivated-land", 2018, "", row)).containsExactly("land.csv|2.0|各县（市、区）政府（年度土地利用变更调查）|中原区|年份 2017；耕地占补平衡|责任目标|95.6|亩",
                "land.csv|2.0|各县（市、区）政府（年度土地利用变更调查）|中原区|年份 2017；耕地占补平衡|完成数|81.3|亩");
    }
}
