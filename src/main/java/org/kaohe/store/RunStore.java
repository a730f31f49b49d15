package org.kaohe.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs and the files they read and wrote. */
@Repository
public class RunStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    RunStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A run about to begin. */
    public record NewRun(String assessment, int year, RunKind kind, LocalDate asOf, String identity, String input, String output,
                         String program, String requestedBy, String host) {
    }

    public Run create(NewRun run) {
        long id = jdbc.sql("""
                insert into run (assessment, year, kind, as_of, identity, state, input, output, program, requested_by, host, started_at, changed_at)
                values (:assessment, :year, :kind, :asOf, :identity, 'running', :input, :output, :program, :by, :host, :now, :now) returning id""")
                .param("assessment", run.assessment()).param("year", run.year()).param("kind", run.kind().word())
                .param("asOf", run.asOf(), java.sql.Types.DATE).param("identity", run.identity()).param("input", run.input())
                .param("output", run.output()).param("program", run.program()).param("by", run.requestedBy()).param("host", run.host())
                .param("now", now()).query(Long.class).single();
        return find(id).orElseThrow();
    }

    public Optional<Run> find(long id) {
        return jdbc.sql("select * from run where id = ?").param(id).query(RunStore::run).optional();
    }

    /** @return the run of this identity that was not superseded */
    public Optional<Run> byIdentity(String identity) {
        return jdbc.sql("select * from run where identity = ? and state <> 'superseded'").param(identity).query(RunStore::run).optional();
    }

    /** @return the newest runs first */
    public List<Run> recent(int most) {
        return jdbc.sql("select * from run order by id desc limit ?").param(most).query(RunStore::run).list();
    }

    /** @return unfinished runs of the same assessment, year and kind */
    public List<Run> unfinished(String assessment, int year, RunKind kind) {
        return jdbc.sql("select * from run where assessment = ? and year = ? and kind = ? and state in ('running', 'stopped', 'failed') order by id")
                .params(assessment, year, kind.word()).query(RunStore::run).list();
    }

    /** @return the run of that assessment, year and kind whose manifest has this digest */
    public Optional<Long> byOutput(String assessment, int year, RunKind kind, String sha256) {
        return jdbc.sql("""
                select r.id from run r join run_file f on f.run = r.id and f.role = 'output' and f.name = 'manifest.json' and f.sha256 = ?
                where r.assessment = ? and r.year = ? and r.kind = ? order by r.id desc limit 1""").params(sha256, assessment, year, kind.word())
                .query(Long.class).optional();
    }

    /** @return the run whose outputs stand published; empty where there is none */
    public Optional<Run> published(String assessment, int year, RunKind kind) {
        return jdbc.sql("""
                select * from run where assessment = ? and year = ? and kind = ? and state = 'done' and published_at is not null
                order by published_at desc, id desc limit 1""").params(assessment, year, kind.word()).query(RunStore::run).optional();
    }

    /** @return the years of which a final result stands published */
    public List<Integer> publishedYears(String assessment) {
        return jdbc.sql("select distinct year from run where assessment = ? and kind = ? and state = 'done' and published_at is not null order by year")
                .params(assessment, RunKind.FINAL.word()).query(Integer.class).list();
    }

    public void state(long id, RunState state, String reason) {
        jdbc.sql("update run set state = ?, reason = ?, changed_at = ? where id = ?").params(state.word(), reason, now(), id).update();
    }

    public void step(long id, String step) {
        jdbc.sql("update run set step = ?, changed_at = ? where id = ?").params(step, now(), id).update();
    }

    public void output(long id, String output) {
        jdbc.sql("update run set output = ? where id = ?").params(output, id).update();
    }

    public void published(long id) {
        jdbc.sql("update run set state = 'done', reason = null, published_at = ?, changed_at = ? where id = ?").params(now(), now(), id).update();
    }

    public void addFile(long run, RunFile file) {
        jdbc.sql("""
                insert into run_file (run, role, name, sha256, bytes) values (?, ?, ?, ?, ?)
                on conflict (run, role, name) do update set sha256 = excluded.sha256, bytes = excluded.bytes""")
                .params(run, file.role().name().toLowerCase(Locale.ROOT), file.name(), file.sha256(), file.bytes()).update();
    }

    /** @return the run's files of a role, by name */
    public List<RunFile> files(long run, RunFile.Role role) {
        return jdbc.sql("select * from run_file where run = ? and role = ? order by name collate \"C\"")
                .params(run, role.name().toLowerCase(Locale.ROOT))
                .query((row, n) -> new RunFile(role, row.getString("name"), row.getString("sha256"), row.getLong("bytes"))).list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Run run(ResultSet row, int n) throws SQLException {
        return new Run(row.getLong("id"), row.getString("assessment"), row.getInt("year"), RunKind.of(row.getString("kind")),
                row.getObject("as_of", LocalDate.class), row.getString("identity"), RunState.of(row.getString("state")), row.getString("step"),
                row.getString("reason"), row.getString("input"), row.getString("output"), row.getString("program"),
                row.getString("requested_by"), row.getString("host"), instant(row, "started_at"), instant(row, "changed_at"),
                instant(row, "published_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
