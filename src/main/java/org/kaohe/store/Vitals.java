package org.kaohe.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the work stands as a whole, for whoever watches over it. */
@Repository
public class Vitals {

    private final JdbcClient jdbc;

    Vitals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how many triggers should have fired before that moment and have not */
    public long overdueTriggers(Instant before) {
        return jdbc.sql("select count(*) from qrtz_triggers where next_fire_time < ? and trigger_state not in ('PAUSED', 'PAUSED_BLOCKED', 'COMPLETE')")
                .param(before.toEpochMilli()).query(Long.class).single();
    }

    /** @return how many requests nobody is at, though they have been free to take for that long */
    public long stuckRequests(Duration patience) {
        return jdbc.sql("""
                select count(*) from run_request r where state in ('waiting', 'claimed') and changed_at < clock_timestamp() - :millis * interval '1 millisecond'
                and not exists (select 1 from work_lease l where (l.assessment, l.year, l.kind) = (r.assessment, r.year, r.kind)
                and l.holder is not null and l.until > clock_timestamp() - :millis * interval '1 millisecond')
                and (state = 'claimed' or not exists (select 1 from work_lease l where l.holder is not null and l.until > clock_timestamp()))""")
                .param("millis", patience.toMillis()).query(Long.class).single();
    }

    /** @return how many requests are in this state */
    public long requests(Request.State state) {
        return jdbc.sql("select count(*) from run_request where state = ?").param(state.word()).query(Long.class).single();
    }

    /** A step of a job as it stands; its parts are none. @param ended null while it works @param read records; of a step in parts see {@link #masses} */
    public record Step(long id, String name, LocalDateTime started, LocalDateTime ended, long read, long written) {
    }

    /** @return the steps that have moved since */
    public List<Step> steps(LocalDateTime since) {
        return jdbc.sql("""
                with parts as (select distinct job_execution_id, split_part(step_name, ':', 1) from batch_step_execution where step_name like '%:%'),
                step as (select *, (job_execution_id, step_name) in (select * from parts) as parted from batch_step_execution
                    where last_updated >= ? and start_time is not null and step_name not like '%:%')
                select step_execution_id, step_name, start_time, end_time, case when parted then 0 else read_count end,
                case when parted then 0 else write_count end from step order by step_execution_id""").param(since)
                .query((row, n) -> new Step(row.getLong(1), row.getString(2), row.getObject(3, LocalDateTime.class), row.getObject(4, LocalDateTime.class),
                        row.getLong(5), row.getLong(6))).list();
    }

    /** How far a run has come. @param read records of its feeds @param rated enterprises */
    public record Come(long read, long rated) {
    }

    /** @return what is committed by now; of a feed that may have millions of rows the stretches say how many */
    public Come come(long run) {
        return jdbc.sql("""
                select (select coalesce(sum(records), 0) from feed_stretch where run = :run)
                + (select count(*) from feed_row f where run = :run and not exists (select 1 from packed_feed p where (p.run, p.feed) = (f.run, f.feed))),
                (select count(*) from enterprise_rating where run = :run)""").param("run", run).query((row, n) -> new Come(row.getLong(1), row.getLong(2))).single();
    }

    /** How far a run has come with feeds that may have millions of rows. @param records read of them @param rated enterprises, of those that stand in them */
    public record Mass(long run, long records, long rated) {
    }

    /** @return the runs with such feeds that are under way or have changed since; a bucket of enterprises is rated as a whole */
    public List<Mass> masses(Instant since) {
        return jdbc.sql("""
                select id, (select coalesce(sum(records), 0) from feed_stretch where run = r.id), (select coalesce(sum(enterprises), 0) from roll_page p
                    where run = r.id and exists (select 1 from enterprise_rating e where e.run = r.id and e.code = p.first_code))
                from run r where (changed_at >= ? or state = 'running') and exists (select 1 from packed_feed f where f.run = r.id) order by id""")
                .param(java.sql.Timestamp.from(since)).query((row, n) -> new Mass(row.getLong(1), row.getLong(2), row.getLong(3))).list();
    }

    /** A run that has ended. @param points of units and items, or deductions of enterprises */
    public record Ended(long run, long rejected, long points) {
    }

    /** @return runs that ended since, done or refused */
    public List<Ended> ended(Instant since) {
        return jdbc.sql("""
                select id, (select coalesce(sum(rejected), 0) from feed_count where run = r.id),
                (select count(*) from item_points where run = r.id) + (select coalesce(sum(findings), 0) from enterprise_rating where run = r.id)
                from run r where changed_at >= ? and state in ('done', 'refused') order by id""").param(java.sql.Timestamp.from(since))
                .query((row, n) -> new Ended(row.getLong(1), row.getLong(2), row.getLong(3))).list();
    }
}
