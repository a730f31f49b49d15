package org.kaohe.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules files as files: encoding, YAML, side tables, years. */
class RulesFileTest {

    private static final String GRAIN = "grain-security/2017.yaml";

    @TempDir
    private Path folder;
    private RulesFolder rules;

    @BeforeEach
    void copy() {
        rules = RulesFolder.copy(folder);
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused_with_the_line_of_the_first_bad_byte() {
        String text = rules.text(GRAIN);
        byte[] before = text.substring(0, text.indexOf("subjects:")).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = java.util.Arrays.copyOf(before, before.length + 2);
        bytes[before.length] = '#';
        bytes[before.length + 1] = (byte) 0xB7;
        rules.write(GRAIN, bytes);
        assertFault(RulesFolder.line(text, "subjects:"), "不是 UTF-8");
    }

    @Test
    void a_file_in_gb18030_is_refused_in_its_first_line() {
        rules.write(GRAIN, rules.text(GRAIN).getBytes(java.nio.charset.Charset.forName("GB18030")));
        assertFault(1, "不是 UTF-8");
    }

    @Test
    void an_empty_file_and_a_list_are_no_rules() {
        rules.write(GRAIN, new byte[0]);
        assertFault(1, "键: 值");
        rules.write(GRAIN, "- a\n- b\n".getBytes(StandardCharsets.UTF_8));
        assertFault(1, "键: 值");
    }

    @Test
    void a_byte_order_mark_and_line_ends_of_windows_change_nothing() {
        Method before = rules.read("grain-security", 2017).method();
        rules.write(GRAIN, ("\uFEFF" + rules.text(GRAIN).replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
        assertThat(rules.read("grain-security", 2017).method()).isEqualTo(before);
    }

    @Test
    void anchors_and_aliases_mean_what_they_stand_for() {
        Method before = rules.read("grain-security", 2017).method();
        String written = "without: {feed: joint-inspection, flag: not-inspected}";
        String text = rules.text(GRAIN).replaceFirst(java.util.regex.Pattern.quote(written), "without: &unvisited {feed: joint-inspection, flag: not-inspected}")
                .replace(written, "without: *unvisited");
        assertThat(text).contains("*unvisited");
        rules.write(GRAIN, text.getBytes(StandardCharsets.UTF_8));
        assertThat(rules.read("grain-security", 2017).method()).isEqualTo(before);
    }

    @Test
    void a_list_that_contains_itself_is_refused() {
        rules.change(GRAIN, "feeds: [department-review, joint-inspection, self-assessment, vetoes]", "feeds: &all [department-review, *all]");
        assertThatThrownBy(() -> rules.read("grain-security", 2017)).isInstanceOf(RulesException.class);
    }

    @Test
    void scalars_are_the_text_that_stands_there() {
        rules.change(GRAIN, "grade: 优秀", "grade: no");
        rules.change(GRAIN, "total: 100", "total: 0100");
        Points points = (Points) rules.read("grain-security", 2017).method();
        assertThat(((Grading.Bands) points.grading()).bands().get(0).grade()).isEqualTo("no");
        assertThat(points.total()).isEqualByComparingTo("100");
        assertThat(((Rule.WeightedSum) points.items().get(0).rule()).terms().get(0).weight().toString()).isEqualTo("0.3");
    }

    @Test
    void a_fault_of_a_side_table_names_the_row() {
        String file = "environmental-credit/working-days.csv";
        String[] lines = rules.text(file).split("\n");
        lines[2] = lines[2].replaceFirst(",(off|work)", ",holiday");
        rules.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> rules.read("environmental-credit", 2018)).hasMessageStartingWith("working-days.csv 第 3 行");
    }

    @Test
    void rules_hold_until_a_later_file_and_those_of_one_year_for_that_year() {
        Schemes schemes = new Schemes(rules.jobs());
        assertThat(schemes.find("grain-security", 2016)).isEmpty();
        assertThat(schemes.find("grain-security", 2025).orElseThrow().scheme().from()).isEqualTo(2017);
        assertThat(schemes.find("website-performance", 2016)).isPresent();
        assertThat(schemes.find("website-performance", 2017)).isEmpty();
        assertThat(schemes.find("grain", 2017)).isEmpty();
        rules.write("grain-security/2020.yaml", rules.text(GRAIN).getBytes(StandardCharsets.UTF_8));
        assertThat(schemes.find("grain-security", 2019).orElseThrow().scheme().from()).isEqualTo(2017);
        assertThat(schemes.find("grain-security", 2020).orElseThrow().scheme().from()).isEqualTo(2020);
    }

    private void assertFault(int line, String reason) {
        assertThatThrownBy(() -> rules.read("grain-security", 2017)).isInstanceOf(RulesException.class)
                .hasMessageStartingWith("2017.yaml 第 " + line + " 行：").hasMessageContaining(reason);
    }
}
