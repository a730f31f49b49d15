package org.kaohe.cli;

import java.io.IOException;
import java.sql.SQLException;
import org.kaohe.store.EmbeddedServer;

/**
 * The server falls asleep where a certain row would be put into a table: whoever puts it there can be killed in the very midst,
 * however quick it is. To be opened before the program starts.
 */
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
        ground.come("select count(*) from pg_stat_activity where wait_event = 'PgSleep'", 1);
    }

    /** Waits for the sleeper, who is noticed to be dead within a second. */
    @Override
    public void close() throws SQLException {
        ground.execute("drop function sleepy() cascade");
    }

    /** Starts the program and kills its server in the midst of that row. @return how the program, whose first run it is, ended */
    static Ending losesItsServer(Scratch scratch, Ground ground, String table, String when, String... words) throws IOException, SQLException {
        try (Nap nap = new Nap(ground, table, when)) {
            Program program = Program.start(scratch.data(), words);
            nap.begins();
            scratch.server().destroyForcibly();
            Ending failed = program.ended().failed("数据库", "restart 1");
            // the server is up again, for the nap to be taken out
            EmbeddedServer.join(scratch.data()).close();
            return failed;
        }
    }
}
