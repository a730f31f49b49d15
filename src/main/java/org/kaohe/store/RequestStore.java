package org.kaohe.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests. Writes take part in the caller's transaction. */
@Repository
public class RequestStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A request about to be made; see {@link Request}. */
    public record NewRequest(Work work, LocalDate asOf, String input, String output, Request.Source source, Long run, Instant scheduledFor,
                             String askedBy, String host, String command) {
    }

    /** @return the request's number; empty where the clock asked for the same already */
    public Optional<Long> add(NewRequest request) {
        return jdbc.sql("""
                insert into run_request (assessment, year, kind, as_of, input, output, source, run, scheduled_for, asked_by, host, command, asked_at, changed_at)
                values (:assessment, :year, :kind, :asOf, :input, :output, :source, :run, :scheduledFor, :by, :host, :command, :now, :now)
                on conflict (assessment, year, kind, scheduled_for) where scheduled_for is not null do nothing returning id""")
                .param("assessment", request.work().assessment()).param("year", request.work().year()).param("kind", request.work().kind().word())
                .param("asOf", request.asOf(), Types.DATE).param("input", request.input()).param("output", request.output())
                .param("source", request.source().word()).param("run", request.run(), Types.BIGINT)
                .param("scheduledFor", request.scheduledFor() == null ? null : Timestamp.from(request.scheduledFor()), Types.TIMESTAMP)
                .param("by", request.askedBy()).param("host", request.host()).param("command", request.command()).param("now", now())
                .query(Long.class).optional();
    }

    /** @return the scheduled request of that moment */
    public Optional<Request> scheduled(Work work, Instant scheduledFor) {
        return jdbc.sql("select * from run_request where assessment = ? and year = ? and kind = ? and scheduled_for = ?")
                .params(work.assessment(), work.year(), work.kind().word(), Timestamp.from(scheduledFor)).query(RequestStore::request).optional();
    }

    public Optional<Request> find(long id) {
        return jdbc.sql("select * from run_request where id = ?").param(id).query(RequestStore::request).optional();
    }

    /** @return the newest requests first */
    public List<Request> recent(int most) {
        return jdbc.sql("select * from run_request order by id desc limit ?").param(most).query(RequestStore::request).list();
    }

    /** @return requests that a process could work on now, the oldest first: nobody holds their work, or who did is dead */
    public List<Long> claimable() {
        return jdbc.sql("""
                select id from run_request r where state in ('waiting', 'claimed') and not exists (select 1 from work_lease l
                where (l.assessment, l.year, l.kind) = (r.assessment, r.year, r.kind) and l.holder is not null and l.until > clock_timestamp())
                order by id""").query(Long.class).list();
    }

    /** Holds an open request until the transaction ends. @return empty where another holds it, or it is open no more */
    public Optional<Request> lock(long id) {
        return jdbc.sql("select * from run_request where id = ? and state in ('waiting', 'claimed') for update skip locked").param(id)
                .query(RequestStore::request).optional();
    }

    /** The process takes the request; those of dead processes are replaced by it where they ask for the same, and else wait again. */
    public void claim(Request request, String by) {
        jdbc.sql("update run_request set state = 'claimed', claimed_by = ?, changed_at = ? where id = ?").params(by, now(), request.id()).update();
        jdbc.sql("""
                update run_request o set state = 'replaced', successor = n.id, changed_at = ?, message = ? from run_request n
                where n.id = ? and (o.assessment, o.year, o.kind, o.input, o.output) = (n.assessment, n.year, n.kind, n.input, n.output)
                and o.as_of is not distinct from n.as_of and o.state = 'claimed' and o.id <> n.id""")
                .params(now(), "其进程已中断，由请求 " + request.id() + " 接手", request.id()).update();
        jdbc.sql("""
                update run_request set state = 'waiting', claimed_by = null, changed_at = ?, message = '其进程已中断，等待重做'
                where assessment = ? and year = ? and kind = ? and state = 'claimed' and id <> ?""")
                .params(now(), request.assessment(), request.year(), request.kind().word(), request.id()).update();
    }

    public void run(long id, long run) {
        jdbc.sql("update run_request set run = ? where id = ?").params(run, id).update();
    }

    /** @param ending null where the run did not end well @param message null where it did */
    public void end(long id, Request.State state, String ending, int status, String message) {
        jdbc.sql("update run_request set state = :state, ending = :ending, status = :status, message = :message, changed_at = :now where id = :id")
                .param("state", state.word()).param("ending", ending, Types.VARCHAR).param("status", status)
                .param("message", message, Types.VARCHAR).param("now", now()).param("id", id).update();
    }

    /** Puts it back for any process to go on with. */
    public void putBack(long id, String message) {
        jdbc.sql("update run_request set state = 'waiting', claimed_by = null, message = ?, changed_at = ? where id = ?").params(message, now(), id).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Request request(ResultSet row, int n) throws SQLException {
        return new Request(row.getLong("id"), row.getString("assessment"), row.getInt("year"), RunKind.of(row.getString("kind")),
                row.getObject("as_of", LocalDate.class), row.getString("input"), row.getString("output"),
                Request.Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)), row.getString("asked_by"), row.getString("host"),
                row.getString("command"), instant(row, "asked_at"), instant(row, "scheduled_for"),
                Request.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), row.getObject("run", Long.class), row.getString("claimed_by"),
                row.getString("ending"), row.getObject("status", Integer.class), row.getString("message"), row.getObject("successor", Long.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
