package org.kaohe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.kaohe.runs.Bench;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Hashes of keys that a crash of the server may lose: nobody takes what is left of them for all. */
class KeyStoreIT {

    private static final String FEED = "findings";

    private final KeyStore keys = Bench.bean(KeyStore.class);
    private final JdbcTemplate database = Bench.bean(JdbcTemplate.class);

    private long begun() {
        long run = Bench.bean(RunStore.class).create(new RunStore.NewRun("environmental-credit", 1998, RunKind.DRY, null, "keys " + System.nanoTime(), "", "", "", "", "")).id();
        Bench.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            database.update("insert into packed_feed (run, feed, columns) values (?, ?, '{t:finding_no}')", run, FEED);
            keys.begin(run);
            keys.add(run, FEED, hashes("A", 2, "B", 3));
            keys.add(run, FEED, hashes("C", 4, "A", 5));
        });
        return run;
    }

    private static KeyHashes hashes(Object... keysAndLines) {
        KeyHashes hashes = new KeyHashes();
        for (int i = 0; i < keysAndLines.length; i += 2) {
            byte[] key = keysAndLines[i].toString().getBytes(StandardCharsets.UTF_8);
            hashes.add(key, 0, key.length, (int) keysAndLines[i + 1]);
        }
        return hashes;
    }

    @Test
    void the_lines_of_a_key_that_stands_twice_are_found_as_long_as_all_hashes_are_there() {
        long run = begun();
        BitSet lines = new BitSet();
        lines.set(2);
        lines.set(5);
        assertThat(keys.lost(run)).isFalse();
        assertThat(keys.doubtful(run, FEED)).isEqualTo(lines);
    }

    @Test
    void without_the_mark_that_is_lost_with_them_nothing_is_looked_for() {
        long run = begun();
        // as after a crash of the server: both tables are empty
        database.update("delete from feed_keys where run = ?", run);
        database.update("delete from feed_staged where run = ?", run);
        assertThat(keys.lost(run)).isTrue();
        assertThatThrownBy(() -> keys.doubtful(run, FEED)).isInstanceOf(ReadingLost.class);
    }

    @Test
    void a_run_whose_rows_are_counted_needs_them_no_more() {
        long run = begun();
        database.update("delete from feed_staged where run = ?", run);
        database.update("insert into feed_count (run, feed, read, loaded, rejected, passed) values (?, ?, 4, 4, 0, 0)", run, FEED);
        assertThat(keys.lost(run)).isFalse();
    }
}
