package org.kaohe.runs;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.kaohe.store.Journal;
import org.kaohe.store.Journal.About;
import org.kaohe.store.Journal.What;
import org.kaohe.store.LeaseStore;
import org.kaohe.store.LeaseStore.Held;
import org.kaohe.store.Pulse;
import org.kaohe.store.Request;
import org.kaohe.store.RequestStore;
import org.kaohe.store.Run;
import org.kaohe.store.RunState;
import org.kaohe.store.RunStore;
import org.kaohe.store.Work;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes requests and leases: one process for an assessment, year and kind. */
@Component
class Claims {

    /** A run whose process died so often in one step is not taken over any more. */
    static final int MOST_CRASHES = 3;

    private final RequestStore requests;
    private final LeaseStore leases;
    private final RunStore runs;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final JdbcConnectionDetails place;
    private final Operator operator;
    private final Stop stop;
    private final String process;
    private final Duration lease;

    Claims(RequestStore requests, LeaseStore leases, RunStore runs, Journal journal, TransactionTemplate transaction, JdbcConnectionDetails place,
           Operator operator, Stop stop, @Value("${kaohe.process}") String process, @Value("${kaohe.lease}") String lease) {
        this.requests = requests;
        this.leases = leases;
        this.runs = runs;
        this.journal = journal;
        this.transaction = transaction;
        this.place = place;
        this.operator = operator;
        this.stop = stop;
        this.process = process;
        this.lease = DurationStyle.detectAndParse(lease);
    }

    /**
     * Takes an open request, if nobody alive is at the same work.
     *
     * @param automatic a dispatcher asks: it waits until a dead process's lease has run out, and does not take over for ever
     */
    Optional<Claim> claim(long id, boolean automatic) throws SQLException {
        if (stop.requested()) {
            return Optional.empty();
        }
        // before anything is locked: a process frozen in the midst of a transaction may hold the very rows
        requests.find(id).flatMap(request -> leases.held(request.work())).ifPresent(held -> endDead(held, automatic));
        return held(pulse -> requests.lock(id).flatMap(request -> {
            Optional<Held> before = leases.held(request.work());
            return take(request.work(), id, pulse, !automatic).filter(token -> {
                boolean goOn = before.isEmpty() || takeOver(request, before.get(), automatic);
                if (!goOn) {
                    leases.release(request.work(), token);
                }
                return goOn;
            }).map(token -> {
                requests.claim(request, operator.process());
                return token;
            }).map(token -> new Taken<>(request, token, request.work()));
        })).map(taken -> new Claim(taken.what(), taken.lease(), automatic));
    }

    private void endDead(Held held, boolean automatic) {
        if (!(automatic ? held.lives() : held.sessionLives()) && !process.equals(held.process())) {
            leases.endSessions(held.process());
        }
    }

    /** Takes the lease for something that is no run. @return empty where somebody is at the work */
    Optional<Lease> take(Work work) throws SQLException {
        return held(pulse -> take(work, null, pulse, true).map(token -> new Taken<>(work, token, work))).map(Begun::lease);
    }

    private Optional<Long> take(Work work, Long request, Pulse pulse, boolean impatient) {
        try {
            return leases.take(work, request, new LeaseStore.Holder(operator.process(), process), lease, pulse.session(), impatient);
        } catch (SQLException e) {
            throw new LeaseConnection(e);
        }
    }

    private record Taken<T>(T what, long token, Work work) {
    }

    private record Begun<T>(T what, Lease lease) {
    }

    private interface Taking<T> {
        Optional<Taken<T>> with(Pulse pulse);
    }

    private static final class LeaseConnection extends RuntimeException {
        LeaseConnection(SQLException cause) {
            super(cause);
        }
    }

    /** In one transaction; the lease begins to be renewed once that is committed. */
    private <T> Optional<Begun<T>> held(Taking<T> taking) throws SQLException {
        Pulse pulse = new Pulse(place, lease, process);
        Optional<Taken<T>> taken = Optional.empty();
        try {
            taken = transaction.execute(status -> taking.with(pulse));
        } catch (LeaseConnection e) {
            throw (SQLException) e.getCause();
        } finally {
            if (taken == null || taken.isEmpty()) {
                pulse.close();
            }
        }
        return taken.map(one -> {
            Lease held = new Lease(leases, one.work(), one.token(), pulse, lease);
            try {
                stop.begin(held);
            } catch (Stopped e) {
                held.close();
                throw e;
            }
            return new Begun<>(one.what(), held);
        });
    }

    /** The process before died. @return whether its run is to be gone on with */
    private boolean takeOver(Request request, Held dead, boolean automatic) {
        int crashes = dead.run() == null ? 0 : runs.crashed(dead.run());
        if (crashes == 0) {
            return true;
        }
        Run run = runs.find(dead.run()).orElseThrow();
        if (!automatic || crashes < MOST_CRASHES) {
            journal.note(What.TOOK_OVER, new About(run.id(), request.id(), request.work()), operator.who(), dead.holder() + " 已中断");
            return true;
        }
        String reason = "在步骤“" + step(run) + "”连续中断 " + crashes + " 次，不再自动接手：请查明原因（见 kaohe.log），然后 restart " + run.id();
        runs.unlessEnded(run.id(), RunState.FAILED, reason);
        requests.end(request.id(), Request.State.FAILED, null, RunResult.STATUS_FAILED, reason);
        journal.note(What.FAILED, new About(run.id(), request.id(), request.work()), operator.who(), reason);
        return false;
    }

    private static String step(Run run) {
        return run.progress() == null ? "开始之前" : run.progress().title();
    }

    void release(Claim claim) {
        stop.end(claim.lease());
        claim.lease().close();
    }

    void release(Lease held) {
        stop.end(held);
        held.close();
    }
}
