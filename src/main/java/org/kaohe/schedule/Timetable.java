package org.kaohe.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import org.kaohe.rules.CalendarEntry;
import org.kaohe.store.RunKind;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;

/**
 * Keeps Quartz's triggers as the calendars say: one for each run of a calendar, for the assessment years it holds for.
 * A changed entry replaces its trigger, a removed one removes it, an unchanged one stays as it is with what it missed.
 */
final class Timetable {

    private static final JobKey ASK = JobKey.jobKey("ask");

    private final Scheduler scheduler;
    private final Clock clock;

    Timetable(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Takes part in the caller's transaction. @param appointments all entries of this assessment's calendars */
    void set(String assessment, List<Appointment> appointments) throws SchedulerException {
        scheduler.addJob(JobBuilder.newJob(AskJob.class).withIdentity(ASK).storeDurably().requestRecovery().build(), true);
        Set<TriggerKey> wanted = new HashSet<>();
        for (Appointment appointment : appointments) {
            if (appointment.entry().act() instanceof CalendarEntry.Run run) {
                TriggerKey key = TriggerKey.triggerKey(appointment.from() + " " + appointment.entry().what(), assessment);
                wanted.add(key);
                put(key, appointment, run);
            }
        }
        for (TriggerKey key : scheduler.getTriggerKeys(GroupMatcher.triggerGroupEquals(assessment))) {
            if (!wanted.contains(key)) {
                scheduler.unscheduleJob(key);
            }
        }
    }

    /** Assessments that have no rules any more lose their triggers. */
    void keepOnly(Set<String> assessments) throws SchedulerException {
        for (String group : scheduler.getTriggerGroupNames()) {
            if (!assessments.contains(group) && !group.equals(Scheduler.DEFAULT_RECOVERY_GROUP)) {
                set(group, List.of());
            }
        }
    }

    private void put(TriggerKey key, Appointment appointment, CalendarEntry.Run run) throws SchedulerException {
        CronTrigger stored = scheduler.getTrigger(key) instanceof CronTrigger cron ? cron : null;
        Date end = appointment.until() == Appointment.OPEN ? null
                : Date.from(at(Appointment.begin(appointment.until(), run.on(), run.ended())).minusMillis(1));
        Date start = start(appointment, run, stored);
        if (end != null && !start.before(end)) {
            // the rules hold no longer, and nothing was missed while they did
            scheduler.unscheduleJob(key);
            return;
        }
        CronTrigger trigger = trigger(key, appointment, run, start, end);
        boolean fires = trigger.getFireTimeAfter(new Date(start.getTime() - 1)) != null;
        if (stored == null && fires) {
            scheduler.scheduleJob(trigger);
        } else if (stored != null && !same(stored, trigger)) {
            if (fires) {
                scheduler.rescheduleJob(key, trigger);
            } else {
                scheduler.unscheduleJob(key);
            }
        }
    }

    /** Now, or the beginning of the first assessment year; what the stored trigger missed is due to the one that replaces it. */
    private Date start(Appointment appointment, CalendarEntry.Run run, CronTrigger stored) {
        Instant now = clock.instant();
        Instant next = stored == null || stored.getNextFireTime() == null ? now : stored.getNextFireTime().toInstant();
        Instant begin = at(Appointment.begin(appointment.from(), run.on(), run.ended()));
        Instant open = next.isBefore(now) ? next : now;
        return Date.from(begin.isAfter(open) ? begin : open);
    }

    private static CronTrigger trigger(TriggerKey key, Appointment appointment, CalendarEntry.Run run, Date start, Date end) {
        AskJob.Errand errand = new AskJob.Errand(appointment.assessment(), run.complete() ? RunKind.FINAL : RunKind.PROGRESS,
                run.ended() ? run.on().period() : Period.ZERO, appointment.entry().what());
        return TriggerBuilder.newTrigger().withIdentity(key).forJob(ASK).startAt(start).endAt(end)
                .withSchedule(CronScheduleBuilder.cronSchedule(Cron.of(run)).inTimeZone(TimeZone.getTimeZone(AskJob.ZONE))
                        // every missed firing with the moment it was meant for; the job lets the last of each year ask
                        .withMisfireHandlingInstructionIgnoreMisfires())
                .usingJobData(new JobDataMap(errand.words())).build();
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(AskJob.ZONE).toInstant();
    }

    private static boolean same(CronTrigger stored, CronTrigger wanted) {
        return stored.getCronExpression().equals(wanted.getCronExpression()) && stored.getTimeZone().hasSameRules(wanted.getTimeZone())
                && stored.getJobDataMap().getWrappedMap().equals(wanted.getJobDataMap().getWrappedMap())
                && Objects.equals(stored.getEndTime(), wanted.getEndTime()) && stored.getMisfireInstruction() == wanted.getMisfireInstruction();
    }
}
