package org.kaohe.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kaohe.rules.CalendarEntry;
import org.kaohe.rules.WorkingDays;

/** What the calendars say about a stretch of days. Pure. */
public final class Coming {

    private final List<Appointment> appointments;

    public Coming(List<Appointment> appointments) {
        this.appointments = List.copyOf(appointments);
    }

    /** @return the runs from a moment (included) to another (excluded), by time, then assessment */
    public List<Firing> firings(LocalDateTime from, LocalDateTime to) {
        List<Firing> firings = new ArrayList<>();
        for (LocalDate day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            for (Appointment appointment : appointments) {
                if (appointment.entry().act() instanceof CalendarEntry.Run run && appointment.on(day, run.on(), run.ended())) {
                    LocalDateTime at = day.atTime(run.at());
                    if (!at.isBefore(from) && at.isBefore(to)) {
                        firings.add(new Firing(at, appointment, run.on().assessmentYear(day, run.ended())));
                    }
                }
            }
        }
        firings.sort(Comparator.comparing(Firing::at).thenComparing(firing -> firing.appointment().assessment()));
        return firings;
    }

    /** @return what is due on the days from one (included) to another (excluded), by day, then assessment */
    public List<Deadline> deadlines(LocalDate from, LocalDate to) {
        List<Deadline> deadlines = new ArrayList<>();
        // a due date that moves over the longest holidays still lies within a month
        for (LocalDate day = from.minusMonths(1); day.isBefore(to); day = day.plusDays(1)) {
            for (Appointment appointment : appointments) {
                if (appointment.entry().act() instanceof CalendarEntry.Due due && appointment.on(day, due.on(), due.ended())) {
                    deadlines.add(deadline(day, appointment, due));
                }
            }
        }
        return deadlines.stream().filter(deadline -> !deadline.on().isBefore(from) && deadline.on().isBefore(to))
                .sorted(Comparator.comparing(Deadline::on).thenComparing(deadline -> deadline.appointment().assessment())).toList();
    }

    private static Deadline deadline(LocalDate day, Appointment appointment, CalendarEntry.Due due) {
        int year = due.on().assessmentYear(day, due.ended());
        if (due.workingDays() == null) {
            return new Deadline(day, appointment, year, due.feed(), due.from(), "");
        }
        return due.workingDays().onOrAfter(day) instanceof WorkingDays.Due.On moved
                ? new Deadline(moved.date(), appointment, year, due.feed(), due.from(), moved.date().equals(day) ? "" : "遇节假日由 " + day + " 顺延")
                : new Deadline(day, appointment, year, due.feed(), due.from(), "没有" + day.getYear() + "年工作日历，未顺延");
    }

    /** @return when a feed is due, where the text states a day */
    public Optional<Deadline> due(String assessment, int year, String feed) {
        return deadlines(LocalDate.of(year, 1, 1), LocalDate.of(year + 2, 1, 1)).stream()
                .filter(one -> one.year() == year && feed.equals(one.feed()) && one.appointment().assessment().equals(assessment)).findFirst();
    }

    /** @return the final run of an assessment year, where the calendar has one */
    public Optional<Firing> finalRun(String assessment, int year) {
        return firings(LocalDate.of(year, 1, 1).atStartOfDay(), LocalDate.of(year + 2, 1, 1).atStartOfDay()).stream()
                .filter(one -> one.year() == year && one.run().complete() && one.appointment().assessment().equals(assessment)).findFirst();
    }

    /**
     * @param dates the dates that stand in the rows of the feed
     * @return when each of them has run its number of working days; a year without a table is left out, and named in the remark of no date
     */
    public static List<Deadline> after(Appointment appointment, int year, List<LocalDate> dates) {
        CalendarEntry.DueAfter due = (CalendarEntry.DueAfter) appointment.entry().act();
        return dates.stream().distinct().sorted().map(date -> due.workingDays().after(date, due.days()) instanceof WorkingDays.Due.On on
                ? new Deadline(on.date(), appointment, year, null, due.from(), date + " 起第 " + due.days() + " 个工作日")
                : new Deadline(null, appointment, year, null, due.from(), date + " 起第 " + due.days() + " 个工作日：没有那一年的工作日历")).toList();
    }
}
