package org.kaohe.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kaohe.store.Journal;
import org.kaohe.store.Request;
import org.kaohe.store.Request.Source;
import org.kaohe.store.Request.State;
import org.kaohe.store.RequestStore;
import org.kaohe.store.Run;
import org.kaohe.store.RunKind;
import org.kaohe.store.RunState;
import org.kaohe.store.RunStore;
import org.springframework.jdbc.core.JdbcTemplate;

/** Requests, leases and tokens, in one process: who works, who waits, who is told to go away. */
@Timeout(60)
class RequestsIT {

    private final Bench bench = Bench.fresh();
    private final RequestStore requests = Bench.bean(RequestStore.class);
    private final JdbcTemplate database = Bench.bean(JdbcTemplate.class);
    private final List<Request> ended = new ArrayList<>();
    private RunRequest request;

    @BeforeEach
    void feeds() {
        CreditFeeds feeds = new CreditFeeds(bench, Bench.years());
        feeds.finding("F1", feeds.enterprise(1, "中原区"), "03-01", "A01");
        // seen by the inspection, or taken out at the end, once
        feeds.finding("F2", CreditFeeds.code(9), "03-01", "A01");
        for (int i = 0; i < 120; i++) {
            feeds.finding("G" + i, CreditFeeds.code(1), "03-02", "A13");
        }
        bench.feed(CreditFeeds.ASSESSMENT, feeds.year, "enterprises.csv", feeds.enterprises);
        bench.feed(CreditFeeds.ASSESSMENT, feeds.year, "findings.csv", feeds.findings);
        request = new RunRequest(CreditFeeds.ASSESSMENT, feeds.year, RunKind.FINAL, null, bench.home().resolve("input"), bench.output());
    }

    private Dispatcher.Watch watch(Watcher watcher) {
        return new Dispatcher.Watch() {
            @Override
            public Watcher begins(Request begun) {
                return watcher;
            }

            @Override
            public void ended(Request over) {
                ended.add(over);
            }

            @Override
            public void trouble(String problem) {
                throw new AssertionError(problem);
            }
        };
    }

    private Request work(long id) {
        assertThat(Bench.bean(Dispatcher.class).claimAndRun(watch(Watcher.SILENT))).isTrue();
        return requests.find(id).orElseThrow();
    }

    /** Stops in the first step until it may go on. */
    private static final class Held implements Watcher {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public void step(String title, int number, int of) {
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void records(long count) {
        }
    }

    @Test
    void the_clock_asks_once_for_a_moment_and_a_dispatcher_computes() {
        Instant moment = Instant.parse("2019-01-01T00:00:00Z");
        long id = Bench.bean(Requests.class).ask(request, Source.SCHEDULED, moment);
        assertThat(Bench.bean(Requests.class).ask(request, Source.SCHEDULED, moment)).isEqualTo(id);
        Request done = work(id);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.status()).isZero();
        assertThat(done.ending()).isEqualTo("PUBLISHED");
        assertThat(done.scheduledFor()).isEqualTo(moment);
        assertThat(bench.output().resolve(CreditFeeds.ASSESSMENT).resolve(String.valueOf(request.year())).resolve("manifest.json")).exists();
        assertThat(ended).extracting(Request::id).containsExactly(id);
        assertThat(Bench.bean(Dispatcher.class).claimAndRun(watch(Watcher.SILENT))).as("nothing is left").isFalse();
        assertThat(Bench.bean(Journal.class).recent(3)).extracting(Journal.Entry::what)
                .containsExactly(Journal.What.DONE, Journal.What.PUBLISHED, Journal.What.SCHEDULED);
    }

    @Test
    void a_request_that_cannot_be_says_why_and_does_not_stand_in_the_way() {
        RunRequest none = new RunRequest(CreditFeeds.ASSESSMENT, request.year() + 1, RunKind.FINAL, null, request.input(), request.output());
        Request failed = work(Bench.bean(Requests.class).ask(none, Source.SCHEDULED, Instant.EPOCH));
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.status()).isEqualTo(2);
        assertThat(failed.message()).contains("没有文件夹");
    }

    @Test
    void who_typed_what_a_dispatcher_took_first_waits_for_its_end_and_others_are_sent_away() throws Exception {
        Held held = new Held();
        Plan plan = Bench.bean(Planning.class).plan(request);
        long id = Bench.bean(Requests.class).ask(request, Source.TYPED, null);
        CompletableFuture<?> dispatcher = CompletableFuture.runAsync(() -> Bench.bean(Dispatcher.class).claimAndRun(watch(held)));
        held.begun.await();
        CompletableFuture<RunResult> waiter = CompletableFuture.supplyAsync(() -> Bench.bean(Waiting.class).see(id, plan, () -> plan, Watcher.SILENT));
        assertThatThrownBy(() -> Bench.bean(Runner.class).run(request, Watcher.SILENT)).isInstanceOf(Busy.class).hasMessageContaining("正在");
        assertThat(requests.recent(1).get(0).state()).isEqualTo(State.BUSY);
        assertThat(waiter).isNotDone();
        held.goOn.countDown();
        dispatcher.get(20, TimeUnit.SECONDS);
        RunResult result = waiter.get(20, TimeUnit.SECONDS);
        assertThat(result.ending()).isEqualTo(RunResult.Ending.PUBLISHED);
        assertThat(result.counts()).isNotEmpty();
        assertThat(result.ranking()).isNotEmpty();
    }

    @Test
    void whoever_lost_the_lease_commits_nothing_and_waits_for_its_successor() throws Exception {
        Held slow = new Held();
        CompletableFuture<RunResult> typed = CompletableFuture.supplyAsync(() -> Bench.bean(Runner.class).run(request, slow));
        slow.begun.await();
        // as if it had been frozen for long: the lease ran out, and is not renewed by the time another one looks
        database.update("update work_lease set until = clock_timestamp() - interval '1 day', token = token + 1 where holder is not null");
        assertThat(Bench.bean(Dispatcher.class).claimAndRun(watch(Watcher.SILENT))).isTrue();
        Run run = Bench.bean(RunStore.class).recent(1).get(0);
        assertThat(run.state()).isEqualTo(RunState.DONE);
        slow.goOn.countDown();
        assertThat(typed.get(20, TimeUnit.SECONDS).run().id()).isEqualTo(run.id());
        assertThat(Bench.bean(RunStore.class).find(run.id()).orElseThrow().state()).isEqualTo(RunState.DONE);
        assertThat(database.queryForObject("select coalesce(sum(rows), 0) from feed_pack where run = ? and feed = 'enterprises'", Long.class, run.id())).isEqualTo(1);
        assertThat(database.queryForList("select status from batch_job_execution e join batch_job_execution_params p using (job_execution_id)"
                + " where parameter_name = 'run' and parameter_value = ? order by job_execution_id", String.class, String.valueOf(run.id())))
                .containsExactly("FAILED", "COMPLETED");
    }

    /** A run that could not publish: a file is in the way. */
    private Run failed() throws IOException {
        Path place = bench.output().resolve(CreditFeeds.ASSESSMENT).resolve(String.valueOf(request.year()));
        Files.createDirectories(place.getParent());
        Files.writeString(place, "in the way");
        Request failed = work(Bench.bean(Requests.class).ask(request, Source.SCHEDULED, null));
        assertThat(failed.state()).isEqualTo(State.FAILED);
        Files.delete(place);
        ended.clear();
        return Bench.bean(RunStore.class).find(failed.run()).orElseThrow();
    }

    /** Leaves the run as a killed process does. */
    private Run crashed(int before, String step) throws IOException {
        Run run = failed();
        database.update("update run set state = 'running', reason = null, crashes = ?, crash_step = ? where id = ?", before, step, run.id());
        database.update("update run_request set state = 'claimed' where run = ?", run.id());
        database.update("update work_lease set holder = '某进程', process = 'dead', run = ?, until = clock_timestamp() where assessment = ? and year = ?",
                run.id(), request.assessment(), request.year());
        return Bench.bean(RunStore.class).find(run.id()).orElseThrow();
    }

    @Test
    void after_the_third_crash_in_one_step_the_run_fails_with_the_reason_until_somebody_restarts_it() throws Exception {
        Run run = crashed(2, "publish");
        assertThat(Bench.bean(Runner.class).state(run)).contains("已中断", "restart " + run.id());
        assertThat(Bench.bean(Dispatcher.class).claimAndRun(watch(Watcher.SILENT))).isFalse();
        Run failed = Bench.bean(RunStore.class).find(run.id()).orElseThrow();
        assertThat(failed.state()).isEqualTo(RunState.FAILED);
        assertThat(failed.reason()).contains("写出结果", "3 次", "restart " + run.id());
        assertThat(ended).singleElement().satisfies(request -> assertThat(request.state()).isEqualTo(State.FAILED));
        assertThat(Bench.bean(Runner.class).restart(run.id(), Watcher.SILENT).ending()).isEqualTo(RunResult.Ending.PUBLISHED);
        assertThat(database.queryForObject("select crashes from run where id = ?", Integer.class, run.id())).isZero();
    }

    @Test
    void the_open_transaction_of_a_frozen_process_does_not_hold_up_its_successor() throws Exception {
        Run run = crashed(0, "publish");
        database.update("update work_lease set process = 'frozen' where run = ?", run.id());
        try (Connection frozen = Bench.bean(DataSource.class).getConnection(); Statement statement = frozen.createStatement()) {
            frozen.setAutoCommit(false);
            statement.execute("set application_name = 'kaohe frozen'");
            statement.execute("select 1 from run_request where run = " + run.id() + " for update");
            while (!Bench.bean(Dispatcher.class).claimAndRun(watch(Watcher.SILENT))) {
                Thread.sleep(20);
            }
        } catch (SQLException terminated) {
            assertThat(terminated.getMessage()).containsAnyOf("closed", "terminating");
        }
        assertThat(Bench.bean(RunStore.class).find(run.id()).orElseThrow().state()).isEqualTo(RunState.DONE);
    }

    @Test
    void crashes_in_different_steps_do_not_add_up() throws Exception {
        Run run = crashed(2, "score");
        assertThat(Bench.bean(Dispatcher.class).claimAndRun(watch(Watcher.SILENT))).isTrue();
        assertThat(Bench.bean(RunStore.class).find(run.id()).orElseThrow().state()).isEqualTo(RunState.DONE);
        assertThat(database.queryForMap("select crashes, crash_step from run where id = ?", run.id())).containsEntry("crashes", 1).containsEntry("crash_step", "publish");
    }

    @Test
    void what_a_step_committed_before_it_was_written_down_as_completed_is_not_done_again() throws Exception {
        Run run = failed();
        List<Map<String, Object>> before = rows(run);
        for (String table : List.of("batch_step_execution", "batch_job_execution")) {
            database.update("update " + table + " set status = 'STARTED', exit_code = 'UNKNOWN' where job_execution_id in (select job_execution_id"
                    + " from batch_job_execution_params where parameter_name = 'run' and parameter_value = ?)", String.valueOf(run.id()));
        }
        assertThat(Bench.bean(Runner.class).restart(run.id(), Watcher.SILENT).ending()).isEqualTo(RunResult.Ending.PUBLISHED);
        assertThat(rows(run)).isEqualTo(before);
    }

    private List<Map<String, Object>> rows(Run run) {
        return database.queryForList("select (select count(*) from reject where run = r.id), (select count(*) from feed_row where run = r.id) as feed_rows,"
                + " (select coalesce(sum(rows), 0) from feed_pack where run = r.id) as packed, (select count(*) from feed_keys where run = r.id) as keys,"
                + " (select count(*) from unit_score where run = r.id) as units, (select count(*) from enterprise_rating where run = r.id) as enterprises"
                + " from run r where id = ?", run.id());
    }

    @Test
    void of_eight_restarts_at_once_one_computes_and_the_others_are_told_so() throws Exception {
        Run run = failed();
        CountDownLatch all = new CountDownLatch(8);
        Held winner = new Held();
        List<CompletableFuture<String>> outcomes = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 8; i++) {
            outcomes.add(CompletableFuture.supplyAsync(() -> {
                try {
                    all.countDown();
                    all.await();
                    Bench.bean(Runner.class).restart(run.id(), winner);
                    return "done";
                } catch (Busy e) {
                    return "busy";
                } catch (RunFailed e) {
                    return e.getMessage();
                } catch (InterruptedException e) {
                    return "interrupted";
                }
            }, threads));
        }
        winner.begun.await();
        for (int waited = 0; outcomes.stream().filter(CompletableFuture::isDone).count() < 7 && waited < 400; waited++) {
            Thread.sleep(50);
        }
        winner.goOn.countDown();
        List<String> said = new ArrayList<>();
        for (CompletableFuture<String> outcome : outcomes) {
            said.add(outcome.get(20, TimeUnit.SECONDS));
        }
        threads.shutdown();
        assertThat(said).filteredOn("busy"::equals).hasSize(7);
    }
}
