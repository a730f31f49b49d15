package org.kaohe.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The calendars of the rules files: what they say, and what is refused. */
class CalendarTest {

    private static final Schemes SHIPPED = new Schemes(Path.of("jobs"));

    private static CalendarEntry entry(String assessment, int year, String what) {
        return SHIPPED.find(assessment, year).orElseThrow().scheme().calendar().stream().filter(entry -> entry.what().equals(what)).findFirst().orElseThrow();
    }

    @Test
    void the_grain_self_assessment_is_due_from_the_counties_on_20_january_of_the_year_after() {
        CalendarEntry entry = entry("grain-security", 2017, "自查评分报送");
        assertThat(entry.clause()).isEqualTo("九.1");
        assertThat(entry.act()).isEqualTo(new CalendarEntry.Due("self-assessment", "各县（市、区）政府", new Recurrence.Yearly(1, 20, 1, 0), true, null));
    }

    @Test
    void industry_is_reviewed_quarterly_and_assessed_in_january_for_the_year_before() {
        assertThat(entry("industrial-economy", 2017, "季度考评").act())
                .isEqualTo(new CalendarEntry.Run(false, new Recurrence.Quarterly(20), true, LocalTime.of(2, 0)));
        assertThat(entry("industrial-economy", 2017, "年度考核").act())
                .isEqualTo(new CalendarEntry.Run(true, new Recurrence.Yearly(1, 25, 1, 0), true, LocalTime.of(2, 0)));
    }

    @Test
    void the_publicity_of_a_repair_is_counted_in_working_days_of_the_state_council() {
        CalendarEntry.DueAfter publicity = (CalendarEntry.DueAfter) entry("environmental-credit", 2018, "修复公示期满").act();
        assertThat(publicity.workingDays().after(LocalDate.of(2018, 9, 27), publicity.days())).isEqualTo(new WorkingDays.Due.On(LocalDate.of(2018, 10, 9)));
        CalendarEntry.DueAfter update = (CalendarEntry.DueAfter) entry("environmental-credit", 2018, "修复数据更新").act();
        assertThat(update.workingDays().after(LocalDate.of(2018, 9, 27), update.days())).isEqualTo(new WorkingDays.Due.On(LocalDate.of(2018, 10, 12)));
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({"website-performance,2016,3", "county-targets,2017,1", "food-safety,2017,6", "environmental-credit,2018,6"})
    void every_date_of_the_text_stands_in_the_calendar(String assessment, int year, int entries) {
        assertThat(SHIPPED.find(assessment, year).orElseThrow().scheme().calendar()).hasSize(entries);
    }

    @Test
    void a_day_off_moves_a_due_date_only_to_a_working_day() {
        WorkingDays days = ((Credit) SHIPPED.find("environmental-credit", 2018).orElseThrow().scheme().method()).workingDays();
        // 20 January 2018 is a Saturday; 1 October begins a week off
        assertThat(days.onOrAfter(LocalDate.of(2018, 1, 20))).isEqualTo(new WorkingDays.Due.On(LocalDate.of(2018, 1, 22)));
        assertThat(days.onOrAfter(LocalDate.of(2018, 10, 1))).isEqualTo(new WorkingDays.Due.On(LocalDate.of(2018, 10, 8)));
        assertThat(days.onOrAfter(LocalDate.of(2018, 9, 29))).isEqualTo(new WorkingDays.Due.On(LocalDate.of(2018, 9, 29)));
        assertThat(days.onOrAfter(LocalDate.of(2021, 1, 20))).isEqualTo(new WorkingDays.Due.NoCalendar(2021));
    }

    static Stream<Arguments> unsound() {
        String due = "due: {feed: self-assessment, each: year, day: 01-20, of: ended}";
        String result = "due: {from: 市考核工作组, each: year, day: 02-15, of: ended}";
        return Stream.of(
                arguments("a day that the feed's schema does not have", due, due.replace("01-20", "01-21"), "与 self-assessment.json 的 dueDate（01-20）不符"),
                arguments("a due date of the schema without an entry", "    " + due + "\n", "", "calendar 中却没有这项期限"),
                arguments("an unknown feed", due, due.replace("self-assessment", "self"), "没有报送表“self”"),
                arguments("29 February", result, result.replace("02-15", "02-29"), "不是每年都有的日子"),
                arguments("31 April", result, result.replace("02-15", "04-31"), "不是每年都有的日子"),
                arguments("an unknown period", result, result.replace("year", "week"), "year、quarter、month 或 day"),
                arguments("no word on which period is meant", result, result.replace(", of: ended", ""), "缺少“of”"),
                arguments("a day that not every month has", "each: year, day: 02-10, of", "each: month, day: 29, of", "1 至 28"),
                arguments("an hour that is none", "\"02:00\"", "\"2am\"", "不是时间"),
                arguments("an unknown kind of run", "kind: final", "kind: dry", "final（年度）或 progress（进度）"),
                arguments("working days without a table", result, result.replace("}", ", day-off: next-working-day}"), "须在本文件写明 working-days"),
                arguments("days after a column that is no date", result, "due: {after: self-assessment.marks, working-days: 5}", "报送表.日期列"),
                arguments("one thing twice", "what: 综合评价", "what: 自查评分报送", "已有“自查评分报送”"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsound")
    void is_refused(String what, String from, String to, String reason, @TempDir Path folder) {
        RulesFolder rules = RulesFolder.copy(folder);
        rules.change("grain-security/2017.yaml", from, to);
        assertThatThrownBy(() -> rules.read("grain-security", 2017)).isInstanceOf(RulesException.class).hasMessageContaining(reason);
    }

    @Test
    void a_clause_that_moves_days_off_has_the_table_it_names(@TempDir Path folder) {
        RulesFolder rules = RulesFolder.copy(folder);
        rules.change("grain-security/2017.yaml", "day: 02-15, of: ended}", "day: 02-15, of: ended, day-off: next-working-day}");
        rules.change("grain-security/2017.yaml", "method: points\n", "method: points\nworking-days: ../environmental-credit/working-days.csv\n");
        CalendarEntry entry = rules.read("grain-security", 2017).calendar().stream().filter(one -> one.what().startsWith("结果报")).findFirst().orElseThrow();
        assertThat(((CalendarEntry.Due) entry.act()).workingDays().days()).hasSize(68);
    }
}
