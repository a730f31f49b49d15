package org.kaohe.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kaohe.feeds.Outcome;
import org.kaohe.feeds.Reject;
import org.kaohe.feeds.RejectCode;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the feeds, each exactly once, with what was found wrong. Writes take part in the caller's transaction. */
@Repository
public class RowStore {

    private static final TypeReference<TreeMap<String, String>> CELLS = new TypeReference<>() {
    };

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    RowStore(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** Rows read = loaded + rejected + passed over. */
    public record Count(String feed, long read, long loaded, long rejected, long passed) {
    }

    /** Writes what became of each record of a feed, and every finding. */
    public void write(long run, String feed, List<? extends Outcome> outcomes) {
        List<Reject> rejects = new ArrayList<>();
        template.batchUpdate("insert into feed_row (run, feed, line, state, unit, key, raw, cells) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)",
                outcomes, 500, (statement, outcome) -> {
                    statement.setLong(1, run);
                    statement.setString(2, feed);
                    if (outcome instanceof Outcome.Loaded loaded) {
                        Row row = loaded.row();
                        rejects.addAll(row.missing());
                        set(statement, row.line(), "loaded", row.unit(), row.key(), row.raw(), cells(row));
                    } else if (outcome instanceof Outcome.Rejected rejected) {
                        rejects.addAll(rejected.reasons());
                        set(statement, rejected.line(), "rejected", null, rejected.key(), rejected.raw(), null);
                    } else {
                        set(statement, ((Outcome.PassedOver) outcome).line(), "passed", null, null, null, null);
                    }
                });
        addRejects(run, rejects);
    }

    private static void set(PreparedStatement statement, int line, String state, String unit, String key, String raw, String cells) throws SQLException {
        statement.setInt(3, line);
        statement.setString(4, state);
        statement.setString(5, unit);
        statement.setString(6, key);
        statement.setString(7, raw);
        statement.setObject(8, cells, Types.VARCHAR);
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

    /** @return all findings of the run, in the order of {@code rejects.csv} */
    public List<Reject> rejects(long run) {
        return jdbc.sql("select * from reject where run = ?").param(run).query((row, n) -> new Reject(row.getString("feed"), row.getLong("line"),
                row.getString("col"), row.getString("value"), RejectCode.of(row.getString("code")).orElseThrow(), row.getString("message"))).list()
                .stream().sorted().toList();
    }

    /** A row with its key, for the search for repeated keys. */
    public record Keyed(int line, String key, String raw, boolean loaded) {
    }

    /** @return the rows whose key stands more than once in the feed, by key, then line */
    public List<Keyed> repeated(long run, String feed) {
        return jdbc.sql("""
                select line, key, raw, state = 'loaded' as loaded from feed_row where run = :run and feed = :feed and key in
                (select key from feed_row where run = :run and feed = :feed and key is not null group by key having count(*) > 1)
                order by key collate "C", line""").param("run", run).param("feed", feed)
                .query((row, n) -> new Keyed(row.getInt("line"), row.getString("key"), row.getString("raw"), row.getBoolean("loaded"))).list();
    }

    public void reject(long run, String feed, int line) {
        jdbc.sql("update feed_row set state = 'rejected' where run = ? and feed = ? and line = ?").params(run, feed, line).update();
    }

    /** @return the keys of rejected rows, as far as they could be read */
    public List<String> rejectedKeys(long run, String feed) {
        return jdbc.sql("select key from feed_row where run = ? and feed = ? and state = 'rejected' and key is not null").params(run, feed)
                .query(String.class).list();
    }

    /** @return the loaded rows of a feed, by line */
    public List<Row> loaded(long run, String feed) {
        return jdbc.sql("select line, key, raw, cells from feed_row where run = ? and feed = ? and state = 'loaded' order by line").params(run, feed)
                .query((row, n) -> new Row(row.getInt("line"), row.getString("key"), row.getString("raw"), values(row.getString("cells")), List.of()))
                .list();
    }

    /** Counts the feed's rows and keeps the counts. */
    public Count count(long run, String feed) {
        Count count = jdbc.sql("""
                select count(*) as read, count(*) filter (where state = 'loaded') as loaded, count(*) filter (where state = 'rejected') as rejected,
                count(*) filter (where state = 'passed') as passed from feed_row where run = ? and feed = ?""").params(run, feed)
                .query((row, n) -> new Count(feed, row.getLong("read"), row.getLong("loaded"), row.getLong("rejected"), row.getLong("passed"))).single();
        jdbc.sql("""
                insert into feed_count (run, feed, read, loaded, rejected, passed) values (?, ?, ?, ?, ?, ?) on conflict (run, feed) do nothing""")
                .params(run, feed, count.read(), count.loaded(), count.rejected(), count.passed()).update();
        return count;
    }

    /** @return the counts kept of a run, by feed */
    public List<Count> counts(long run) {
        return jdbc.sql("select * from feed_count where run = ? order by feed collate \"C\"").param(run).query((row, n) -> new Count(
                row.getString("feed"), row.getLong("read"), row.getLong("loaded"), row.getLong("rejected"), row.getLong("passed"))).list();
    }

    private String cells(Row row) {
        Map<String, String> cells = new TreeMap<>();
        row.values().forEach((column, value) -> cells.put(column, value.encoded()));
        return json.writeValueAsString(cells);
    }

    private SortedMap<String, Value> values(String cells) {
        SortedMap<String, Value> values = new TreeMap<>();
        json.readValue(cells, CELLS).forEach((column, text) -> values.put(column, Value.decode(text)));
        return values;
    }
}
