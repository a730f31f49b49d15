package org.kaohe.schedule;

import java.time.LocalDateTime;
import org.kaohe.rules.CalendarEntry;

/**
 * A coming run.
 *
 * @param at   local time in Asia/Shanghai
 * @param year the assessment year, which follows from {@code at}
 */
public record Firing(LocalDateTime at, Appointment appointment, int year) {

    /** @return what is run */
    public CalendarEntry.Run run() {
        return (CalendarEntry.Run) appointment.entry().act();
    }
}
