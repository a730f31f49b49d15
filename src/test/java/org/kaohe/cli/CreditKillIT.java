package org.kaohe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kaohe.store.EmbeddedServer;

/** The rating of the 2 000 sample enterprises, killed in step after step and started again, ends with the bytes of an undisturbed one. */
@Timeout(240)
class CreditKillIT {

    private static final String EARLIER = "an earlier result";
    private static final Map<String, String> NOTHING_NEW = Map.of("ranking.csv", EARLIER);

    private static Scratch scratch;
    private static Office survivor;

    @BeforeAll
    static void open() throws Exception {
        scratch = Scratch.of(CreditKillIT.class);
        survivor = new Office(scratch.data());
    }

    @AfterAll
    static void close() throws Exception {
        survivor.close();
        scratch.close();
    }

    /** @param day a day of its own makes each test's run another one */
    private static List<String> words(Path output, String day) {
        return List.of("run", "environmental-credit", "2018", "--as-of", day, "--output", output.toString());
    }

    private static Path place(String day) {
        return scratch.home().resolve("output-" + day).resolve("environmental-credit/2018");
    }

    private static String[] begin(String day) throws Exception {
        Files.createDirectories(place(day));
        Files.writeString(place(day).resolve("ranking.csv"), EARLIER);
        return words(place(day).getParent().getParent(), day).toArray(String[]::new);
    }

    private static SortedMap<String, String> undisturbed(String day) throws Exception {
        Path output = scratch.home().resolve("undisturbed-" + day);
        Office.shared().command(words(output, day).toArray(String[]::new)).is(Status.DONE).counted();
        return Desk.files(output.resolve("environmental-credit/2018"));
    }

    private static void ends(String day, String[] words) throws Exception {
        Ending ending = survivor.command(words).is(Status.DONE).counted();
        assertThat(ending.counts("findings.csv")).containsExactly(6000, 5997, 3, 0);
        assertThat(Desk.files(place(day))).isEqualTo(undisturbed(day));
        assertThat(place(day).getParent()).isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("."));
        assertThat(survivor.command("runs").out()).doesNotContain("已中断");
    }

    @Test
    void inEveryStepOneAfterTheOther() throws Exception {
        String day = "2018-12-31";
        String[] words = begin(day);
        for (String step : List.of("读取 findings.csv", "核对重复 findings.csv", "核对完整性", "逐家评级", "逐家评级")) {
            Program victim = Program.start(scratch.data(), words);
            assertThat(victim.says(step)).as(step).isTrue();
            victim.kill();
            assertThat(Desk.files(place(day))).as(step).isEqualTo(NOTHING_NEW);
            survivor.interrupted();
        }
        try (EmbeddedServer server = EmbeddedServer.join(scratch.data()); Ground ground = new Ground(server);
                Nap nap = new Nap(ground, "run_file", "new.role = 'output'")) {
            Program victim = Program.start(scratch.data(), words);
            nap.begins();
            victim.kill();
            assertThat(Desk.files(place(day))).as("all written, nothing published").isEqualTo(NOTHING_NEW);
            survivor.interrupted();
        }
        ends(day, words);
    }

    /** What was to be lost with the server is noticed, and read again; once it is not needed any more, nothing is. */
    @Test
    void theDatabaseServerIsKilledWhileFindingsAreReadAndWhileEnterprisesAreRated() throws Exception {
        String day = "2018-12-30";
        String[] words = begin(day);
        try (Scratch other = Scratch.of(CreditKillIT.class); EmbeddedServer server = EmbeddedServer.join(other.data()); Ground ground = new Ground(server)) {
            Program.run(other.data(), "runs").is(Status.DONE);
            Nap.losesItsServer(other, ground, "feed_pack", "new.feed = 'findings'", words);
            Ending second = Nap.losesItsServer(other, ground, "enterprise_rating", "true", "restart", "1");
            assertThat(second.out()).contains("读取 enterprises.csv", "读取 findings.csv", "逐家评级");
            Ending third = Program.run(other.data(), "restart", "1").is(Status.DONE).counted();
            assertThat(third.out()).contains("逐家评级").doesNotContain("读取 ");
            assertThat(Desk.files(place(day))).isEqualTo(undisturbed(day));
        }
    }

    /** Well inside what is done in parts: with some of the feed kept, with some stretches of the findings committed, and with some buckets rated. */
    @Test
    void processAndServerAreKilledWhileTheFeedIsKeptBetweenStretchesAndBetweenRatedBuckets() throws Exception {
        Path input = LongFindings.write(scratch.home().resolve("long"));
        Path output = scratch.home().resolve("output-long");
        String[] words = {"run", LongFindings.ASSESSMENT, "2018", "--input", input.toString(), "--output", output.toString()};
        Office.shared().command("run", LongFindings.ASSESSMENT, "2018", "--input", input.toString(), "--output", output + "-undisturbed").is(Status.DONE);
        String stretches = "select count(*) from feed_stretch where feed = 'findings'";
        String buckets = "select count(*) from content_part where sha256 like 'run % deductions' and part >= 0";
        try (Scratch other = Scratch.of(LongFindings.class); EmbeddedServer server = EmbeddedServer.join(other.data()); Ground ground = new Ground(server)) {
            Program.run(other.data(), "runs").is(Status.DONE);
            try (Nap nap = new Nap(ground, "content_part", "new.part = 30")) {
                Program none = Program.start(other.data(), words);
                nap.begins();
                none.kill();
            }
            assertThat(ground.ask("select count(*) from content")).as("half a feed").isEqualTo("0");
            Program first = Program.start(other.data(), words);
            int read = ground.come(stretches, 2);
            first.kill();
            Program second = Program.start(other.data(), words);
            ground.come(stretches, read + 2);
            assertThat(second.says("读取 findings.csv")).isTrue();
            other.server().destroyForcibly();
            // the first run was given a number and never written down
            second.ended().failed("数据库", "restart 2");
            Program third = Program.start(other.data(), "restart", "2");
            ground.come(buckets, 1);
            third.kill();
            assertThat(Integer.parseInt(ground.ask(buckets))).isPositive();
            // what the dead process had asked for may still be committed
            String runs = Program.run(other.data(), "runs").is(Status.DONE).out();
            assertThat(runs).containsPattern("逐家评级 [0-9]+/[0-9]+，已评 [0-9]+ 家");
            assertThat(Integer.parseInt(runs.replaceFirst("(?s).*，已评 ([0-9]+) 家.*", "$1"))).isPositive().isLessThanOrEqualTo(Integer.parseInt(ground.ask("select count(*) from enterprise_rating")));
            Ending last = Program.run(other.data(), words).is(Status.DONE);
            assertThat(last.out()).contains("逐家评级").doesNotContain("读取 ");
        }
        assertThat(Desk.files(output.resolve("environmental-credit/2018"))).isEqualTo(Desk.files(Path.of(output + "-undisturbed", "environmental-credit/2018")));
    }
}
