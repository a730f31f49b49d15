package org.kaohe.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Removes what nobody needs any more of assessment years long past: runs that never were a published final result, the
 * batch's own records, requests that ended, kept bytes that no run names. What was ever published stays whole, with its
 * feeds, figures and files, so that it can be explained, compared and put back; so does the progress result that stands.
 */
@Repository
public class Pruning {

    /** Runs of old years that may go; one under way stays. The progress result that stands is the one published last. */
    private static final String GONE = """
            (select r.id from run r where r.year < :before and r.state <> 'running' and not (r.kind = 'final' and r.published_at is not null)
            and not (r.kind = 'progress' and r.published_at is not null and r.state = 'done' and not exists (select 1 from run later
                where (later.assessment, later.year, later.kind, later.state) = (r.assessment, r.year, 'progress', 'done')
                and (later.published_at, later.id) > (r.published_at, r.id)))
            and not exists (select 1 from work_lease l where (l.assessment, l.year, l.kind) = (r.assessment, r.year, r.kind)
                and l.holder is not null and l.until > clock_timestamp()))""";
    private static final String EXECUTIONS = """
            (select e.job_execution_id from batch_job_execution e join batch_job_execution_params p on p.job_execution_id = e.job_execution_id
            join run r on p.parameter_name = 'run' and p.parameter_value = r.id::text where r.year < :before and r.state <> 'running')""";
    private static final String REQUESTS = "(select id from run_request where year < :before and state not in ('waiting', 'claimed'))";
    private static final String UNNAMED = """
            not exists (select 1 from run_file f where f.sha256 = c.sha256%s)
            and not exists (select 1 from run made where c.sha256 like 'run ' || made.id || ' %%'%s)""";
    /** A table that is not finished does not say how long it is. */
    private static final String BYTES = """
            coalesce(sum(case when c.sha256 like 'run %' then (select coalesce(sum(p.size), 0) from content_part p where p.sha256 = c.sha256)
            else c.bytes end), 0)::bigint""";
    private static final String ROWS = """
            select (select count(*) from feed_row where run in %1$s) + (select coalesce(sum(rows), 0) from feed_pack where run in %1$s)""".formatted(GONE);

    private final JdbcClient jdbc;

    Pruning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How much. @param rows of feeds @param bytes kept, as they were before they were packed */
    public record Amount(long runs, long rows, long executions, long requests, long contents, long bytes) {
    }

    /** @return what {@link #remove} would remove */
    public Amount amount(int before) {
        String unnamed = UNNAMED.formatted(" and f.run not in " + GONE, " and made.id not in " + GONE);
        return new Amount(count("select count(*) from run where id in " + GONE, before), count(ROWS, before),
                count("select count(*) from batch_job_execution where job_execution_id in " + EXECUTIONS, before),
                count("select count(*) from run_request where id in " + REQUESTS, before), count("select count(*) from content c where " + unnamed, before),
                count("select " + BYTES + " from content c where " + unnamed, before));
    }

    /** All or nothing: takes part in the caller's transaction. @param before the first assessment year of which everything stays */
    public void remove(int before) {
        List<Long> executions = jdbc.sql("select job_execution_id from batch_job_execution where job_execution_id in " + EXECUTIONS).param("before", before).query(Long.class).list();
        List<Long> instances = jdbc.sql("select distinct job_instance_id from batch_job_execution where job_execution_id = any(:ids)")
                .param("ids", executions.toArray(Long[]::new)).query(Long.class).list();
        for (String statement : List.of(
                "delete from batch_step_execution_context where step_execution_id in (select step_execution_id from batch_step_execution where job_execution_id = any(:ids))",
                "delete from batch_step_execution where job_execution_id = any(:ids)", "delete from batch_job_execution_context where job_execution_id = any(:ids)",
                "delete from batch_job_execution_params where job_execution_id = any(:ids)", "delete from batch_job_execution where job_execution_id = any(:ids)")) {
            jdbc.sql(statement).param("ids", executions.toArray(Long[]::new)).update();
        }
        jdbc.sql("delete from batch_job_instance i where job_instance_id = any(:ids) and not exists (select 1 from batch_job_execution e where e.job_instance_id = i.job_instance_id)")
                .param("ids", instances.toArray(Long[]::new)).update();
        jdbc.sql("delete from run_request where id in " + REQUESTS).param("before", before).update();
        jdbc.sql("delete from run where id in " + GONE).param("before", before).update();
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", Contents.KEEPING).query((row, n) -> n).list();
        jdbc.sql("delete from content c where " + UNNAMED.formatted("", "")).update();
    }

    private long count(String sql, int before) {
        return jdbc.sql(sql).param("before", before).query(Long.class).single();
    }
}
