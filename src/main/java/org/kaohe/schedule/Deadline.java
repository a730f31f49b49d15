package org.kaohe.schedule;

import java.time.LocalDate;

/**
 * A day on which a feed or a report is due.
 *
 * @param feed   null: a report that is no feed
 * @param from   who owes it; null where the text names nobody
 * @param remark what a reader must know of the day; empty: nothing
 */
public record Deadline(LocalDate on, Appointment appointment, int year, String feed, String from, String remark) {
}
