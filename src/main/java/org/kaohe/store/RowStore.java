package org.kaohe.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Field;
import org.kaohe.feeds.FieldFormat;
import org.kaohe.feeds.Outcome;
import org.kaohe.feeds.Reject;
import org.kaohe.feeds.RejectCode;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the feeds, each exactly once, with what was found wrong. Writes take part in the caller's transaction. */
@Repository
public class RowStore {

    private static final int FEW = 10_000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final PackStore packs;

    RowStore(JdbcTemplate template, JdbcClient jdbc, PackStore packs) {
        this.template = template;
        this.jdbc = jdbc;
        this.packs = packs;
    }

    /** Rows read = loaded + rejected + passed over. */
    public record Count(String feed, long read, long loaded, long rejected, long passed) {
    }

    /** Writes what became of each record of a feed, and every finding. */
    public void write(long run, FeedSchema schema, List<? extends Outcome> outcomes) {
        String subject = subjectColumn(schema);
        List<Reject> rejects = new ArrayList<>();
        template.batchUpdate("insert into feed_row (run, feed, line, state, subject, key, raw, cells) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)",
                outcomes, 500, (statement, outcome) -> {
                    statement.setLong(1, run);
                    statement.setString(2, schema.name());
                    if (outcome instanceof Outcome.Loaded loaded) {
                        Row row = loaded.row();
                        rejects.addAll(row.missing());
                        set(statement, row.line(), "loaded", code(row.values(), subject), row.key(), row.raw(), Cells.encode(row.values()));
                    } else if (outcome instanceof Outcome.Rejected rejected) {
                        rejects.addAll(rejected.reasons());
                        set(statement, rejected.line(), "rejected", code(rejected.values(), subject), rejected.key(), rejected.raw(), null);
                    } else {
                        set(statement, ((Outcome.PassedOver) outcome).line(), "passed", null, null, null, null);
                    }
                });
        addRejects(run, rejects);
    }

    private static void set(PreparedStatement statement, int line, String state, String subject, String key, String raw, String cells) throws SQLException {
        statement.setInt(3, line);
        statement.setString(4, state);
        statement.setString(5, subject);
        statement.setString(6, key);
        statement.setString(7, raw);
        statement.setObject(8, cells, Types.VARCHAR);
    }

    /** The column with the enterprise's or unit's code. */
    private static String subjectColumn(FeedSchema schema) {
        return schema.fields().stream().filter(field -> field.format() == FieldFormat.CREDIT_CODE).findFirst().or(schema::unitField)
                .map(Field::name).orElse(null);
    }

    private static String code(Map<String, Value> values, String column) {
        Value value = column == null ? null : values.get(column);
        return value instanceof Value.UnitCode unit ? unit.code() : value instanceof Value.Text text ? text.text() : null;
    }

    public void addRejects(long run, List<Reject> rejects) {
        template.batchUpdate("insert into reject (run, feed, line, col, value, code, message) values (?, ?, ?, ?, ?, ?, ?)", rejects, 500,
                (statement, reject) -> {
                    statement.setLong(1, run);
                    statement.setString(2, reject.feed());
                    statement.setLong(3, reject.line());
                    statement.setString(4, reject.column());
                    statement.setString(5, reject.value());
                    statement.setString(6, reject.code().token());
                    statement.setString(7, reject.message());
                });
    }

    private static final String REJECTS = """
            select * from reject where run = ? order by feed collate "C", line, col collate "C", code collate "C", message collate "C" """;

    /** @return the first findings of the run, in the order of {@code rejects.csv} */
    public List<Reject> rejects(long run, int most) {
        return jdbc.sql(REJECTS + "limit ?").params(run, most).query(RowStore::reject).list();
    }

    /** Hands out all findings of the run, in the order of {@code rejects.csv}; in a transaction not all are held at once. */
    public void eachReject(long run, Consumer<Reject> consumer) {
        template.query(REJECTS, row -> {
            consumer.accept(reject(row, 0));
        }, run);
    }

    /** @return how many findings of each code there are */
    public Map<RejectCode, Long> rejectCounts(long run) {
        Map<RejectCode, Long> counts = new EnumMap<>(RejectCode.class);
        jdbc.sql("select code, count(*) from reject where run = ? group by code").param(run)
                .query(row -> {
                    counts.put(RejectCode.of(row.getString(1)).orElseThrow(), row.getLong(2));
                });
        return counts;
    }

    private static Reject reject(ResultSet row, int n) throws SQLException {
        return new Reject(row.getString("feed"), row.getLong("line"), row.getString("col"), row.getString("value"),
                RejectCode.of(row.getString("code")).orElseThrow(), row.getString("message"));
    }

    /** Where a run brought many rows, tells the server so; without it, it joins them as if they were few. Who comes while another does so goes on. */
    public void analyze(long run) {
        if (jdbc.sql("select 1 from feed_row where run = ? offset ? limit 1").params(run, FEW).query(Integer.class).optional().isPresent()) {
            template.execute("analyze (skip_locked) feed_row");
        }
    }

    /**
     * A row whose key stands more than once.
     *
     * @param differ whether the rows of that key differ in any cell
     * @param first  the line of the first of them
     * @param lines  of the first ten, between 、
     */
    public record Repeated(int line, String key, boolean differ, int first, String lines) {
    }

    /** Hands out the rows whose key stands more than once in the feed, by key, then line; in a transaction not all are held at once. */
    public void eachRepeated(long run, String feed, Consumer<Repeated> consumer) {
        template.query("""
                select line, key, differ, first, array_to_string(lines, '、') from (
                  select line, key, count(*) over w as times, min(coalesce(raw, '')) over w <> max(coalesce(raw, '')) over w as differ, min(line) over w as first,
                    array_agg(line) filter (where n <= 10) over w as lines
                  from (select line, key, raw, row_number() over (partition by key order by line) as n
                    from feed_row where run = ? and feed = ? and key is not null) f
                  window w as (partition by key order by line rows between unbounded preceding and unbounded following)) k
                where times > 1 order by key, line""", row -> {
            consumer.accept(new Repeated(row.getInt(1), row.getString(2), row.getBoolean(3), row.getInt(4), row.getString(5)));
        }, run, feed);
    }

    /** Takes rows out, all at once. @param repeated whether they are like an earlier row in every cell */
    public void takeOut(long run, String feed, List<Integer> lines, boolean repeated) {
        if (!lines.isEmpty()) {
            jdbc.sql("update feed_row set state = ? where run = ? and feed = ? and line = any(?)")
                    .params(repeated ? "repeated" : "rejected", run, feed, lines.toArray(Integer[]::new)).update();
        }
    }

    /** @return the keys of rejected rows, as far as they could be read */
    public List<String> rejectedKeys(long run, String feed) {
        return jdbc.sql("select key from feed_row where run = ? and feed = ? and state = 'rejected' and key is not null").params(run, feed)
                .query(String.class).list();
    }

    /** @return the units or enterprises that rejected rows are about, as far as that could be read */
    public Set<String> rejectedSubjects(long run, String feed) {
        return jdbc.sql("select distinct subject from feed_row where run = ? and feed = ? and state = 'rejected' and subject is not null")
                .params(run, feed).query(String.class).set();
    }

    /** @return by unit, how many rejected rows it has whose key could not be read: each may be any of its rows */
    public Map<String, Long> unclear(long run, String feed) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("select subject, count(*) from feed_row where run = ? and feed = ? and state = 'rejected' and subject is not null and key is null group by subject")
                .params(run, feed).query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    /** Loaded rows about enterprises that are not among the known ones are passed over. */
    public void passOver(long run, String feed, Predicate<String> known) {
        List<Integer> lines = new ArrayList<>();
        jdbc.sql("select line, subject from feed_row where run = ? and feed = ? and state = 'loaded'").params(run, feed).query(row -> {
            if (!known.test(row.getString(2))) {
                lines.add(row.getInt(1));
            }
        });
        jdbc.sql("update feed_row set state = 'passed' where run = ? and feed = ? and line = any(?)").params(run, feed, lines.toArray(Integer[]::new)).update();
    }

    /** @return the loaded rows of a feed, by line */
    public List<Row> loaded(long run, String feed) {
        return packs.columns(run, feed) != null ? packs.rows(run, feed) : unpacked(run, feed);
    }

    /** @return those loaded rows of a feed that are not packed, by line */
    List<Row> unpacked(long run, String feed) {
        return jdbc.sql("select line, key, raw, cells from feed_row where run = ? and feed = ? and state = 'loaded' order by line").params(run, feed)
                .query(RowStore::row).list();
    }

    /** A row as the columns {@code line, key, raw, cells} have it. */
    static Row row(ResultSet row, int n) throws SQLException {
        return new Row(row.getInt("line"), row.getString("key"), row.getString("raw"), Cells.decode(row.getString("cells")), List.of());
    }

    /** Counts the feed's rows and keeps the counts. A packed row that was not taken out is loaded. */
    public Count count(long run, String feed) {
        boolean packed = packs.columns(run, feed) != null;
        Count count = jdbc.sql("""
                select count(*) as read, count(*) filter (where state = 'loaded') as loaded, count(*) filter (where state in ('rejected', 'repeated')) as rejected,
                count(*) filter (where state = 'passed') as passed from feed_row where run = ? and feed = ?""").params(run, feed).query((row, n) -> {
                    long read = packed ? packs.records(run, feed) : row.getLong("read");
                    long rejected = row.getLong("rejected");
                    long passed = row.getLong("passed");
                    return new Count(feed, read, packed ? read - rejected - passed : row.getLong("loaded"), rejected, passed);
                }).single();
        jdbc.sql("""
                insert into feed_count (run, feed, read, loaded, rejected, passed) values (?, ?, ?, ?, ?, ?) on conflict (run, feed) do nothing""")
                .params(run, feed, count.read(), count.loaded(), count.rejected(), count.passed()).update();
        return count;
    }

    /** Rows of a packed feed that were looked at once more and are good after all: the pack has them. */
    public void good(long run, String feed) {
        jdbc.sql("delete from feed_row where run = ? and feed = ? and state = 'loaded'").params(run, feed).update();
    }

    /** @return the lines of a feed that do not stand in packs, or stand there in vain */
    public BitSet out(long run, String feed) {
        return packs.out(run, feed);
    }

    /** @return how many rows are like an earlier one in every cell */
    public long repeated(long run, FeedSchema schema) {
        return jdbc.sql("select count(*) from feed_row where run = ? and feed = ? and state = 'repeated'").params(run, schema.name())
                .query(Long.class).single();
    }

    /** @return how many rows differ from others of the same key */
    public long contradictions(long run, FeedSchema schema) {
        return jdbc.sql("select count(*) from reject where run = ? and feed = ? and code = ?").params(run, schema.file(), RejectCode.DUPLICATE_KEY.token())
                .query(Long.class).single() - repeated(run, schema);
    }

    /** @return the counts kept of a run, by feed */
    public List<Count> counts(long run) {
        return jdbc.sql("select * from feed_count where run = ? order by feed collate \"C\"").param(run).query((row, n) -> new Count(
                row.getString("feed"), row.getLong("read"), row.getLong("loaded"), row.getLong("rejected"), row.getLong("passed"))).list();
    }
}
