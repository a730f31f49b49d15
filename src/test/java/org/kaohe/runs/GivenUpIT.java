package org.kaohe.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.store.BatchStore;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is left under way by a process that died, or that only seems to have. */
class GivenUpIT {

    private final JdbcTemplate database = Bench.bean(JdbcTemplate.class);
    private final long number = 900_000L + Bench.years() * 10L;

    @BeforeEach
    void twoExecutionsOfOneStepTheSecondKilledBeforeItsContextWasStored() {
        database.update("insert into batch_job_instance values (?, 0, 'made', ?)", number, String.valueOf(number));
        for (long execution : new long[] {number, number + 1}) {
            database.update("insert into batch_job_execution (job_execution_id, version, job_instance_id, create_time, status) values (?, 0, ?, now(), 'STARTED')",
                    execution, number);
            step(execution, execution == number ? 3 : 0);
            database.update("insert into batch_step_execution_context (step_execution_id, short_context) values (?, ?)", execution,
                    execution == number ? "three chunks" : "empty");
            if (execution == number) {
                database.update("update batch_job_execution set status = 'FAILED' where job_execution_id = ?", execution);
                database.update("update batch_step_execution set status = 'FAILED' where job_execution_id = ?", execution);
            }
        }
        Bench.bean(BatchStore.class).giveUp(number);
    }

    private void step(long execution, int commits) {
        database.update("insert into batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time, status, commit_count)"
                + " values (?, 0, 'score', ?, now(), 'STARTED', ?)", execution, execution, commits);
    }

    @Test
    void the_next_one_goes_on_behind_the_last_chunk_committed() {
        assertThat(database.queryForObject("select short_context from batch_step_execution_context where step_execution_id = ?", String.class, number + 1))
                .isEqualTo("three chunks");
        assertThat(database.queryForList("select status from batch_step_execution where step_execution_id between ? and ?", String.class, number, number + 1))
                .containsExactly("FAILED", "FAILED");
    }

    @Test
    void a_process_that_was_only_slow_neither_changes_what_was_given_up_nor_begins_the_next_step() {
        assertThat(database.update("update batch_job_execution set status = 'UNKNOWN' where job_execution_id = ?", number + 1)).isZero();
        assertThat(database.update("update batch_step_execution set status = 'COMPLETED' where step_execution_id = ?", number + 1)).isZero();
        assertThat(database.update("update batch_step_execution set status = 'UNKNOWN' where step_execution_id = ?", number)).as("failed before").isZero();
        assertThatThrownBy(() -> database.update("insert into batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time, status)"
                + " values (?, 0, 'rank', ?, now(), 'STARTING')", number + 5, number + 1)).isInstanceOf(DataAccessException.class).hasMessageContaining("given up");
    }

    @Test
    void a_run_that_came_to_its_end_keeps_it_though_the_batch_cannot_note_it() {
        database.execute("create or replace function made_trouble() returns trigger language plpgsql as $$ begin raise exception 'made' using errcode = '57P01'; end $$");
        database.execute("create trigger made_trouble before update on batch_job_execution for each row when (new.status in ('COMPLETED', 'FAILED') and old.status = 'STARTED')"
                + " execute function made_trouble()");
        CreditFeeds good = new CreditFeeds(Bench.fresh(), Bench.years());
        CreditFeeds bad = new CreditFeeds(Bench.fresh(), Bench.years());
        try {
            good.enterprise(1, "金水区");
            bad.enterprise(1, "火星区");
            assertThat(good.run().ending()).isEqualTo(RunResult.Ending.PUBLISHED);
            assertThat(bad.run().ending()).isEqualTo(RunResult.Ending.REFUSED);
        } finally {
            database.execute("drop trigger made_trouble on batch_job_execution");
        }
        assertThat(good.run().ending()).isEqualTo(RunResult.Ending.UNCHANGED);
        assertThat(bad.run().ending()).as("a refused run stays refused").isEqualTo(RunResult.Ending.REFUSED);
    }
}
