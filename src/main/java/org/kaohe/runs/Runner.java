package org.kaohe.runs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.rules.Schemes;
import org.kaohe.store.Contents;
import org.kaohe.store.ResultStore;
import org.kaohe.store.RowStore;
import org.kaohe.store.Run;
import org.kaohe.store.RunFile;
import org.kaohe.store.RunKind;
import org.kaohe.store.RunState;
import org.kaohe.store.RunStore;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs, goes on with, and puts back. One at a time for an assessment, year and kind. */
@Service
public class Runner {

    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final RunStore runs;
    private final RowStore rows;
    private final ResultStore results;
    private final Contents contents;
    private final Strategies strategies;
    private final Execution execution;
    private final PublishStep publishing;
    private final Schemes schemes;
    private final Operator operator;

    Runner(DataSource dataSource, TransactionTemplate transaction, RunStore runs, RowStore rows, ResultStore results, Contents contents,
           Strategies strategies, Execution execution, PublishStep publishing, Schemes schemes, Operator operator) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.runs = runs;
        this.rows = rows;
        this.results = results;
        this.contents = contents;
        this.strategies = strategies;
        this.execution = execution;
        this.publishing = publishing;
        this.schemes = schemes;
        this.operator = operator;
    }

    /**
     * Runs or checks. The same request on the same feeds and rules computes nothing again; an unfinished run of them
     * goes on.
     *
     * @throws NotPossible no rules or no feeds for that year
     * @throws Busy        another process is at it
     * @throws RunFailed   database, disk or permission
     */
    public RunResult run(RunRequest request, Watcher watcher) {
        Long[] began = new Long[1];
        try {
            Plan plan = new Planning(schemes, runs, operator.program()).plan(request);
            try (RunLock lock = lock(request)) {
                Run run = runs.byIdentity(plan.identity()).orElseGet(() -> create(plan));
                began[0] = run.state().unfinished() ? run.id() : null;
                return proceed(run, plan, watcher);
            }
        } catch (IOException | SQLException | UncheckedIOException | DataAccessException | TransactionException e) {
            throw new RunFailed(began[0], Trouble.of(e), e);
        }
    }

    /**
     * Goes on with an unfinished run.
     *
     * @throws NotPossible no such run, or it needs no restart
     * @throws Changed     its feeds or rules are no longer those it began with
     */
    public RunResult restart(long id, Watcher watcher) {
        Run run = runs.find(id).orElseThrow(() -> new NotPossible("没有运行 " + id + "，用 runs 查看"));
        if (!run.state().unfinished()) {
            throw new NotPossible("运行 " + id + " " + run.state().label() + "，不需要 restart");
        }
        RunRequest request = new RunRequest(run.assessment(), run.year(), run.kind(), run.asOf(), Path.of(run.input()), Path.of(run.output()));
        try {
            Plan plan = new Planning(schemes, runs, operator.program()).plan(request);
            if (!plan.identity().equals(run.identity())) {
                throw new Changed("运行 " + id + " 开始后，报送数据、规则或程序版本已有变化，不能接着算：请用 run " + run.assessment() + " " + run.year() + " 重新计算");
            }
            try (RunLock lock = lock(request)) {
                return proceed(runs.find(id).orElseThrow(), plan, watcher);
            }
        } catch (IOException | SQLException | UncheckedIOException | DataAccessException | TransactionException e) {
            throw new RunFailed(id, Trouble.of(e), e);
        }
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
        try (RunLock lock = lock(new RunRequest(run.assessment(), run.year(), run.kind(), run.asOf(), Path.of(run.input()), place))) {
            publishing.restore(run, place);
            return place.resolve(run.assessment()).resolve(run.folder());
        } catch (SQLException | UncheckedIOException | DataAccessException | TransactionException e) {
            throw new RunFailed(null, Trouble.of(e), e);
        }
    }

    private RunLock lock(RunRequest request) throws SQLException {
        return RunLock.tryTake(dataSource, request).orElseThrow(() -> new Busy(request.assessment() + " " + request.year()
                + " 正在由另一个程序计算，请稍后再试，用 runs 查看进展"));
    }

    /** A new run takes the place of unfinished ones; the feeds' bytes are kept with it, or it does not begin. */
    private Run create(Plan plan) {
        return transaction.execute(status -> {
            RunRequest request = plan.request();
            Run run = runs.create(new RunStore.NewRun(request.assessment(), request.year(), request.kind(), request.asOf(), plan.identity(),
                    request.input().toAbsolutePath().toString(), request.output().toAbsolutePath().toString(), operator.program(), operator.user(), operator.host()));
            runs.unfinished(request.assessment(), request.year(), request.kind()).stream().filter(other -> other.id() != run.id())
                    .forEach(other -> runs.state(other.id(), RunState.SUPERSEDED, "数据或规则已变化，由运行 " + run.id() + " 取代"));
            plan.rules().forEach(file -> runs.addFile(run.id(), file));
            plan.earlier().forEach(earlier -> runs.addFile(run.id(), earlier.manifest()));
            plan.feeds().forEach((name, feed) -> keep(run, name, feed));
            return run;
        });
    }

    private void keep(Run run, String name, Plan.Delivered feed) {
        try (InputStream in = Files.newInputStream(feed.file())) {
            contents.keep(feed.digest(), in);
            runs.addFile(run.id(), new RunFile(RunFile.Role.FEED, name + ".csv", feed.digest().sha256(), feed.digest().bytes()));
        } catch (IOException e) {
            throw new RunFailed(null, Trouble.of(e), e);
        }
    }

    private RunResult proceed(Run run, Plan plan, Watcher watcher) throws IOException {
        Path output = plan.request().output();
        boolean done = run.state() == RunState.DONE;
        publishing.tidy(run, output);
        if (run.state().unfinished()) {
            runs.output(run.id(), output.toAbsolutePath().toString());
            execution.execute(new Assignment(run, plan, watcher));
        }
        Run now = runs.find(run.id()).orElseThrow();
        if (now.state() == RunState.REFUSED) {
            return result(now, plan, RunResult.Ending.REFUSED, publishing.refuse(now, output));
        }
        if (now.kind() == RunKind.CHECK) {
            publishing.accepted(now, output);
            return result(now, plan, RunResult.Ending.SOUND, output);
        }
        if (now.kind() == RunKind.DRY) {
            return result(now, plan, RunResult.Ending.TRIED, output);
        }
        RunResult.Ending ending = !done ? RunResult.Ending.PUBLISHED
                : publishing.restore(now, output) ? RunResult.Ending.RESTORED : RunResult.Ending.UNCHANGED;
        return result(now, plan, ending, output.resolve(now.assessment()).resolve(now.folder()));
    }

    private RunResult result(Run run, Plan plan, RunResult.Ending ending, Path place) {
        Map<String, Plan.Delivered> delivered = plan.feeds();
        List<FeedSchema> absent = plan.found().scheme().feeds().stream().filter(schema -> schema.optional() && !delivered.containsKey(schema.name())).toList();
        List<String> remarks = new ArrayList<>(plan.found().scheme().notes());
        if (ending != RunResult.Ending.REFUSED && run.kind() != RunKind.CHECK) {
            remarks.addAll(strategies.of(new Assignment(run, plan, Watcher.SILENT)).remarks());
        }
        return new RunResult(run, plan.found().scheme(), ending, rows.counts(run.id()), rows.rejects(run.id(), RunResult.REJECTS_SHOWN),
                rows.rejectCounts(run.id()).values().stream().mapToLong(Long::longValue).sum(), results.ranking(run.id()), absent, remarks, place);
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
        RunRequest request = new RunRequest(run.assessment(), run.year(), run.kind(), run.asOf(), Path.of(run.input()), Path.of(run.output()));
        try {
            Optional<RunLock> free = RunLock.tryTake(dataSource, request);
            if (free.isPresent()) {
                free.get().close();
                return "已中断，restart " + run.id() + " 接着算";
            }
            return run.state().label();
        } catch (SQLException e) {
            return run.state().label();
        }
    }
}
