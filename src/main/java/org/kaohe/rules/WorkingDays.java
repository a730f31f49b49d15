package org.kaohe.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Working days as the State Council arranges them year by year: Monday to Friday, without the days off, with the
 * weekend days made up for them. Of a year without such a table nothing is said.
 *
 * @param days the days that differ from the week's rule; a year has its table if any of its days is named
 */
public record WorkingDays(Map<LocalDate, Kind> days) {

    /** What the table says of a day. */
    public enum Kind {
        OFF, WORK;

        /** @throws IllegalArgumentException unless the text is {@code off} or {@code work} */
        public static Kind of(String text) {
            return switch (text) {
                case "off" -> OFF;
                case "work" -> WORK;
                default -> throw new IllegalArgumentException("工作日表中的“" + text + "”应为 off（放假）或 work（调休上班）");
            };
        }
    }

    /** The answer to a question for a working day. */
    public sealed interface Due {

        record On(LocalDate date) implements Due {
        }

        /** No answer, for want of the table of this year. */
        record NoCalendar(int year) implements Due {
        }
    }

    public WorkingDays {
        days = Map.copyOf(days);
    }

    /** The n-th working day after that day, the day itself not counted (n ≥ 1). */
    public Due after(LocalDate from, int n) {
        LocalDate day = from;
        int left = n;
        while (left > 0) {
            day = day.plusDays(1);
            if (!known(day)) {
                return new Due.NoCalendar(day.getYear());
            }
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return new Due.On(day);
    }

    /** The day itself if it is a working day, else the next one (遇节假日顺延). */
    public Due onOrAfter(LocalDate day) {
        return after(day.minusDays(1), 1);
    }

    private boolean known(LocalDate day) {
        return days.keySet().stream().anyMatch(named -> named.getYear() == day.getYear());
    }

    private boolean isWorkingDay(LocalDate day) {
        Kind kind = days.get(day);
        if (kind != null) {
            return kind == Kind.WORK;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
