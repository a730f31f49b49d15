package org.kaohe.rules;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;

/** The days on which something falls, year by year. Day {@link #LAST} is the month's last, whatever its length. */
public sealed interface Recurrence {

    int LAST = 0;

    /**
     * A day of the year.
     *
     * @param every in every n-th year only, counted from {@code since}; 1: in every year
     */
    record Yearly(int month, int day, int every, int since) implements Recurrence {
    }

    /** The last day of each quarter, or a day of each quarter's first month. */
    record Quarterly(int day) implements Recurrence {
    }

    /** A day of each month. */
    record Monthly(int day) implements Recurrence {
    }

    record Daily() implements Recurrence {
    }

    /** @return whether it falls on this day */
    default boolean on(LocalDate date) {
        if (this instanceof Yearly yearly) {
            return date.getMonthValue() == yearly.month && isDay(date, yearly.day) && date.getYear() >= yearly.since
                    && (date.getYear() - yearly.since) % yearly.every == 0;
        }
        if (this instanceof Quarterly quarterly) {
            return date.getMonthValue() % 3 == (quarterly.day == LAST ? 0 : 1) && isDay(date, quarterly.day);
        }
        return this instanceof Daily || isDay(date, ((Monthly) this).day);
    }

    /** @return how long each of its periods lasts */
    default Period period() {
        if (this instanceof Yearly) {
            return Period.ofYears(1);
        }
        return this instanceof Daily ? Period.ofDays(1) : Period.ofMonths(this instanceof Monthly ? 1 : 3);
    }

    /**
     * @param ended whether the period that has just ended is meant, not the one that the day lies in
     * @return the assessment year that an occurrence is about
     */
    default int assessmentYear(LocalDate date, boolean ended) {
        return (ended ? date.minus(period()) : date).getYear();
    }

    private static boolean isDay(LocalDate date, int day) {
        return date.getDayOfMonth() == (day == LAST ? YearMonth.from(date).lengthOfMonth() : day);
    }
}
