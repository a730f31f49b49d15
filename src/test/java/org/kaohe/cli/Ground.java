package org.kaohe.cli;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.kaohe.store.EmbeddedServer;

/** The database as the tests see it, past the program; a server that is just away is waited for. */
final class Ground implements AutoCloseable {

    /** What a run leaves, by table; {@code feed_count} and the like are sums of these. */
    private static final Map<String, String> CONTENTS = Map.ofEntries(entry("feed_row", "feed, line, state, subject, key, raw, cells::text"),
            entry("reject", "feed, line, col, value, code, message"), entry("feed_count", "feed, read, loaded, rejected, passed"),
            entry("feed_pack", "feed, bucket, line, rows, size, md5(packed)"), entry("feed_stretch", "feed, line, records"), entry("packed_feed", "feed, columns"),
            entry("roll_page", "bucket, first_code, enterprises"), entry("feed_keys", "feed, band, rows"),
            entry("unit_score", "unit_code, score, flags, lacking, position, rank, grade"), entry("item_points", "unit_code, number, item, points, explanation"),
            entry("enterprise_rating", "code, county, name, industry, score, grade, findings, flags, dishonest, other_year, unconfirmed, black_since, black_until, black_reason"),
            entry("rating_total", "county, grade, enterprises, score, other_year, unconfirmed"), entry("run_file", "role, name, sha256, bytes"));

    private final EmbeddedServer server;
    private Connection connection;

    Ground(EmbeddedServer server) {
        this.server = server;
    }

    /** @return the first row's columns as text, joined by a blank; null where there is none */
    String ask(String sql) {
        List<String> rows = all(sql);
        return rows.isEmpty() ? null : rows.get(0);
    }

    List<String> all(String sql) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (true) {
            try {
                if (connection == null) {
                    connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                }
                try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
                    List<String> found = new ArrayList<>();
                    while (rows.next()) {
                        List<String> cells = new ArrayList<>();
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            cells.add(rows.getString(i));
                        }
                        found.add(String.join(" ", cells));
                    }
                    return found;
                }
            } catch (SQLException e) {
                if (System.nanoTime() > deadline || !String.valueOf(e.getSQLState()).matches("(08|57P).*")) {
                    throw new AssertionError(sql, e);
                }
                connection = null;
                pause(20);
            }
        }
    }

    /** What has no rows, such as a change of the tables. */
    void execute(String sql) throws SQLException {
        ask("select 1");
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void run(String sql) {
        all("with done as (" + sql + " returning 1) select count(*) from done");
    }

    /** Waits until there are so many. @return how many there are */
    int come(String count, int least) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (true) {
            int now = Integer.parseInt(ask(count));
            if (now >= least) {
                return now;
            }
            assertThat(System.nanoTime()).as(count).isLessThan(deadline);
            pause(2);
        }
    }

    static void pause(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** @return a digest of every row that the run left, by table, with their number */
    Map<String, String> contents(String run) {
        Map<String, String> digests = new TreeMap<>();
        CONTENTS.forEach((table, columns) -> digests.put(table, ask("select count(*), md5(string_agg(t::text, chr(10) order by t::text collate \"C\")) from (select "
                + columns + " from " + table + " where run = " + run + ") t")));
        return digests;
    }

    @Override
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }
}
