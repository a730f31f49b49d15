package org.kaohe.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kaohe.rules.WorkingDays;
import org.kaohe.rules.WorkingDays.Due;

class WorkingDaysTest {

    private static final WorkingDays DAYS = TestRules.WORKING_DAYS;

    @Test
    void five_working_days_from_27_september_2018_end_on_9_october() {
        assertThat(DAYS.after(LocalDate.of(2018, 9, 27), 5)).isEqualTo(new Due.On(LocalDate.of(2018, 10, 9)));
    }

    @Test
    void weekends_are_off_and_the_day_itself_is_not_counted() {
        // Friday 6 July 2018 → Monday 9 July
        assertThat(DAYS.after(LocalDate.of(2018, 7, 6), 1)).isEqualTo(new Due.On(LocalDate.of(2018, 7, 9)));
    }

    @Test
    void a_weekend_day_that_is_made_up_counts() {
        // Friday 27 April 2018 → Saturday 28 April, before the three days of May Day
        assertThat(DAYS.after(LocalDate.of(2018, 4, 27), 1)).isEqualTo(new Due.On(LocalDate.of(2018, 4, 28)));
        assertThat(DAYS.after(LocalDate.of(2018, 4, 27), 2)).isEqualTo(new Due.On(LocalDate.of(2018, 5, 2)));
        // Saturday 12 October 2019
        assertThat(DAYS.after(LocalDate.of(2019, 10, 11), 1)).isEqualTo(new Due.On(LocalDate.of(2019, 10, 12)));
    }

    @Test
    void a_year_without_a_table_gives_no_date_but_names_the_year() {
        assertThat(DAYS.after(LocalDate.of(2019, 12, 31), 1)).isEqualTo(new Due.NoCalendar(2020));
        assertThat(DAYS.after(LocalDate.of(2017, 12, 20), 1)).isEqualTo(new Due.NoCalendar(2017));
        assertThat(DAYS.after(LocalDate.of(2017, 12, 31), 1)).isEqualTo(new Due.On(LocalDate.of(2018, 1, 2)));
    }

    @Test
    void the_shipped_table_has_as_many_days_as_the_notices() {
        // 2018: 1+7+3+3+1+3+7+2 off, 7 made up; 2019: 1+7+3+4+3+3+7 off, 6 made up
        assertThat(TestRules.rows(TestRules.JOBS.resolve("working-days.csv"))).hasSize(27 + 7 + 28 + 6).doesNotHaveDuplicates();
    }

    @Test
    void another_word_than_off_and_work_is_refused() {
        assertThatThrownBy(() -> WorkingDays.Kind.of("holiday")).hasMessageContaining("off（放假）");
    }
}
