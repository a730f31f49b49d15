package org.kaohe.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.kaohe.store.LeaseStore;
import org.kaohe.store.LeaseStore.Held;
import org.kaohe.store.Request.Source;
import org.kaohe.store.Run;
import org.kaohe.store.RunKind;
import org.kaohe.store.RunState;
import org.kaohe.store.RunStore;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** Runs, goes on with, and puts back, and waits for the end. One at a time for an assessment, year and kind. */
@Service
public class Runner {

    private final RunStore runs;
    private final LeaseStore leases;
    private final Requests requests;
    private final Claims claims;
    private final Waiting waiting;
    private final PublishStep publishing;
    private final Planning planning;

    Runner(RunStore runs, LeaseStore leases, Requests requests, Claims claims, Waiting waiting, PublishStep publishing, Planning planning) {
        this.runs = runs;
        this.leases = leases;
        this.requests = requests;
        this.claims = claims;
        this.waiting = waiting;
        this.publishing = publishing;
        this.planning = planning;
    }

    /**
     * Runs or checks. The same request on the same feeds and rules computes nothing again; an unfinished run of them
     * goes on.
     *
     * @throws NotPossible no rules or no feeds for that year
     * @throws Busy        another process is at it
     * @throws RunFailed   database, disk or permission, or stopped
     */
    public RunResult run(RunRequest request, Watcher watcher) {
        try {
            Plan plan = planning.plan(request);
            return waiting.see(requests.ask(request, Source.TYPED, null), plan, () -> plan, watcher);
        } catch (IOException | UncheckedIOException | DataAccessException | TransactionException e) {
            throw new RunFailed(null, Trouble.of(e), e);
        }
    }

    /**
     * Goes on with an unfinished run.
     *
     * @throws NotPossible no such run, or it needs no restart
     * @throws Changed     its feeds or rules are no longer those it began with
     */
    public RunResult restart(long id, Watcher watcher) {
        try {
            Plan plan = again(id);
            return waiting.see(requests.restart(runs.find(id).orElseThrow()), plan, () -> again(id), watcher);
        } catch (IOException | UncheckedIOException | DataAccessException | TransactionException e) {
            throw new RunFailed(id, Trouble.of(e), e);
        }
    }

    /** @return the plan of an unfinished run, the same as when it began */
    private Plan again(long id) throws IOException {
        Run run = runs.find(id).orElseThrow(() -> new NotPossible("没有运行 " + id + "，用 runs 查看"));
        if (!run.state().unfinished()) {
            throw new NotPossible("运行 " + id + " " + run.state().label() + "，不需要 restart");
        }
        Plan plan = planning.plan(RunRequest.of(run));
        if (!plan.identity().equals(run.identity())) {
            throw new Changed("运行 " + id + " 开始后，报送数据、规则或程序版本已有变化，不能接着算：请用 run " + run.assessment() + " " + run.year() + " 重新计算");
        }
        return plan;
    }

    /** Makes the plan of a request that somebody left: of a restart, that of its run. */
    Plan plan(org.kaohe.store.Request request) throws IOException {
        return request.source() == Source.RESTART ? again(request.run()) : planning.plan(RunRequest.of(request));
    }

    /** The feeds or rules of a run are no longer those it began with. */
    public static final class Changed extends RuntimeException {
        Changed(String message) {
            super(message);
        }
    }

    /** Puts an earlier final run's outputs back. @return the folder */
    public Path publish(long id, Path output) {
        Run run = runs.find(id).orElseThrow(() -> new NotPossible("没有运行 " + id + "，用 runs 查看"));
        if (run.kind() != RunKind.FINAL || run.state() != RunState.DONE) {
            throw new NotPossible("运行 " + id + " 不是已完成的年度运行，没有可发布的结果");
        }
        Path place = output == null ? Path.of(run.output()) : output;
        try {
            Lease lease = claims.take(RunRequest.of(run).work()).orElseThrow(() -> new Busy(run.assessment() + " " + run.year()
                    + " 正在由另一个程序计算，请稍后再试，用 runs 查看进展"));
            try {
                publishing.restore(run, place, lease);
            } finally {
                claims.release(lease);
            }
            return place.resolve(run.assessment()).resolve(run.folder());
        } catch (SQLException | UncheckedIOException | DataAccessException | TransactionException e) {
            throw new RunFailed(null, Trouble.of(e), e);
        }
    }

    /** @return the run whose result stands published */
    public Optional<Run> published(String assessment, int year, RunKind kind) {
        return runs.published(assessment, year, kind);
    }

    /** @return the run's state in the reader's words; one whose process died says how to go on */
    public String state(Run run) {
        if (run.state() != RunState.RUNNING) {
            boolean current = run.publishedAt() != null && published(run.assessment(), run.year(), run.kind()).filter(one -> one.id() == run.id()).isPresent();
            return run.state().label() + (current ? "，现行结果" : "") + (run.reason() == null ? "" : "（" + run.reason() + "）");
        }
        boolean lives = leases.held(RunRequest.of(run).work()).filter(Held::sessionLives).isPresent();
        return lives ? run.state().label() : "已中断，restart " + run.id() + " 接着算";
    }
}
