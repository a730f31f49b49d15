package org.kaohe.schedule;

import java.time.LocalDate;
import org.kaohe.rules.CalendarEntry;
import org.kaohe.rules.Recurrence;

/**
 * An entry of a calendar with the assessment years it holds for.
 *
 * @param title the scheme's title
 * @param from  the first assessment year
 * @param until the first assessment year it no longer holds for; {@link #OPEN} where other rules are not there yet
 */
public record Appointment(String assessment, String title, int from, int until, CalendarEntry entry) {

    /** Valid until later rules come. */
    public static final int OPEN = 9999;

    /** @return whether the day falls on it, within the years it holds for */
    boolean on(LocalDate date, Recurrence on, boolean ended) {
        int year = on.assessmentYear(date, ended);
        return year >= from && year < until && on.on(date);
    }

    /** @return the first day whose period belongs to this assessment year */
    static LocalDate begin(int year, Recurrence on, boolean ended) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return ended ? first.plus(on.period()) : first;
    }
}
