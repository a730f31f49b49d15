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

    /** @return the finished runs of an assessment, year and kind, the newest first */
    public List<Run> done(String assessment, int year, RunKind kind) {
        return jdbc.sql("select * from run where assessment = ? and year = ? and kind = ? and state = 'done' order by id desc")
                .params(assessment, year, kind.word()).query(RunStore::run).list();
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

    /** @return trials of that assessment and year that a killed process left */
    public List<Run> trials(String assessment, int year) {
        return jdbc.sql("select * from run where assessment = ? and year = ? and kind = 'dry' order by id").params(assessment, year)
                .query(RunStore::run).list().stream().filter(Run::trial).toList();
    }

    /** Removes a run with all its rows, results and findings; kept bytes stay. */
    public void delete(long id) {
        jdbc.sql("delete from run where id = ?").param(id).update();
    }

    public void state(long id, RunState state, String reason) {
        jdbc.sql("update run set state = ?, reason = ?, changed_at = ? where id = ?").params(state.word(), reason, now(), id).update();
    }

    /** As {@link #state}, but what has come to its end stays as it is. @return whether it had not */
    public boolean unlessEnded(long id, RunState state, String reason) {
        return jdbc.sql("update run set state = ?, reason = ?, changed_at = ? where id = ? and state in ('running', 'stopped', 'failed')")
                .params(state.word(), reason, now(), id).update() > 0;
    }

    /** A step begins. @param number from 1 */
    public void step(long id, String step, String title, int number, int of) {
        jdbc.sql("update run set step = ?, title = ?, number = ?, steps = ?, changed_at = ? where id = ?").params(step, title, number, of, now(), id).update();
    }

    /** The process of a run is dead, or its database went away. @return how often that happened in its present step without a restart by hand; 0 where the run was through */
    public int crashed(long id) {
        return jdbc.sql("""
                update run set crashes = case when crash_step is not distinct from coalesce(step, '') then crashes + 1 else 1 end, crash_step = coalesce(step, '')
                where id = ? and state in ('running', 'failed') returning crashes""").param(id).query(Integer.class).optional().orElse(0);
    }

    /** Somebody tries again by hand. */
    public void forgiveCrashes(long id) {
        jdbc.sql("update run set crashes = 0, crash_step = null where id = ?").param(id).update();
    }

    public void output(long id, String output) {
        jdbc.sql("update run set output = ? where id = ?").params(output, id).update();
    }

    public void published(long id) {
        jdbc.sql("update run set state = 'done', reason = null, published_at = ?, changed_at = ? where id = ?").params(now(), now(), id).update();
    }

    public void addFiles(long run, List<RunFile> files) {
        jdbc.sql("""
                insert into run_file (run, role, name, sha256, bytes) select ?, * from unnest(?, ?, ?, ?)
                on conflict (run, role, name) do update set sha256 = excluded.sha256, bytes = excluded.bytes""")
                .param(run).param(files.stream().map(file -> file.role().name().toLowerCase(Locale.ROOT)).toArray(String[]::new))
                .param(files.stream().map(RunFile::name).toArray(String[]::new)).param(files.stream().map(RunFile::sha256).toArray(String[]::new))
                .param(files.stream().mapToLong(RunFile::bytes).toArray()).update();
    }

    /** Forgets what the run wrote; kept bytes stay. */
    public void forgetOutput(long run) {
        jdbc.sql("delete from run_file where run = ? and role = 'output'").param(run).update();
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
                row.getObject("as_of", LocalDate.class), row.getString("identity"), RunState.of(row.getString("state")), progress(row),
                row.getString("reason"), row.getString("input"), row.getString("output"), row.getString("program"),
                row.getString("requested_by"), row.getString("host"), instant(row, "started_at"), instant(row, "changed_at"),
                instant(row, "published_at"));
    }

    private static Run.Progress progress(ResultSet row) throws SQLException {
        String title = row.getString("title");
        return title == null ? null : new Run.Progress(title, row.getInt("number"), row.getInt("steps"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
