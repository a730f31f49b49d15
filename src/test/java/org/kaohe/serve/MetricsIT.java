package org.kaohe.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaohe.runs.Bench;
import org.kaohe.store.RunKind;
import org.kaohe.store.RunState;
import org.kaohe.store.RunStore;
import org.kaohe.store.Vitals;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is counted of a run, from what it leaves in the database. */
class MetricsIT {

    /** No job has it. */
    private static final long JOB = -1;

    private final JdbcClient jdbc = Bench.bean(JdbcClient.class);
    private final RunStore runs = Bench.bean(RunStore.class);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private long steps;
    private long run;

    @AfterEach
    void remove() {
        jdbc.sql("delete from batch_step_execution where job_execution_id = ?").param(JOB).update();
        jdbc.sql("delete from batch_job_execution where job_execution_id = ?").param(JOB).update();
        jdbc.sql("delete from batch_job_instance where job_instance_id = ?").param(JOB).update();
        runs.delete(run);
    }

    private void step(String name, int count) {
        jdbc.sql("""
                insert into batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time, start_time, end_time, last_updated, read_count, write_count)
                values (:id, 0, :name, :job, :now, :now, :now, :now, :count, :count)""").param("id", --steps).param("name", name).param("job", JOB)
                .param("now", LocalDateTime.now(Bench.bean(Clock.class))).param("count", count).update();
    }

    private double counted(String name) {
        return registry.get(name).counter().count();
    }

    @Test
    void rows_of_packed_feeds_are_counted_and_not_the_stretches_and_parts_they_came_in() {
        run = runs.create(new RunStore.NewRun("environmental-credit", 1998, RunKind.DRY, null, "metrics", "", "", "", "", "")).id();
        Metrics metrics = new Metrics(Bench.bean(Vitals.class), Bench.bean(Clock.class), registry, Duration.ofMinutes(1));
        jdbc.sql("insert into batch_job_instance (job_instance_id, version, job_name, job_key) values (?, 0, 'metrics', 'metrics')").param(JOB).update();
        jdbc.sql("insert into batch_job_execution (job_execution_id, version, job_instance_id, create_time, status) values (?, 0, ?, localtimestamp, 'STARTED')").params(JOB, JOB).update();
        step("intake-repairs", 7);
        step("intake-findings:00000", 2);
        step("intake-findings:00001", 3);
        step("intake-findings", 5);
        jdbc.sql("insert into packed_feed (run, feed, columns) values (?, 'findings', '{}')").param(run).update();
        jdbc.sql("insert into feed_stretch (run, feed, line, records) values (?, 'findings', 2, 1000), (?, 'findings', 1002, 200)").params(run, run).update();
        metrics.look();
        assertThat(counted("kaohe.rows.read")).isEqualTo(7 + 1200);

        // two buckets, of which one is rated
        jdbc.sql("insert into roll_page (run, bucket, first_code, enterprises) values (?, 0, 'A', 30), (?, 1, 'Q', 4)").params(run, run).update();
        jdbc.sql("insert into enterprise_rating values (?, 'A', '410102', '企业', 'C26', 100, '', 0, '', false, 0, 0)").param(run).update();
        step("score:000000", 1);
        step("score", 1);
        runs.state(run, RunState.DONE, null);
        metrics.look();
        metrics.look();

        assertThat(counted("kaohe.rows.read")).isEqualTo(7 + 1200 + 30);
        assertThat(counted("kaohe.rows.written")).isEqualTo(7 + 1200 + 30);
        assertThat(registry.get("kaohe.step").timers()).extracting(Meter::getId).extracting(id -> id.getTag("step"))
                .containsExactlyInAnyOrder("intake-repairs", "intake-findings", "score");
    }
}
