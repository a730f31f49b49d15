package org.kaohe.runs;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.TimeUnit;
import org.kaohe.store.Journal;
import org.kaohe.store.Journal.About;
import org.kaohe.store.Journal.What;
import org.kaohe.store.LeaseStore;
import org.kaohe.store.LeaseStore.Held;
import org.kaohe.store.Request;
import org.kaohe.store.RequestStore;
import org.kaohe.store.Run;
import org.kaohe.store.RunStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees a typed request to its end: works on it itself, or waits where another process does, and takes over where that dies. */
@Component
class Waiting {

    private static final long LOOK_EVERY_MILLIS = 100;

    private final RequestStore requests;
    private final LeaseStore leases;
    private final RunStore runs;
    private final Attending attending;
    private final Results results;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Operator operator;
    private final Stop stop;

    Waiting(RequestStore requests, LeaseStore leases, RunStore runs, Attending attending, Results results, Journal journal, TransactionTemplate transaction,
            Operator operator, Stop stop) {
        this.requests = requests;
        this.leases = leases;
        this.runs = runs;
        this.attending = attending;
        this.results = results;
        this.journal = journal;
        this.transaction = transaction;
        this.operator = operator;
        this.stop = stop;
    }

    /** @throws Busy where another process is at the same work for another request */
    RunResult see(long id, Plan plan, Attending.Plans plans, Watcher watcher) {
        Run.Progress shown = null;
        while (true) {
            Request request = requests.find(id).orElseThrow();
            if (request.state() == Request.State.REPLACED) {
                id = request.successor();
                continue;
            }
            if (!request.state().open()) {
                return ended(request, plan);
            }
            if (stop.requested() && request.state() == Request.State.WAITING) {
                transaction.executeWithoutResult(status -> requests.end(request.id(), Request.State.STOPPED, null, RunResult.STATUS_FAILED, "已停止"));
                throw new Stopped(null);
            }
            Optional<Claim> claim = attending.claim(id, false);
            if (claim.isPresent()) {
                try {
                    return attending.attend(claim.get(), plans, watcher);
                } catch (TakenOver e) {
                    // too slow: another process works on it now, and this one waits for it
                }
            }
            Optional<Held> held = leases.held(request.work()).filter(Held::sessionLives);
            if (held.isPresent() && !Long.valueOf(id).equals(held.get().request()) && busy(request)) {
                throw new Busy(request.assessment() + " " + request.year() + " 正在由另一个程序计算（" + held.get().holder() + "），请稍后再试，用 runs 查看进展");
            }
            Optional<Run.Progress> now = held.map(Held::run).flatMap(runs::find).map(Run::progress);
            if (now.isPresent() && !now.get().equals(shown)) {
                shown = now.get();
                watcher.step(shown.title(), shown.number(), shown.of());
            }
            if (stop.requested()) {
                throw new Busy("不再等待：" + request.assessment() + " " + request.year() + " 仍由另一个程序计算，用 runs 查看进展");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS));
        }
    }

    /** A request that another one stands in the way of is not queued behind its sender's back. @return whether it was still open */
    private boolean busy(Request request) {
        return Boolean.TRUE.equals(transaction.execute(status -> requests.lock(request.id()).filter(open -> open.state() == Request.State.WAITING).map(open -> {
            requests.end(open.id(), Request.State.BUSY, null, RunResult.STATUS_BUSY, "另一个程序正在计算");
            journal.note(What.REFUSED_BUSY, new About(open.run(), open.id(), open.work()), operator.who(), "");
            return true;
        }).orElse(false)));
    }

    private RunResult ended(Request request, Plan plan) {
        return switch (request.state()) {
            case DONE -> results.of(runs.find(request.run()).orElseThrow(), plan, RunResult.Ending.valueOf(request.ending()));
            case REFUSED -> {
                if (request.ending() == null) {
                    throw new Runner.Changed(request.message());
                }
                yield results.of(runs.find(request.run()).orElseThrow(), plan, RunResult.Ending.REFUSED);
            }
            case BUSY -> throw new Busy(request.message());
            default -> {
                if (request.status() == RunResult.STATUS_NOT_POSSIBLE) {
                    throw new NotPossible(request.message());
                }
                Long run = request.run() == null ? null : runs.find(request.run()).filter(one -> one.state().unfinished()).map(one -> one.id()).orElse(null);
                throw new RunFailed(run, request.message(), null);
            }
        };
    }
}
