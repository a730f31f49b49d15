package org.kaohe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kaohe.store.EmbeddedServer;
import org.kaohe.store.RunStore;

/**
 * Two {@code serve} processes on one database. The one that works is killed, stopped, or loses its database at a random
 * moment of every step in turn; the other one, or whichever comes, finishes with the bytes and rows of an undisturbed run.
 * {@code -Dkaohe.crashes=N} (the profile {@code crash}) says how many moments.
 */
@Timeout(1800)
class CrashIT {

    private static final int KILLS = Integer.getInteger("kaohe.crashes", 8);
    private static final long SEED = Long.getLong("kaohe.crash-seed", 20180705);
    private static final int EVENTS = 3000;

    private static Scratch scratch;
    private static EmbeddedServer server;
    private static Office office;
    private static Ground ground;
    private static Nodes nodes;
    private static List<Trial> trials;


    @BeforeAll
    static void open() throws Exception {
        scratch = Scratch.of(CrashIT.class);
        server = EmbeddedServer.join(scratch.data());
        office = new Office(scratch.data(), "--kaohe.lease=1s");
        office.bean(RunStore.class).recent(1);
        ground = new Ground(server);
        nodes = new Nodes(scratch.data());
        Desk desk = Desk.of(scratch.home(), BadFeed.INDUSTRY, 2018);
        StringBuilder events = new StringBuilder(desk.text("events.csv"));
        for (int i = 0; i < EVENTS; i++) {
            events.append(i % 2 == 0 ? "中牟县" : "新郑市").append(",problem_solved,,1,,,文号").append(i).append(",事项\n");
        }
        desk.text("events.csv", events.toString());
        trials = List.of(new Trial(office, ground, LongFindings.write(scratch.home().resolve("long")), scratch.home().resolve("output"), LongFindings.ASSESSMENT, LongFindings.YEAR),
                new Trial(office, ground, desk.input(), desk.output(), BadFeed.INDUSTRY, 2018));
    }

    @AfterAll
    static void close() throws Exception {
        nodes.close();
        ground.close();
        office.close();
        server.close();
        scratch.close();
    }

    /** What befalls the process that works. */
    private interface Blow {
        void on(String holder) throws Exception;
    }

    /** @param times how many times it must have struck while the run was under way */
    private void survives(String what, int times, Blow blow) throws Exception {
        Random random = new Random(SEED + what.hashCode());
        Map<String, Integer> struck = new TreeMap<>();
        int survived = 0;
        List<String> moments = new ArrayList<>();
        for (int tried = 0, next = random.nextInt(20); tried < times; next++) {
            Trial trial = trials.get(next % trials.size());
            Trial.Step step = trial.steps().get(next / trials.size() * 7 % trial.steps().size());
            long delay = (long) (random.nextDouble() * (step.millis() + 5));
            trial.begin();
            if (trial.at(step.name())) {
                Ground.pause(delay);
                String holder = trial.holder();
                if (!holder.isEmpty() && !trial.ended()) {
                    blow.on(holder);
                    tried++;
                    struck.merge(step.name(), 1, Integer::sum);
                    moments.add(step.name() + " " + trial.come());
                }
            }
            trial.endsTheSame();
            survived = tried;
        }
        System.out.println(what + ": survived/tried " + survived + "/" + times + " (seed " + SEED + ", steps " + struck + ", after so many stretches and buckets: " + moments + ")");
    }

    @Test
    void theProcessThatWorksIsKilled() throws Exception {
        survives("kill -9", KILLS, holder -> {
            Optional<Program> node = nodes.take(holder);
            assertThat(node).as(holder).isPresent();
            node.get().kill();
            nodes.replace();
        });
    }

    @Test
    void theProcessThatWorksIsToldToEnd() throws Exception {
        List<Program> ended = new ArrayList<>();
        survives("SIGTERM", Math.max(2, KILLS / 4), holder -> {
            Program node = nodes.take(holder).orElseThrow();
            long start = System.nanoTime();
            node.terminate();
            node.ended().is(Status.DONE);
            assertThat(System.nanoTime() - start).as("ten seconds").isLessThan(10_000_000_000L);
            ended.add(node);
            nodes.replace();
        });
        assertThat(ended).isNotEmpty();
    }

    @Test
    void aProcessThatWasOnlySlowChangesNothingAfterItWasReplaced() throws Exception {
        survives("frozen", Math.max(2, KILLS / 4), holder -> {
            Program node = nodes.take(holder).orElseThrow();
            signal("-STOP", node.pid());
            long deadline = System.nanoTime() + 20_000_000_000L;
            while (!"0".equals(ground.ask("select count(*) from work_lease where holder = '" + holder + "'"))) {
                assertThat(System.nanoTime()).as("nobody takes over").isLessThan(deadline);
                Ground.pause(20);
            }
            signal("-CONT", node.pid());
            nodes.back(node);
        });
    }

    private static void signal(String signal, long pid) throws Exception {
        new ProcessBuilder("kill", signal, String.valueOf(pid)).start().waitFor();
    }

    @Test
    void theDatabaseServerIsKilledOrShutDown() throws Exception {
        boolean[] hard = new boolean[1];
        survives("database", Math.max(2, KILLS / 4), holder -> {
            hard[0] = !hard[0];
            signal(hard[0] ? "-9" : "-INT", scratch.server().pid());
        });
    }
}
