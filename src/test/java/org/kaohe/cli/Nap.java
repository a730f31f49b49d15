package org.kaohe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** The server falls asleep where a certain row would be put into a table: whoever puts it there can be killed in the very midst, however quick it is. */
final class Nap implements AutoCloseable {

    private final Ground ground;

    /** @param when the row, as {@code new}, that sends the server to sleep */
    Nap(Ground ground, String table, String when) throws SQLException {
        this.ground = ground;
        ground.execute("create function sleepy() returns trigger language plpgsql as 'begin perform pg_sleep(60); return new; end'");
        ground.execute("create trigger sleepy before insert on " + table + " for each row when (" + when + ") execute function sleepy()");
    }

    /** Waits until somebody has come to that row. */
    void begins() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (!asleep()) {
            assertThat(System.nanoTime()).as("nobody falls asleep").isLessThan(deadline);
            Ground.pause(2);
        }
    }

    private boolean asleep() {
        return "t".equals(ground.ask("select exists (select from pg_stat_activity where wait_event = 'PgSleep')"));
    }

    /** Waits for the sleeper, who is noticed to be dead within a second. */
    @Override
    public void close() throws SQLException {
        ground.execute("drop function sleepy() cascade");
    }
}
