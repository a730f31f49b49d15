package org.kaohe.store;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Leases with their fencing tokens. All times are the database's. */
@Repository
public class LeaseStore {

    private static final String LIVES = "l.holder is not null and l.until > clock_timestamp()";
    private static final String SESSION_LIVES = LIVES + " and session_lives(l.session, l.session_since)";

    private final JdbcClient jdbc;

    LeaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The database session of a holder's own connection. */
    public record Session(int pid, OffsetDateTime since) {
    }

    /** Who takes a lease. @param name for the reader @param process as its database sessions are named */
    public record Holder(String name, String process) {
    }

    /** A lease as it stands. @param request null where it is held without one @param run null before there is one */
    public record Held(String holder, String process, Long request, Long run, boolean lives, boolean sessionLives) {
    }

    /** @return the lease, where somebody holds it or died holding it */
    public Optional<Held> held(Work work) {
        return jdbc.sql("select l.*, " + LIVES + " as lives, " + SESSION_LIVES + " as session_lives from work_lease l"
                        + " where l.holder is not null and l.assessment = ? and l.year = ? and l.kind = ?")
                .params(work.assessment(), work.year(), work.kind().word())
                .query((row, n) -> new Held(row.getString("holder"), row.getString("process"), row.getObject("request", Long.class), row.getObject("run", Long.class),
                        row.getBoolean("lives"), row.getBoolean("session_lives"))).optional();
    }

    /**
     * Takes a lease that is free or has run out. Takes part in the caller's transaction.
     *
     * @param impatient take it also from a holder whose session has ended, though its lease has not
     * @return the token; empty where somebody holds it
     */
    public Optional<Long> take(Work work, Long request, Holder holder, Duration lease, Session session, boolean impatient) {
        return jdbc.sql("""
                insert into work_lease as l (assessment, year, kind, token, holder, process, request, until, session, session_since)
                values (:assessment, :year, :kind, 1, :holder, :process, :request, clock_timestamp() + :millis * interval '1 millisecond', :session, :since)
                on conflict (assessment, year, kind) do update set token = l.token + 1, holder = excluded.holder, process = excluded.process, request = excluded.request,
                run = null, until = excluded.until, session = excluded.session, session_since = excluded.session_since
                where not (%s) returning l.token""".formatted(impatient ? SESSION_LIVES : LIVES))
                .param("assessment", work.assessment()).param("year", work.year()).param("kind", work.kind().word()).param("holder", holder.name()).param("process", holder.process())
                .param("request", request, java.sql.Types.BIGINT).param("millis", lease.toMillis()).param("session", session.pid())
                .param("since", session.since()).query(Long.class).optional();
    }

    /**
     * Ends the database sessions of a holder that is dead, or frozen in the midst of a transaction: the rows that it wrote
     * and did not commit would hold up whoever comes after it.
     */
    public void endSessions(String process) {
        jdbc.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = ? and pid <> pg_backend_pid()")
                .param("kaohe " + process).query(Long.class).single();
    }

    /** Writes down which run the holder works on. */
    public void run(Work work, long token, long run) {
        jdbc.sql("update work_lease set run = ? where assessment = ? and year = ? and kind = ? and token = ?")
                .params(run, work.assessment(), work.year(), work.kind().word(), token).update();
    }

    /**
     * Until the transaction ends nobody else can take the lease. To be asked last: the lease cannot be renewed meanwhile.
     *
     * @return whether the token is still the last one given out
     */
    public boolean stands(Work work, long token) {
        return jdbc.sql("select 1 from work_lease where assessment = ? and year = ? and kind = ? and token = ? and holder is not null for share")
                .params(work.assessment(), work.year(), work.kind().word(), token).query(Integer.class).optional().isPresent();
    }

    /** Gives the lease back, if it is still that of the token. */
    public void release(Work work, long token) {
        jdbc.sql("update work_lease set holder = null, until = clock_timestamp() where assessment = ? and year = ? and kind = ? and token = ?")
                .params(work.assessment(), work.year(), work.kind().word(), token).update();
    }
}
