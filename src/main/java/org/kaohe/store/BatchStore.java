package org.kaohe.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Spring Batch's own tables, where its operations do not suffice. Only for the holder of the work's lease. */
@Repository
public class BatchStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    BatchStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Ends what a dead process left under way: as {@code JobOperator.recover} does, and what that leaves out (UNKNOWN,
     * steps of executions that ended). Its exit code turns away what a process that was only slow still writes,
     * also over a failure that it has written down already.
     */
    public void giveUp(long instance) {
        List<Long> executions = jdbc.sql("select job_execution_id from batch_job_execution where job_instance_id = ?").param(instance).query(Long.class).list();
        end(executions, "'STARTING', 'STARTED', 'STOPPING', 'UNKNOWN', 'FAILED'", "FAILED", "GIVEN UP");
        // a step is written down with an empty context first: killed before its own is stored, it would begin again at the first row
        jdbc.sql("""
                update batch_step_execution_context c set short_context = b.short_context, serialized_context = b.serialized_context
                from (select s.step_execution_id as id, (select max(p.step_execution_id) from batch_step_execution p where p.step_name = s.step_name
                and p.job_execution_id = any(:executions) and p.step_execution_id < s.step_execution_id and p.commit_count > 0) as before
                from batch_step_execution s where s.job_execution_id = any(:executions) and s.status in ('FAILED', 'STOPPED') and s.commit_count = 0) u
                join batch_step_execution_context b on b.step_execution_id = u.before
                where c.step_execution_id = u.id""").param("executions", executions.toArray(Long[]::new)).update();
    }

    /** What was stopped on request says so, also where a statement was cut short for it. */
    public void stopped(long execution) {
        end(List.of(execution), "'STARTING', 'STARTED', 'STOPPING', 'UNKNOWN', 'FAILED'", "STOPPED", "STOPPED");
    }

    private void end(List<Long> executions, String states, String as, String exit) {
        Timestamp now = Timestamp.valueOf(LocalDateTime.now(clock));
        // the execution first: a step that is just being begun is either seen here, or finds its execution ended
        for (String table : List.of("batch_job_execution", "batch_step_execution")) {
            jdbc.sql("""
                    update %s set status = :as, exit_code = :exit, version = version + 1, end_time = coalesce(end_time, :now), last_updated = :now
                    where status in (%s) and job_execution_id = any(:executions)""".formatted(table, states)).param("as", as).param("exit", exit).param("now", now)
                    .param("executions", executions.toArray(Long[]::new)).update();
        }
    }
}
