package org.kaohe.rules;

import java.time.LocalTime;

/**
 * A date that the regulation sets, in its own words, and what the machine does about it.
 *
 * @param what   what happens then; no two entries of a calendar have the same
 * @param when   when, in the words of the text
 * @param clause where the text says so; {@code 本系统} where only this program does
 * @param act    what the machine does
 */
public record CalendarEntry(String what, String when, String clause, Act act) {

    /** What the machine does about a date. */
    public sealed interface Act {
    }

    /**
     * The program runs the assessment by itself.
     *
     * @param complete a final run; else a progress run
     * @param at       the time of day, Asia/Shanghai
     */
    public record Run(boolean complete, Recurrence on, boolean ended, LocalTime at) implements Act {
    }

    /**
     * Something is due.
     *
     * @param feed        the feed that is due; null: a report that is no feed
     * @param from        who owes it; null where the text names nobody
     * @param workingDays the table by which a day off moves to the next working day; null: the clause says nothing of that
     */
    public record Due(String feed, String from, Recurrence on, boolean ended, WorkingDays workingDays) implements Act {
    }

    /**
     * A number of working days after the date that stands in a row of a feed.
     *
     * @param from who owes it
     */
    public record DueAfter(String feed, String column, int days, String from, WorkingDays workingDays) implements Act {
    }

    /** Words only: nothing that a machine could know the day of. */
    public record Words() implements Act {
    }
}
