package org.kaohe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Life with a server that several processes share; every process here is a real one. */
@Timeout(120)
class EmbeddedServerIT {

    @TempDir
    static Path unpackedOnce;

    @TempDir
    Path home;

    @BeforeAll
    static void unpack() throws IOException {
        ServerPrograms.unpack(ServerFolder.open(unpackedOnce));
    }

    /** Most tests need not unpack the programs again. */
    @BeforeEach
    void fresh() throws IOException {
        Files.createDirectory(folder());
        Files.createSymbolicLink(folder().resolve("bin"), unpackedOnce.resolve("bin"));
    }

    private Path folder() {
        return home.resolve(".kaohe");
    }

    private Path veryFirst() {
        return home.resolve("first/.kaohe");
    }

    @AfterEach
    void nothingIsLeftRunning() throws IOException {
        ServerPostmaster.killLeftovers(folder().resolve("pg18"));
        ServerPostmaster.killLeftovers(veryFirst().resolve("pg18"));
        Files.deleteIfExists(folder().resolve("bin"));
    }

    @Test
    void twoProcessesAttachToOneServer() throws Exception {
        EmbeddedServerProcess first = EmbeddedServerProcess.start(folder());
        String url = first.awaitJoined();
        long server = serverPid();
        EmbeddedServerProcess second = EmbeddedServerProcess.start(folder());
        assertThat(second.awaitJoined()).isEqualTo(url);
        assertThat(serverPid()).isEqualTo(server);
        second.leave();
        assertThat(isRunning(server)).isTrue();
        first.leave();
        assertThat(isRunning(server)).isFalse();
    }

    @Test
    void theStarterLeavesFirstAndTheLastStopsTheServer() throws Exception {
        EmbeddedServerProcess starter = EmbeddedServerProcess.joined(folder());
        long server = serverPid();
        try (EmbeddedServer other = EmbeddedServer.join(folder())) {
            starter.leave();
            assertThat(isRunning(server)).isTrue();
            assertThat(number(other, "select 7")).isEqualTo(7);
            EmbeddedServerProcess.joined(folder()).leave();
            assertThat(isRunning(server)).isTrue();
        }
        assertThat(isRunning(server)).isFalse();
        assertThat(folder().resolve("pg18/postmaster.pid")).doesNotExist();
    }

    @Test
    void aProcessMayJoinTwiceAndIsAMemberUntilItsLastLeave() {
        EmbeddedServer first = EmbeddedServer.join(folder());
        EmbeddedServer second = EmbeddedServer.join(folder());
        long server = serverPid();
        first.close();
        first.close();
        assertThat(number(second, "select 7")).isEqualTo(7);
        second.close();
        assertThat(isRunning(server)).isFalse();
        try (EmbeddedServer again = EmbeddedServer.join(folder())) {
            assertThat(number(again, "select 7")).isEqualTo(7);
        }
    }

    @Test
    void theServerOfKilledProcessesIsAdoptedAtTheFirstTry() throws Exception {
        EmbeddedServerProcess first = EmbeddedServerProcess.joined(folder());
        EmbeddedServerProcess second = EmbeddedServerProcess.joined(folder());
        long server = serverPid();
        first.kill();
        second.kill();
        assertThat(isRunning(server)).isTrue();
        EmbeddedServerProcess heir = EmbeddedServerProcess.joined(folder());
        assertThat(serverPid()).isEqualTo(server);
        heir.leave();
        assertThat(isRunning(server)).isFalse();
    }

    @Test
    void aKilledServerIsStartedAgainAtTheSameAddressWithAllThatWasCommitted() throws Exception {
        try (EmbeddedServer member = EmbeddedServer.join(folder())) {
            execute(member, "create table t as select generate_series(1, 5000) n");
            long server = serverPid();
            kill(server);
            try (EmbeddedServer next = EmbeddedServer.join(folder())) {
                assertThat(serverPid()).isNotEqualTo(server);
                assertThat(next.url()).isEqualTo(member.url());
                assertThat(number(next, "select count(*) from t")).isEqualTo(5000);
            }
            assertThat(number(member, "select count(*) from t")).isEqualTo(5000);
        }
    }

    @Test
    void aNumberThatNowBelongsToAnotherProgramIsNoServer() throws Exception {
        EmbeddedServer.join(folder()).close();
        Process other = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(folder().resolve("pg18/postmaster.pid"), other.pid() + "\n"
                    + folder().resolve("pg18") + "\n1500000000\n1\n\n127.0.0.1\n       0         0\nready   \n");
            try (EmbeddedServer server = EmbeddedServer.join(folder())) {
                assertThat(number(server, "select 7")).isEqualTo(7);
            }
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void anEmptyPidFileOfAFullDiskDoesNotHinder() throws Exception {
        EmbeddedServer.join(folder()).close();
        Files.writeString(folder().resolve("pg18/postmaster.pid"), "");
        try (EmbeddedServer server = EmbeddedServer.join(folder())) {
            assertThat(number(server, "select 7")).isEqualTo(7);
        }
    }

    @Test
    void dataSurviveTheStopOfTheServer() {
        try (EmbeddedServer server = EmbeddedServer.join(folder())) {
            execute(server, "create table t as select '考核' as name");
        }
        try (EmbeddedServer server = EmbeddedServer.join(folder())) {
            assertThat(number(server, "select count(*) from t where name = '考核'")).isEqualTo(1);
        }
    }

    @Test
    void eightProcessesAtOnceOnAFreshFolderShareOneServer() throws Exception {
        List<EmbeddedServerProcess> processes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            processes.add(EmbeddedServerProcess.start(veryFirst()));
        }
        TreeSet<String> urls = new TreeSet<>();
        for (EmbeddedServerProcess process : processes) {
            urls.add(process.awaitJoined());
        }
        assertThat(urls).hasSize(1);
        long server = serverPid(veryFirst());
        for (EmbeddedServerProcess process : processes) {
            assertThat(isRunning(server)).isTrue();
            process.leave();
        }
        assertThat(isRunning(server)).isFalse();
    }

    @Test
    void aFirstStartKilledOnTheWayDoesNotHinderTheNext() throws Exception {
        for (int millis : new int[] {500, 1500, 3000, 3500}) {
            EmbeddedServerProcess victim = EmbeddedServerProcess.start(veryFirst());
            TimeUnit.MILLISECONDS.sleep(millis);
            victim.kill();
        }
        EmbeddedServerProcess.joined(veryFirst()).leave();
    }

    @Test
    void aJoinThatIsInterruptedLeavesNoServerBehind() throws Exception {
        for (int millis : new int[] {1, 1500, 1600, 1700}) {
            List<Throwable> thrown = new ArrayList<>();
            Thread joining = new Thread(() -> {
                try {
                    EmbeddedServer.join(folder()).close();
                } catch (ServerUnavailable refusal) {
                    thrown.add(refusal);
                }
            });
            joining.start();
            joining.join(millis);
            joining.interrupt();
            joining.join();
            assertThat(thrown).allSatisfy(refusal -> assertThat(refusal).hasMessageContaining("中断"));
            assertThat(ServerPostmaster.read(folder().resolve("pg18")).filter(ServerPostmaster::alive)).isEmpty();
        }
        EmbeddedServer.join(folder()).close();
    }

    @Test
    void theServerIsInASessionOfItsOwnSoThatCtrlCDoesNotReachIt() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.join(folder())) {
            assertThat(number(server, "select 7")).isEqualTo(7);
            String stat = Files.readString(Path.of("/proc", Long.toString(serverPid()), "stat"));
            String[] afterName = stat.substring(stat.indexOf(") ") + 2).split(" ");
            assertThat(afterName[3]).as("session").isEqualTo(Long.toString(serverPid()));
        }
    }

    @Test
    void theFolderIsClosedToOthersEvenIfItWasOpen() throws Exception {
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxrwxrwx"));
        try (EmbeddedServer server = EmbeddedServer.join(folder())) {
            assertThat(mode(folder())).isEqualTo("rwx------");
            assertThat(mode(folder().resolve("pg18"))).isEqualTo("rwx------");
            assertThat(mode(folder().resolve("password"))).isEqualTo("rw-------");
            assertThat(server.password()).hasSizeGreaterThanOrEqualTo(32);
        }
    }

    @Test
    void nobodyGetsInWithoutThePasswordNotEvenDuringTheFirstStart() throws Exception {
        EmbeddedServerProcess starter = EmbeddedServerProcess.start(veryFirst());
        Path data = veryFirst().resolve("pg18");
        while (ServerPostmaster.read(data).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        int port = ServerPostmaster.read(data).orElseThrow().port();
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        int refusals = 0;
        while (System.nanoTime() < end) {
            for (String password : new String[] {"", "postgres", "kaohe"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(url, "kaohe", password).close())
                        .isInstanceOf(SQLException.class);
                refusals++;
            }
        }
        assertThat(refusals).isGreaterThan(3);
        starter.awaitJoined();
        starter.leave();
    }

    @Test
    void theServerIsSetUpToKeepWhatIsCommitted() {
        try (EmbeddedServer server = EmbeddedServer.join(folder())) {
            assertThat(text(server, "show server_version")).startsWith(ServerFolder.MAJOR + ".");
            assertThat(text(server, "show fsync")).isEqualTo("on");
            assertThat(text(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(text(server, "show full_page_writes")).isEqualTo("on");
            assertThat(text(server, "show data_checksums")).isEqualTo("on");
            assertThat(text(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(text(server, "show server_encoding")).isEqualTo("UTF8");
            assertThat(text(server, "show max_connections")).isEqualTo("50");
            assertThat(text(server, "select datcollate from pg_database where datname = 'postgres'")).isEqualTo("C");
            assertThat(text(server, "show log_timezone")).isEqualTo("Asia/Shanghai");
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private long serverPid() {
        return serverPid(folder());
    }

    private static long serverPid(Path folder) {
        return ServerPostmaster.read(folder.resolve("pg18")).orElseThrow().pid();
    }

    private static boolean isRunning(long pid) {
        try {
            // one that ended and that nobody waited for yet is a zombie, Z
            return !Files.readString(Path.of("/proc", Long.toString(pid), "stat")).contains(") Z ");
        } catch (IOException gone) {
            return false;
        }
    }

    private static void kill(long pid) throws InterruptedException {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        while (isRunning(pid)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }

    private static void execute(EmbeddedServer server, String sql) {
        try (Connection connection = connect(server); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static long number(EmbeddedServer server, String sql) {
        return Long.parseLong(text(server, sql));
    }

    private static String text(EmbeddedServer server, String sql) {
        try (Connection connection = connect(server); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
