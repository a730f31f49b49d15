package org.kaohe.schedule;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.kaohe.runs.Requests;
import org.kaohe.runs.RunRequest;
import org.kaohe.store.Request;
import org.kaohe.store.RunKind;
import org.quartz.Job;
import org.quartz.JobDataMap;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Scheduler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What Quartz calls: asks for a run, and returns. The assessment year follows from the moment at which the trigger was
 * to fire. Of several firings that were missed while nothing was up the last one of each assessment year asks.
 */
public final class AskJob implements Job {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Requests requests;
    private final Clock clock;
    private final Path input;
    private final Path output;

    AskJob(Requests requests, Clock clock, @Value("${kaohe.input}") Path input, @Value("${kaohe.output}") Path output) {
        this.requests = requests;
        this.clock = clock;
        this.input = input;
        this.output = output;
    }

    /** The words that a trigger carries. @param back from the day of firing to the period it is about */
    record Errand(String assessment, RunKind kind, Period back, String what) {

        static Errand of(JobDataMap data) {
            return new Errand(data.getString("assessment"), RunKind.valueOf(data.getString("kind")), Period.parse(data.getString("back")), data.getString("what"));
        }

        Map<String, String> words() {
            return Map.of("assessment", assessment, "kind", kind.name(), "back", back.toString(), "what", what);
        }

        int year(Instant firing) {
            return LocalDate.ofInstant(firing, ZONE).minus(back).getYear();
        }
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        JobDataMap data = context.getMergedJobDataMap();
        Errand errand = Errand.of(data);
        // a node died between firing and asking: another asks in its place, for the moment that was meant
        Instant firing = context.isRecovering()
                ? Instant.ofEpochMilli(Long.parseLong(data.getString(Scheduler.FAILED_JOB_ORIGINAL_TRIGGER_SCHEDULED_FIRETIME_IN_MILLISECONDS)))
                : context.getScheduledFireTime().toInstant();
        Date next = context.getNextFireTime();
        boolean another = next != null && !next.toInstant().isAfter(clock.instant()) && errand.year(next.toInstant()) == errand.year(firing);
        if (!another) {
            ask(errand, firing);
        }
    }

    /** The trigger has moved on already: where the database is away this firing is tried until it is asked for. */
    private void ask(Errand errand, Instant firing) throws JobExecutionException {
        try {
            requests.ask(new RunRequest(errand.assessment(), errand.year(firing), errand.kind(), null, input, output), Request.Source.SCHEDULED, firing);
        } catch (DataAccessException | TransactionException e) {
            LockSupport.parkNanos(PAUSE_NANOS);
            throw new JobExecutionException(e, true);
        }
    }
}
