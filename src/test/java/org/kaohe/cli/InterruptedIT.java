package org.kaohe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kaohe.store.EmbeddedServer;

/** Locks, time-outs, broken connections, a full disk and signals in the midst of a run: a clear line, and restart completes it. */
@Timeout(120)
class InterruptedIT {

    private static Scratch scratch;
    private static EmbeddedServer server;
    private static Ground ground;
    private static Office office;

    @BeforeAll
    static void open() throws Exception {
        scratch = Scratch.of(InterruptedIT.class);
        server = EmbeddedServer.join(scratch.data());
        ground = new Ground(server);
        office = new Office(scratch.data(), "--spring.datasource.hikari.connection-init-sql=set lock_timeout = '400ms'");
        assertThat(office.command("runs").is(Status.DONE).out()).contains("还没有运行过");
    }

    @AfterAll
    static void close() throws Exception {
        office.close();
        ground.close();
        server.close();
        scratch.close();
    }

    /** Somebody's session that holds the table of scores until it is closed. */
    private static Connection locked() throws Exception {
        Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table unit_score in access exclusive mode");
        }
        return connection;
    }

    private static String restart(Ending failed) {
        return failed.err().strip().replaceFirst("(?s).*restart (\\d+)$", "$1");
    }

    private static void goesOn(Desk desk, Ending failed) throws Exception {
        assertThat(desk.place()).doesNotExist();
        office.command("restart", restart(failed)).is(Status.DONE).counted();
        Desk other = new Desk(desk.home().resolve("undisturbed"), desk.assessment(), desk.year());
        String[] words = desk.words("run");
        words[words.length - 1] = other.output().toString();
        Office.shared().command(words).is(Status.DONE);
        assertThat(Desk.files(desk.place())).isEqualTo(Desk.files(other.place()));
    }

    @Test
    void somebodyHoldsALock() throws Exception {
        Desk desk = Desk.of(BadFeed.GRAIN);
        Ending failed;
        try (Connection other = locked()) {
            failed = office.command(desk.words("run")).failed("等不到数据库锁.*pg_stat_activity", "restart \\d+");
        }
        goesOn(desk, failed);
    }

    @Test
    void theServersTimeLimitForStatementsStrikes() throws Exception {
        Desk desk = Desk.of(BadFeed.GRAIN);
        Ending failed;
        try (Connection other = locked();
                Office limited = new Office(scratch.data(), "--spring.datasource.hikari.connection-init-sql=set statement_timeout = '400ms'")) {
            failed = limited.command(desk.words("run")).failed("语句被中断.*statement_timeout", "restart \\d+");
        }
        goesOn(desk, failed);
    }

    @Test
    void theConnectionBreaksInTheMiddle() throws Exception {
        Desk desk = Desk.of(BadFeed.GRAIN);
        Ending failed;
        try (Office patient = new Office(scratch.data())) {
            patient.command("runs");
            try (Connection other = locked()) {
                CompletableFuture<Ending> run = CompletableFuture.supplyAsync(() -> patient.command(desk.words("run")));
                while (!"1".equals(ground.ask("select count(pg_terminate_backend(pid)) from pg_stat_activity where wait_event_type = 'Lock'"))) {
                    Ground.pause(20);
                }
                failed = run.get(30, TimeUnit.SECONDS).failed("连接中断", "restart \\d+");
            }
        }
        goesOn(desk, failed);
    }

    @Test
    void toldToEndDuringALongStatementItStopsAndSaysHowToGoOn() throws Exception {
        Desk desk = Desk.of(BadFeed.GRAIN);
        Ending stopped;
        try (Connection other = locked()) {
            Program program = Program.start(scratch.data(), desk.words("run"));
            assertThat(program.says("逐项计分")).isTrue();
            while ("0".equals(ground.ask("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"))) {
                Ground.pause(20);
            }
            long start = System.nanoTime();
            program.terminate();
            stopped = program.ended().failed("已停止，restart \\d+ 接着算", "restart \\d+");
            assertThat(System.nanoTime() - start).as("ten seconds").isLessThan(TimeUnit.SECONDS.toNanos(10));
        }
        String run = restart(stopped);
        assertThat(ground.ask("select state from run where id = " + run)).isEqualTo("stopped");
        assertThat(ground.ask("select state from run_request where run = " + run)).isEqualTo("stopped");
        assertThat(ground.all("select status from batch_job_execution e join batch_job_execution_params p using (job_execution_id)"
                + " where parameter_name = 'run' and parameter_value = '" + run + "'")).containsExactly("STOPPED");
        assertThat(office.command("runs").out()).containsPattern("(?m)^\\s*" + run + " .*已停止");
        goesOn(desk, stopped);
        String journal = office.command("runs", "--journal").is(Status.DONE).out();
        assertThat(journal).containsSubsequence("完成", "发布", "要求接着算", "停止", "要求计算").contains(System.getProperty("user.name") + "@", "run grain-security");
    }

    /** Two processes; eight with the profile crash. */
    @Test
    void ofThoseWhoRestartItAtOnceOneComputesAndTheOthersAreToldSo() throws Exception {
        Desk desk = Desk.of(BadFeed.GRAIN);
        String run;
        List<Program> programs = new ArrayList<>();
        try (Connection other = locked()) {
            run = restart(office.command(desk.words("run")).is(Status.FAILED));
            for (int i = 0; i < (Integer.getInteger("kaohe.crashes", 8) > 8 ? 8 : 2); i++) {
                programs.add(Program.start(scratch.data(), "restart", run));
            }
            while (programs.stream().filter(Program::alive).count() > 1) {
                Ground.pause(50);
            }
        }
        List<Integer> statuses = new ArrayList<>();
        for (Program program : programs) {
            statuses.add(program.ended().status());
        }
        assertThat(statuses).filteredOn(status -> status == Status.BUSY).hasSize(programs.size() - 1);
        assertThat(statuses).contains(Status.DONE);
        assertThat(ground.ask("select count(*) from batch_job_execution_params where parameter_name = 'run' and parameter_value = '" + run + "'"))
                .as("the first execution and one restart").isEqualTo("2");
        assertThat(Desk.files(desk.place())).containsKey("manifest.json");
    }

    @Test
    void theDiskOfTheDatabaseFillsUpInTheMiddle() throws Exception {
        assumeThat(System.getProperty("user.name")).as("只有 root 能挂载").isEqualTo("root");
        Path disk = Files.createDirectories(scratch.home().resolve("disk"));
        assumeThat(new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", disk.toString()).start().waitFor()).as("不能挂载").isZero();
        try {
            Desk desk = Desk.of(BadFeed.GRAIN);
            desk.text("vetoes.csv", desk.text("vetoes.csv").lines().findFirst().orElseThrow() + "\n");
            Path data = disk.resolve("data");
            try (Office full = new Office(data)) {
                full.command("runs");
                Path filler = disk.resolve("filler");
                long free = Files.getFileStore(disk).getUsableSpace();
                fill(filler, free - 64 * 1024);
                Ending failed = full.command(desk.words("run"));
                assertThat(failed.status()).as(failed.err()).isEqualTo(Status.FAILED);
                assertThat(failed.err()).containsPattern("磁盘已满|连接中断");
                Files.delete(filler);
                assertThat(desk.place()).doesNotExist();
                while (full.command("runs").status() != Status.DONE) {
                    Ground.pause(100);
                }
                full.command(desk.words("run")).is(Status.DONE).counted();
                assertThat(Desk.files(desk.place())).containsKey("manifest.json");
            }
        } finally {
            new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor();
        }
    }

    private static void fill(Path file, long bytes) throws Exception {
        new ProcessBuilder("fallocate", "-l", String.valueOf(bytes), file.toString()).start().waitFor();
        assumeThat(Files.size(file)).isEqualTo(bytes);
    }

    @Test
    void aRunThatNothingDisturbsLeavesItsRequestDone() throws Exception {
        Desk desk = Desk.of(BadFeed.GRAIN);
        long run = office.command(desk.words("run")).is(Status.DONE).run();
        assertThat(ground.ask("select state, status, ending from run_request where run = " + run)).isEqualTo("done 0 PUBLISHED");
        assertThat(ground.ask("select coalesce(holder, 'free') from work_lease where run = " + run)).isEqualTo("free");
        assertThat(Map.copyOf(Desk.files(desk.place()))).containsKey("manifest.json");
    }
}
