package org.kaohe.credit;

import java.time.LocalDate;
import org.kaohe.rules.WorkingDays;

/**
 * The days of a publicity: 5 working days (十七(六)), then 3 for the update of the data (十七(七)).
 *
 * @param remark why there are no dates, null if there is nothing to say
 */
record Publicity(LocalDate endsOn, LocalDate updateDueOn, String remark) {

    /** @param from first day, not counted; null if none has begun: no dates */
    static Publicity from(LocalDate from, WorkingDays workingDays) {
        if (from == null) {
            return new Publicity(null, null, null);
        }
        WorkingDays.Due end = workingDays.after(from, 5);
        if (!(end instanceof WorkingDays.Due.On ends)) {
            return without(end);
        }
        WorkingDays.Due update = workingDays.after(ends.date(), 3);
        // one of the two dates alone would look as if the other were open
        return update instanceof WorkingDays.Due.On due ? new Publicity(ends.date(), due.date(), null) : without(update);
    }

    private static Publicity without(WorkingDays.Due due) {
        return new Publicity(null, null, "没有" + ((WorkingDays.Due.NoCalendar) due).year() + "年工作日历");
    }
}
