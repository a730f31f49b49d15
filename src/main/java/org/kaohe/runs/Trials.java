package org.kaohe.runs;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kaohe.feeds.Reject;
import org.kaohe.reports.ResultFile;
import org.kaohe.rules.Credit;
import org.kaohe.rules.Scheme;
import org.kaohe.rules.Schemes;
import org.kaohe.store.Contents;
import org.kaohe.store.RowStore;
import org.kaohe.store.Run;
import org.kaohe.store.RunKind;
import org.kaohe.store.RunState;
import org.kaohe.store.RunStore;
import org.springframework.stereotype.Component;

/**
 * Computes on altered figures or rules with the same job as every run, so that all checks of the feeds hold, and leaves
 * nothing behind: a trial is a dry run that writes no files and keeps no bytes; its rows are in the database while it is
 * looked at and are deleted when the session closes. What a killed process left the next session removes. One session
 * at a time for an assessment and year, and none beside {@code run --dry}: they are of one kind.
 */
@Component
class Trials {

    private final Claims claims;
    private final RunStore runs;
    private final RowStore rows;
    private final Execution execution;
    private final Planning planning;
    private final Operator operator;
    private final Strategies strategies;
    private final Contents contents;

    Trials(Claims claims, RunStore runs, RowStore rows, Execution execution, Planning planning, Operator operator, Strategies strategies,
           Contents contents) {
        this.claims = claims;
        this.runs = runs;
        this.rows = rows;
        this.execution = execution;
        this.planning = planning;
        this.operator = operator;
        this.strategies = strategies;
        this.contents = contents;
    }

    /** @param request whatever its kind; its output folder is not touched */
    Session open(RunRequest request) throws SQLException {
        RunRequest dry = new RunRequest(request.assessment(), request.year(), RunKind.DRY, request.asOf(), request.input(), request.output());
        Lease lease = claims.take(dry.work()).orElseThrow(() -> new Busy(request.assessment() + " " + request.year()
                + " 正在由另一个程序试算，请稍后再试，用 runs 查看进展"));
        runs.trials(request.assessment(), request.year()).forEach(this::remove);
        return new Session(dry, lease);
    }

    private void remove(Run run) {
        execution.forget(run);
        contents.forget(run.id());
        runs.delete(run.id());
    }

    /** Trials on the feeds of one assessment and year. */
    final class Session implements AutoCloseable {

        private final RunRequest request;
        private final Lease lease;
        private final List<Run> made = new ArrayList<>();
        private Plan plan;

        private Session(RunRequest request, Lease lease) {
            this.request = request;
            this.lease = lease;
        }

        /** The feeds and rules as they stand. */
        Plan plan() throws IOException {
            if (plan == null) {
                plan = planning.plan(request);
            }
            return plan;
        }

        /** The year's run on the same feeds and rules where there is one, else a trial of them. */
        Run base(Watcher watcher) throws IOException {
            RunRequest wanted = new RunRequest(request.assessment(), request.year(), RunKind.FINAL, request.asOf(), request.input(), request.output());
            String identity = planning.plan(wanted).identity();
            Run done = runs.byIdentity(identity).filter(run -> run.state() == RunState.DONE).orElse(null);
            return done != null ? done : compute(plan(), Altered.NONE, watcher);
        }

        private Plan under(Scheme scheme) throws IOException {
            Schemes.Found found = new Schemes.Found(scheme, plan().found().register(), plan().found().files());
            return new Plan(plan().request(), found, plan().feeds(), plan().strays(), plan().rules(), plan().earlier(), plan().identity(), plan().ahead());
        }

        Run compute(Scheme scheme, Watcher watcher) throws IOException {
            Plan plan = under(scheme);
            Strategies.check(plan.found(), request.year());
            return compute(plan, Altered.NONE, watcher);
        }

        /**
         * What differs between two computed runs of this session beside ranking and scores. A credit evaluation's tables are
         * long, and compared in the database: none of them here.
         *
         * @param scheme the rules that the second was computed under
         */
        List<OtherTables.Changed> otherTables(Run base, Run tried, Scheme scheme) throws IOException {
            return scheme.method() instanceof Credit ? List.of() : OtherTables.compare(tables(base, plan()), tables(tried, under(scheme)));
        }

        private List<ResultFile> tables(Run run, Plan plan) {
            return strategies.of(new Assignment(run, plan, Watcher.SILENT, lease)).tables();
        }

        Run compute(Altered altered, Watcher watcher) throws IOException {
            return compute(plan(), altered, watcher);
        }

        private Run compute(Plan plan, Altered altered, Watcher watcher) {
            Run run = runs.create(new RunStore.NewRun(request.assessment(), request.year(), RunKind.DRY, request.asOf(),
                    Run.trial(UUID.randomUUID().toString()), request.input().toAbsolutePath().toString(), request.output().toAbsolutePath().toString(),
                    operator.program(), operator.user(), operator.host()));
            made.add(run);
            try {
                execution.execute(new Assignment(run, plan, watcher, lease, altered));
            } catch (RunFailed e) {
                // there is nothing to go on with: the trial is removed
                throw new RunFailed(null, e.getMessage(), e.getCause());
            }
            return runs.find(run.id()).orElseThrow();
        }

        /** @return what was found wrong with the feeds in a trial, all of it */
        List<Reject> rejects(Run run) {
            return rows.rejects(run.id(), Integer.MAX_VALUE);
        }

        @Override
        public void close() {
            try {
                made.forEach(Trials.this::remove);
            } finally {
                claims.release(lease);
            }
        }
    }
}
