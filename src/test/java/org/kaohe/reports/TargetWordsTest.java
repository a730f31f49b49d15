package org.kaohe.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class TargetWordsTest {

    private static CSVRecord row(String target, String actual, String measure, String gap) throws IOException {
        try (CSVParser parser = CSVFormat.DEFAULT.builder().setHeader("indicator_name", "object", "target", "actual", "target_unit", "gap").get()
                .parse(new StringReader(String.join(",", "断面水质", "十七里河", target, actual, measure, gap)))) {
            return parser.getRecords().get(0);
        }
    }

    @Test
    void a_class_of_water_is_written_as_everybody_writes_it() throws IOException {
        CSVRecord row = row("5", "6", "地表水类别", "1");
        assertThat(TargetWords.name(row)).isEqualTo("断面水质（十七里河）");
        assertThat(TargetWords.figure(row, "target")).isEqualTo("Ⅴ类");
        assertThat(TargetWords.figure(row, "actual")).isEqualTo("劣Ⅴ类");
        assertThat(TargetWords.missed(row)).isEqualTo("差 1 类");
    }

    @Test
    void a_limit_to_stay_below_is_missed_by_reaching_it() throws IOException {
        assertThat(TargetWords.missed(row("20", "20", "毫克/升", "0"))).isEqualTo("等于限值，应低于限值");
        assertThat(TargetWords.missed(row("20", "20.5", "毫克/升", "0.5"))).isEqualTo("0.5");
        assertThat(TargetWords.missed(row("", "", "", ""))).isEmpty();
    }

    @Test
    void figures_stand_with_their_unit_of_measure() throws IOException {
        assertThat(TargetWords.figure(row("8.8", "", "%", ""), "target")).isEqualTo("8.8%");
        assertThat(TargetWords.figure(row("63", "", "微克/立方米", ""), "target")).isEqualTo("63 微克/立方米");
        assertThat(TargetWords.figure(row("63", "", "微克/立方米", ""), "actual")).isEmpty();
    }
}
