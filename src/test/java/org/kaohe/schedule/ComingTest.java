package org.kaohe.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaohe.rules.CalendarEntry;
import org.kaohe.rules.Credit;
import org.kaohe.rules.Recurrence;
import org.kaohe.rules.Schemes;
import org.kaohe.rules.WorkingDays;

/** The shipped calendars under a hand-moved clock. */
class ComingTest {

    private static final Schemes SCHEMES = new Schemes(Path.of("jobs"));

    private static Coming of(String assessment) {
        return new Coming(Calendars.of(SCHEMES, assessment));
    }

    private static List<String> firings(String assessment, String from, String to) {
        return of(assessment).firings(LocalDateTime.parse(from), LocalDateTime.parse(to)).stream()
                .map(one -> one.at() + " " + one.year() + (one.run().complete() ? " final" : " progress")).toList();
    }

    private static List<String> deadlines(String assessment, String from, String to) {
        return of(assessment).deadlines(LocalDate.parse(from), LocalDate.parse(to)).stream()
                .map(one -> one.on() + " " + one.year() + " " + one.appointment().entry().what() + " " + one.from()).toList();
    }

    @Test
    void industry_four_quarters_and_the_year_before_in_january() {
        assertThat(firings("industrial-economy", "2018-01-01T00:00", "2019-02-01T00:00")).containsExactly(
                "2018-01-20T02:00 2017 progress", "2018-01-25T02:00 2017 final", "2018-04-20T02:00 2018 progress", "2018-07-20T02:00 2018 progress",
                "2018-10-20T02:00 2018 progress", "2019-01-20T02:00 2018 progress", "2019-01-25T02:00 2018 final");
    }

    @Test
    void nothing_is_run_for_years_before_the_rules() {
        // 郑政文〔2017〕58号 holds from 2017: in January 2017 there is nothing to assess, the first quarter comes in April
        assertThat(firings("industrial-economy", "2016-06-01T00:00", "2017-05-01T00:00")).containsExactly("2017-04-20T02:00 2017 progress");
        // 一期记分 begins 1 January 2018; the first night that ended a day of it is 2 January
        assertThat(firings("environmental-credit", "2017-12-31T00:00", "2018-01-03T00:00")).containsExactly("2018-01-02T02:00 2018 progress");
    }

    @Test
    void the_turn_of_the_year_belongs_to_the_year_that_ended() {
        assertThat(firings("environmental-credit", "2018-12-31T00:00", "2019-01-03T00:00")).containsExactly("2018-12-31T02:00 2018 progress",
                "2019-01-01T02:00 2018 progress", "2019-01-01T03:00 2018 final", "2019-01-02T02:00 2019 progress");
    }

    @Test
    void a_month_ends_on_its_last_day_leap_years_included_and_rules_of_one_year_end_with_it() {
        assertThat(firings("website-performance", "2015-12-01T00:00", "2018-01-01T00:00")).hasSize(13)
                .startsWith("2016-01-31T20:00 2016 progress", "2016-02-29T20:00 2016 progress", "2016-03-31T20:00 2016 progress")
                .endsWith("2016-12-31T20:00 2016 progress", "2017-01-21T02:00 2016 final");
    }

    @Test
    void every_night_of_four_years_once() {
        List<Firing> nights = of("environmental-credit").firings(LocalDateTime.parse("2019-01-01T12:00"), LocalDateTime.parse("2023-01-01T12:00"));
        assertThat(nights.stream().filter(one -> !one.run().complete())).hasSize(365 * 4 + 1).extracting(Firing::at).doesNotHaveDuplicates();
        assertThat(nights.stream().filter(one -> one.run().complete())).extracting(Firing::year).containsExactly(2019, 2020, 2021, 2022);
        assertThat(nights.stream().filter(one -> one.at().toLocalDate().equals(LocalDate.of(2020, 2, 29)))).hasSize(1);
    }

    @Test
    void grain_scheme_by_the_end_of_may_self_assessment_by_20_january_result_by_15_february() {
        assertThat(deadlines("grain-security", "2018-01-01", "2019-01-01")).containsExactly("2018-01-20 2017 自查评分报送 各县（市、区）政府",
                "2018-02-15 2017 结果报市政府审定 市考核工作组", "2018-05-31 2018 考核方案印发 市考核工作组");
        assertThat(of("grain-security").due("grain-security", 2017, "self-assessment")).hasValueSatisfying(due -> assertThat(due.on()).isEqualTo("2018-01-20"));
        assertThat(of("grain-security").due("grain-security", 2017, "vetoes")).isEmpty();
        assertThat(of("grain-security").finalRun("grain-security", 2017)).hasValueSatisfying(run -> assertThat(run.at()).isEqualTo("2018-02-10T02:00"));
    }

    @Test
    void food_safety_is_assessed_in_the_first_quarter() {
        assertThat(firings("food-safety", "2018-01-01T00:00", "2019-01-01T00:00")).containsExactly("2018-03-20T02:00 2017 final");
        assertThat(deadlines("food-safety", "2019-01-01", "2019-12-31")).containsExactly("2019-01-10 2018 自评报告报送 各县（市、区）政府、开发区管委会",
                "2019-03-31 2018 评议考核结果报告 市政府食品安全办", "2019-08-31 2019 年度方案及细则印发 市政府食品安全办");
    }

    @Test
    void every_fifth_year() {
        CalendarEntry entry = new CalendarEntry("期末考核结果", "4月底前", "十六", new CalendarEntry.Due(null, "市考核部门", new Recurrence.Yearly(4, Recurrence.LAST, 5, 2021), false, null));
        Coming coming = new Coming(List.of(new Appointment("cultivated-land", "耕地", 2018, Appointment.OPEN, entry)));
        assertThat(coming.deadlines(LocalDate.of(2018, 1, 1), LocalDate.of(2032, 1, 1))).extracting(Deadline::on)
                .containsExactly(LocalDate.of(2021, 4, 30), LocalDate.of(2026, 4, 30), LocalDate.of(2031, 4, 30));
    }

    @Test
    void a_day_off_moves_to_the_next_working_day_only_where_the_clause_says_so() {
        WorkingDays days = ((Credit) SCHEMES.find("environmental-credit", 2018).orElseThrow().scheme().method()).workingDays();
        Recurrence on = new Recurrence.Yearly(2, 15, 1, 0);
        Coming moving = new Coming(List.of(new Appointment("a", "A", 2017, Appointment.OPEN, new CalendarEntry("报告", "2月15日前，遇节假日顺延", "一",
                new CalendarEntry.Due(null, "某局", on, true, days)))));
        // 15 to 21 February 2018 is the Spring Festival, 4 to 10 February 2019 too; 2020 has no table here
        assertThat(moving.deadlines(LocalDate.of(2018, 1, 1), LocalDate.of(2021, 1, 1))).extracting(one -> one.on() + one.remark())
                .containsExactly("2018-02-22遇节假日由 2018-02-15 顺延", "2019-02-15", "2020-02-15没有2020年工作日历，未顺延");
        // moved out of the stretch asked for, and into it
        assertThat(moving.deadlines(LocalDate.of(2018, 2, 10), LocalDate.of(2018, 2, 22))).isEmpty();
        assertThat(moving.deadlines(LocalDate.of(2018, 2, 22), LocalDate.of(2018, 2, 23))).hasSize(1);
    }

    @Test
    void publicity_and_update_of_a_repair_fall_on_working_days() {
        Appointment publicity = Calendars.of(SCHEMES, "environmental-credit").stream().filter(one -> one.entry().what().equals("修复公示期满")).findFirst().orElseThrow();
        assertThat(Coming.after(publicity, 2018, List.of(LocalDate.of(2018, 9, 27), LocalDate.of(2018, 2, 9), LocalDate.of(2019, 12, 30))))
                .extracting(one -> one.on() + " " + one.remark()).containsExactly("2018-02-22 2018-02-09 起第 5 个工作日",
                        "2018-10-09 2018-09-27 起第 5 个工作日", "null 2019-12-30 起第 5 个工作日：没有那一年的工作日历");
    }

    /** Quartz must mean the same days as we do, over leap days and the turn of the year. */
    @Test
    void quartz_reads_the_same_days() throws Exception {
        List<Recurrence> all = List.of(new Recurrence.Yearly(2, Recurrence.LAST, 1, 0), new Recurrence.Yearly(1, 25, 1, 0), new Recurrence.Yearly(12, 31, 5, 2021),
                new Recurrence.Quarterly(Recurrence.LAST), new Recurrence.Quarterly(20), new Recurrence.Monthly(Recurrence.LAST), new Recurrence.Monthly(1), new Recurrence.Daily());
        for (Recurrence on : all) {
            CalendarEntry.Run run = new CalendarEntry.Run(true, on, true, LocalTime.of(2, 5));
            org.quartz.CronExpression cron = new org.quartz.CronExpression(Cron.of(run));
            cron.setTimeZone(java.util.TimeZone.getTimeZone(AskJob.ZONE));
            Coming ours = new Coming(List.of(new Appointment("a", "A", 2000, Appointment.OPEN, new CalendarEntry("x", "x", "x", run))));
            LocalDateTime begin = LocalDateTime.of(2019, 12, 1, 0, 0);
            LocalDateTime end = LocalDateTime.of(2028, 3, 2, 0, 0);
            List<LocalDateTime> theirs = Stream.iterate(cron.getTimeAfter(java.util.Date.from(begin.atZone(AskJob.ZONE).toInstant())), cron::getTimeAfter)
                    .map(date -> LocalDateTime.ofInstant(date.toInstant(), AskJob.ZONE)).takeWhile(at -> at.isBefore(end)).toList();
            assertThat(ours.firings(begin, end)).as(on.toString()).extracting(Firing::at).isEqualTo(theirs);
        }
    }
}
