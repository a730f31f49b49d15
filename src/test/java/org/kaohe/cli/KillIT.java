package org.kaohe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kaohe.store.EmbeddedServer;

/** A run killed again and again, or that loses its database, and is started again ends with the bytes of an undisturbed one, which another database computes. */
@Timeout(120)
class KillIT {

    private static final String EARLIER = "an earlier result";
    /** Enough rows for a handful of chunks: some are committed when the kill strikes in the midst of one. */
    private static final int EVENTS = 3000;

    private static Scratch scratch;
    private static Office survivor;

    @BeforeAll
    static void open() throws Exception {
        scratch = Scratch.of(KillIT.class);
        // holds the embedded server, so that every victim finds it running
        survivor = new Office(scratch.data());
    }

    @AfterAll
    static void close() throws Exception {
        survivor.close();
        scratch.close();
    }

    /** Feeds with many events, and a result of before that must stay until the exchange. */
    private static Desk desk() throws Exception {
        Desk desk = Desk.of(BadFeed.INDUSTRY);
        StringBuilder events = new StringBuilder(desk.text("events.csv"));
        for (int i = 0; i < EVENTS; i++) {
            events.append(i % 2 == 0 ? "中牟县" : "新郑市").append(",problem_solved,,1,,,文号").append(i).append(",事项\n");
        }
        desk.text("events.csv", events.toString());
        Files.createDirectories(desk.place());
        Files.writeString(desk.place().resolve("ranking.csv"), EARLIER);
        return desk;
    }

    private static Map<String, String> undisturbed(Desk desk) throws Exception {
        Desk other = new Desk(desk.home().resolve("undisturbed"), desk.assessment(), desk.year());
        List<String> words = new ArrayList<>(List.of(desk.words("run")));
        words.set(words.size() - 1, other.output().toString());
        Office.shared().command(words.toArray(String[]::new)).is(Status.DONE).counted();
        return Desk.files(other.place());
    }

    @Test
    void againAndAgainAndThenGoesOnByRestart() throws Exception {
        Desk desk = desk();
        String number = killed("feed_row", "new.feed = 'events' and new.line = 1500", desk.words("run"));
        assertThat(killed("feed_row", "new.feed = 'events' and new.line = 2500", "restart", number)).isEqualTo(number);
        assertThat(killed("run_file", "new.role = 'output'", "restart", number)).isEqualTo(number);
        assertThat(Desk.files(desk.place())).isEqualTo(Map.of("ranking.csv", EARLIER));
        survivor.command("restart", number).is(Status.DONE).counted();
        assertThat(Desk.files(desk.place())).isEqualTo(undisturbed(desk));
        assertThat(survivor.command("restart", number).is(Status.COMMAND_LINE).err()).contains(number, "不需要");
    }

    /** @param when the row in whose midst it is killed @return the run that it leaves */
    private static String killed(String table, String when, String... words) throws Exception {
        try (EmbeddedServer server = EmbeddedServer.join(scratch.data()); Ground ground = new Ground(server); Nap nap = new Nap(ground, table, when)) {
            Program program = Program.start(scratch.data(), words);
            nap.begins();
            program.kill();
            String run = survivor.interrupted();
            String read = ground.ask("select count(*) from feed_row where run = " + run);
            assertThat(survivor.command("runs").out()).containsPattern("restart " + run + " 接着算 +(读取 events.csv|写出结果) [0-9]+/[0-9]+ +" + read + " ");
            return run;
        }
    }

    @Test
    void theDatabaseServerIsKilled() throws Exception {
        Desk desk = desk();
        try (Scratch other = Scratch.of(KillIT.class); EmbeddedServer server = EmbeddedServer.join(other.data()); Ground ground = new Ground(server)) {
            Program.run(other.data(), "runs").is(Status.DONE);
            Ending failed = Nap.losesItsServer(other, ground, "feed_row", "new.feed = 'events' and new.line = 1500", desk.words("run"));
            assertThat(failed.err()).contains("连");
            assertThat(Desk.files(desk.place())).isEqualTo(Map.of("ranking.csv", EARLIER));
            Program.run(other.data(), "restart", "1").is(Status.DONE).counted();
            assertThat(Desk.files(desk.place())).isEqualTo(undisturbed(desk));
        }
    }
}
