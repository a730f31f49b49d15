package org.kaohe.runs;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.kaohe.store.LeaseStore;
import org.kaohe.store.Pulse;
import org.kaohe.store.Work;
import org.postgresql.PGConnection;
import org.springframework.batch.core.step.StepExecution;

/**
 * The right to work, held: renewed by a thread and a connection of its own, given back at the end. When it is lost, or
 * the process is told to stop, the step ends at its next chunk and a statement that takes longer is cancelled.
 */
final class Lease implements AutoCloseable {

    /** A chunk gets so long to come to its end before its statement is cancelled. */
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long TICK_MILLIS = 100;

    private final LeaseStore leases;
    private final Work work;
    private final long token;
    private final Pulse pulse;
    private final Duration interval;
    private final Thread beating;
    private final Set<PGConnection> busy = new HashSet<>();
    private final Set<StepExecution> steps = new HashSet<>();
    private volatile Long run;
    private boolean closed;
    private boolean lost;
    private boolean stopping;
    private long stopNanos;

    /** @param lease how long it holds without being renewed */
    Lease(LeaseStore leases, Work work, long token, Pulse pulse, Duration lease) {
        this.leases = leases;
        this.work = work;
        this.token = token;
        this.pulse = pulse;
        this.interval = lease.dividedBy(3);
        this.beating = new Thread(this::beatOn, "lease " + work.assessment() + " " + work.year());
        beating.setDaemon(true);
        beating.start();
    }

    Work work() {
        return work;
    }

    long token() {
        return token;
    }

    /** @return the run that is under way; null where there is none */
    Long run() {
        return run;
    }

    void run(Long run) {
        this.run = run;
    }

    boolean stands() {
        return leases.stands(work, token);
    }

    /** To be asked as the last thing in a transaction. @throws TakenOver where another process has the lease by now */
    void check() {
        if (!leases.stands(work, token)) {
            lose();
            throw new TakenOver();
        }
    }

    synchronized boolean lost() {
        return lost;
    }

    synchronized boolean stopping() {
        return stopping;
    }

    /** A step, or a part of one, begins: it is to be stopped with the others. */
    synchronized void step(StepExecution step) {
        steps.removeIf(other -> other.getEndTime() != null);
        steps.add(step);
        if (stopping || lost) {
            step.setTerminateOnly();
        }
    }

    /** A transaction of the work begins on this connection. */
    synchronized void enter(PGConnection connection) {
        busy.add(connection);
    }

    synchronized void leave(PGConnection connection) {
        busy.remove(connection);
    }

    synchronized void stop() {
        if (!stopping) {
            stopping = true;
            stopNanos = System.nanoTime();
            end();
        }
    }

    private synchronized void lose() {
        if (!lost) {
            lost = true;
            end();
        }
    }

    private void end() {
        steps.forEach(StepExecution::setTerminateOnly);
        notifyAll();
    }

    private void beatOn() {
        long due = System.nanoTime() + interval.toNanos();
        while (rest(due)) {
            if (lost() || System.nanoTime() < due) {
                continue;
            }
            try {
                if (!pulse.beat(work, token)) {
                    lose();
                }
                due = System.nanoTime() + interval.toNanos();
            } catch (SQLException e) {
                // the database is away: the token decides whether what is done meanwhile counts
                due = System.nanoTime() + Math.min(interval.toNanos(), GRACE_NANOS);
            }
        }
        pulse.close();
    }

    /** Waits until the next beat or whatever comes before it. @return whether to go on */
    private synchronized boolean rest(long due) {
        if (closed) {
            return false;
        }
        try {
            long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(due - System.nanoTime()));
            wait(lost ? TICK_MILLIS : stopping ? Math.min(TICK_MILLIS, millis) : millis);
            if (lost || stopping && System.nanoTime() - stopNanos > GRACE_NANOS) {
                busy.forEach(Lease::cancel);
            }
        } catch (InterruptedException e) {
            return false;
        }
        return !closed;
    }

    private static void cancel(PGConnection connection) {
        try {
            connection.cancelQuery();
        } catch (SQLException e) {
            // it ends by itself
        }
    }

    /** Gives the lease back though the work has not come to its end. */
    void abandon() {
        synchronized (this) {
            lost = true;
        }
        leases.release(work, token);
    }

    /** Gives the lease back. Where the database is away it runs out by itself. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            leases.release(work, token);
        } catch (RuntimeException away) {
            // it runs out
        }
    }
}
