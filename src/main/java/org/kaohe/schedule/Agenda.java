package org.kaohe.schedule;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.rules.CalendarEntry;
import org.kaohe.rules.Recurrence;
import org.kaohe.rules.Schemes;

/** The office's list: what runs when, what is due from whom, what is late. Looks at the feeds folder, not into the feeds. */
public final class Agenda {

    private static final int BACK_MONTHS = 12;

    private final Schemes schemes;
    private final Inbox inbox;
    private final BiPredicate<String, Integer> published;
    private final List<Appointment> appointments;
    private final Coming coming;

    /** @param published whether the final result of an assessment and year stands published */
    public Agenda(Schemes schemes, Path input, BiPredicate<String, Integer> published) {
        this.schemes = schemes;
        this.inbox = new Inbox(input);
        this.published = published;
        this.appointments = Calendars.of(schemes);
        this.coming = new Coming(appointments);
    }

    /** A line of the list. @param on null: no day could be told @param year 0: of several @param from empty where the text names nobody */
    public record Line(LocalDate on, String when, String assessment, int year, String what, String state, String clause, String from) {
    }

    /** @return the runs of a stretch of time; daily ones as one line, at the end */
    public List<Line> runs(LocalDateTime from, LocalDateTime to) {
        List<Line> lines = new ArrayList<>();
        for (Firing firing : coming.firings(from, to)) {
            Appointment appointment = firing.appointment();
            CalendarEntry.Run run = firing.run();
            String kind = (run.complete() ? "年度　" : "进度　") + appointment.entry().what();
            if (!(run.on() instanceof Recurrence.Daily)) {
                lines.add(new Line(firing.at().toLocalDate(), firing.at().toLocalDate() + " " + run.at(), appointment.assessment(), firing.year(), kind,
                        arrived(appointment.assessment(), firing.year()), appointment.entry().clause(), ""));
            } else if (lines.stream().noneMatch(line -> line.on() == null && line.what().equals(kind) && line.assessment().equals(appointment.assessment()))) {
                lines.add(new Line(null, "每天 " + run.at(), appointment.assessment(), 0, kind, arrived(appointment.assessment(), firing.year()), appointment.entry().clause(), ""));
            }
        }
        lines.sort(Comparator.comparing(line -> line.on() == null));
        return lines;
    }

    private String arrived(String assessment, int year) {
        List<FeedSchema> feeds = feeds(assessment, year);
        long there = feeds.stream().filter(schema -> inbox.arrived(assessment, year, schema)).count();
        return there + "/" + feeds.size() + " 已报";
    }

    private List<FeedSchema> feeds(String assessment, int year) {
        return schemes.find(assessment, year).map(found -> found.scheme().feeds()).orElse(List.of());
    }

    /** @return what is due on the days from one (included) to another (excluded) */
    public List<Line> due(LocalDate from, LocalDate to) {
        List<Line> lines = new ArrayList<>();
        coming.deadlines(from, to).forEach(deadline -> lines.add(deadline.feed() == null ? report(deadline) : feed(deadline, from)));
        for (Firing firing : coming.firings(from.atStartOfDay(), to.atStartOfDay())) {
            if (firing.run().complete()) {
                undated(firing).forEach(schema -> lines.add(undated(firing, schema, from)));
            }
        }
        lines.addAll(afterRows(from, to));
        lines.sort(Comparator.comparing(Line::on, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Line::assessment));
        return lines;
    }

    /** @return the lines of the last twelve months that are not settled: feeds that have not arrived, final runs without result */
    public List<Line> late(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        List<Line> lines = new ArrayList<>();
        for (Deadline deadline : coming.deadlines(today.minusMonths(BACK_MONTHS), today)) {
            if (deadline.feed() != null && !inbox.arrived(deadline.appointment().assessment(), deadline.year(), schema(deadline))) {
                lines.add(feed(deadline, today));
            }
        }
        for (Firing firing : coming.firings(now.minusMonths(BACK_MONTHS), now)) {
            String assessment = firing.appointment().assessment();
            if (firing.run().complete() && !published.test(assessment, firing.year())) {
                undated(firing).stream().filter(schema -> !schema.optional() && !inbox.arrived(assessment, firing.year(), schema))
                        .forEach(schema -> lines.add(undated(firing, schema, today)));
                lines.add(new Line(firing.at().toLocalDate(), firing.at().toLocalDate().toString(), assessment, firing.year(), "年度运行　" + firing.appointment().entry().what(),
                        "尚无结果", firing.appointment().entry().clause(), ""));
            }
        }
        lines.sort(Comparator.comparing(Line::on).thenComparing(Line::assessment));
        return lines;
    }

    /** @return feeds for which the text states no day: they are needed by the final run */
    private List<FeedSchema> undated(Firing firing) {
        return feeds(firing.appointment().assessment(), firing.year()).stream().filter(schema -> schema.dueDate() == null).toList();
    }

    private Line undated(Firing firing, FeedSchema schema, LocalDate today) {
        LocalDate on = firing.at().toLocalDate();
        return new Line(on, on + " 前", firing.appointment().assessment(), firing.year(), schema.file(),
                state(firing.appointment().assessment(), firing.year(), schema, on, today), "未定期限", schema.supplier() == null ? "" : schema.supplier());
    }

    private FeedSchema schema(Deadline deadline) {
        return feeds(deadline.appointment().assessment(), deadline.year()).stream().filter(schema -> schema.name().equals(deadline.feed())).findFirst().orElseThrow();
    }

    private Line feed(Deadline deadline, LocalDate today) {
        FeedSchema schema = schema(deadline);
        String assessment = deadline.appointment().assessment();
        return new Line(deadline.on(), deadline.on().toString(), assessment, deadline.year(), schema.file(),
                state(assessment, deadline.year(), schema, deadline.on(), today) + remark(deadline), deadline.appointment().entry().clause(), text(deadline.from()));
    }

    private static Line report(Deadline deadline) {
        return new Line(deadline.on(), deadline.on() == null ? "日期不明" : deadline.on().toString(), deadline.appointment().assessment(), deadline.year(),
                deadline.appointment().entry().what(), "报告" + remark(deadline), deadline.appointment().entry().clause(), text(deadline.from()));
    }

    private static String remark(Deadline deadline) {
        return deadline.remark().isEmpty() ? "" : "（" + deadline.remark() + "）";
    }

    private static String text(String from) {
        return from == null ? "" : from;
    }

    private String state(String assessment, int year, FeedSchema schema, LocalDate due, LocalDate today) {
        if (inbox.arrived(assessment, year, schema)) {
            return "已报";
        }
        String may = schema.optional() ? "（可不报）" : "";
        return due.isBefore(today) ? "逾期 " + ChronoUnit.DAYS.between(due, today) + " 天" + may : "未报" + may;
    }

    /** Working days after dates that stand in the feeds of this year and the one before. */
    private List<Line> afterRows(LocalDate from, LocalDate to) {
        List<Line> lines = new ArrayList<>();
        for (Appointment appointment : appointments) {
            if (appointment.entry().act() instanceof CalendarEntry.DueAfter due) {
                for (int year = from.getYear() - 1; year <= to.getYear(); year++) {
                    Optional<Schemes.Found> found = schemes.find(appointment.assessment(), year);
                    if (found.isPresent() && year >= appointment.from() && year < appointment.until()) {
                        List<LocalDate> recent = inbox.days(found.get(), year, due.feed(), due.column()).stream()
                                .filter(day -> !day.isBefore(from.minusMonths(1)) && day.isBefore(to)).toList();
                        Coming.after(appointment, year, recent).stream().filter(one -> one.on() == null || !one.on().isBefore(from) && one.on().isBefore(to))
                                .forEach(one -> lines.add(report(one)));
                    }
                }
            }
        }
        return lines;
    }

    /** @return when a feed is due, in words: the day that the text states, else by the final run; empty where there is neither */
    public String dueOf(String assessment, int year, FeedSchema schema) {
        return coming.due(assessment, year, schema.name()).map(deadline -> deadline.on().toString())
                .or(() -> coming.finalRun(assessment, year).map(run -> run.at().toLocalDate() + " 前")).orElse("未定");
    }

    /** @return assessments whose rules hold for none of the years that the coming months are about, with the years they have */
    public List<String> without(LocalDate today) {
        return schemes.assessments().stream().filter(assessment -> schemes.find(assessment, today.getYear()).isEmpty())
                .map(assessment -> assessment + "（只有 " + String.join("、", schemes.ownYears(assessment).stream().map(String::valueOf).toList()) + " 年的规则）").toList();
    }
}
