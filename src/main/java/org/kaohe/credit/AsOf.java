package org.kaohe.credit;

import java.time.LocalDate;

/**
 * The assessment year and, for a run as of a day, that day.
 *
 * @param day null: no date cuts, and the lists are those of 31 December
 */
public record AsOf(int year, LocalDate day) {

    /** The whole year, nothing cut off. */
    public static AsOf wholeYear(int year) {
        return new AsOf(year, null);
    }

    /**
     * The day whose lists are drawn up: the as-of day, but never later than 31 December, so that a run with a later
     * as-of day does not put next year's listings on this year's list.
     */
    LocalDate listDay() {
        LocalDate end = LocalDate.of(year, 12, 31);
        return day == null || day.isAfter(end) ? end : day;
    }

    /** Whether something of that date is known; null is not. */
    boolean knows(LocalDate date) {
        return date != null && (day == null || !date.isAfter(day));
    }

    /** The date, or null if it is not known yet. */
    LocalDate known(LocalDate date) {
        return knows(date) ? date : null;
    }
}
