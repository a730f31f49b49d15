package org.kaohe.schedule;

import org.kaohe.rules.CalendarEntry;
import org.kaohe.rules.Recurrence;

/** The same days and times in Quartz's words. */
final class Cron {

    private Cron() {
    }

    static String of(CalendarEntry.Run run) {
        String time = run.at().getSecond() + " " + run.at().getMinute() + " " + run.at().getHour() + " ";
        if (run.on() instanceof Recurrence.Yearly yearly) {
            return time + day(yearly.day()) + " " + yearly.month() + " ?" + (yearly.every() == 1 ? "" : " " + yearly.since() + "/" + yearly.every());
        }
        if (run.on() instanceof Recurrence.Quarterly quarterly) {
            return time + day(quarterly.day()) + (quarterly.day() == Recurrence.LAST ? " 3,6,9,12 ?" : " 1,4,7,10 ?");
        }
        return time + (run.on() instanceof Recurrence.Monthly monthly ? day(monthly.day()) + " * ?" : "* * ?");
    }

    private static String day(int day) {
        return day == Recurrence.LAST ? "L" : String.valueOf(day);
    }
}
