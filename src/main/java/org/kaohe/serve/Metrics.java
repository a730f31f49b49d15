package org.kaohe.serve;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.kaohe.store.Request;
import org.kaohe.store.Vitals;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What the database shows of the work, as metrics: of all processes that work on it, typed commands included, since this
 * one began. Looked at from outside, so that no step waits for it.
 */
@Lazy(false)
@Component
final class Metrics {

    /** How far back is looked for what moved: what is committed late is still seen. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final Vitals vitals;
    private final Clock clock;
    private final MeterRegistry registry;
    private final Counter read;
    private final Counter written;
    private final Counter rejected;
    private final Counter points;
    private final Instant began;
    private final Map<Long, Vitals.Step> steps = new HashMap<>();
    private final Map<Long, Long> masses = new HashMap<>();
    private final Set<Long> ended = new HashSet<>();
    private Instant looked;

    Metrics(Vitals vitals, Clock clock, MeterRegistry registry, @Value("${kaohe.health.patience}") Duration patience) {
        this.vitals = vitals;
        this.clock = clock;
        this.registry = registry;
        read = counter("kaohe.rows.read", "rows read by the steps");
        written = counter("kaohe.rows.written", "rows written by the steps");
        rejected = counter("kaohe.rows.rejected", "rows rejected in runs that ended");
        points = counter("kaohe.points.computed", "points and deductions computed in runs that ended");
        gauge("kaohe.queue", "requests that wait", v -> v.requests(Request.State.WAITING));
        gauge("kaohe.requests.claimed", "requests that a process is at", v -> v.requests(Request.State.CLAIMED));
        gauge("kaohe.requests.stuck", "requests that nobody is at", v -> v.stuckRequests(patience));
        gauge("kaohe.triggers.overdue", "triggers that should have fired", v -> v.overdueTriggers(clock.instant().minus(patience)));
        began = clock.instant();
        looked = began;
        vitals.steps(local(began.minus(MARGIN))).forEach(step -> steps.put(step.id(), step));
        vitals.masses(Instant.EPOCH).forEach(mass -> masses.put(mass.run(), mass.records() + mass.rated()));
        vitals.ended(began.minus(MARGIN)).forEach(run -> ended.add(run.run()));
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    private void gauge(String name, String description, ToDoubleFunction<Vitals> value) {
        Gauge.builder(name, vitals, value).description(description).register(registry);
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone());
    }

    /** Counts what has moved since the last look. */
    @Scheduled(fixedDelay = 2000)
    synchronized void look() {
        Instant since = looked.minus(MARGIN);
        looked = clock.instant();
        for (Vitals.Step step : vitals.steps(local(since))) {
            Vitals.Step before = steps.put(step.id(), step);
            read.increment(step.read() - (before == null ? 0 : before.read()));
            written.increment(step.written() - (before == null ? 0 : before.written()));
            if (step.ended() != null && (before == null || before.ended() == null)) {
                Timer.builder("kaohe.step").description("how long steps took").tag("step", step.name()).register(registry)
                        .record(Duration.between(step.started(), step.ended()));
            }
        }
        for (Vitals.Mass mass : vitals.masses(since)) {
            long rows = mass.records() + mass.rated();
            Long before = masses.put(mass.run(), rows);
            long more = Math.max(0, rows - (before == null ? 0 : before)); // fewer where the feeds are read again
            read.increment(more);
            written.increment(more);
        }
        for (Vitals.Ended run : vitals.ended(since)) {
            if (ended.add(run.run())) {
                rejected.increment(run.rejected());
                points.increment(run.points());
            }
        }
    }
}
