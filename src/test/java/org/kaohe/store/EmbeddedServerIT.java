package org.kaohe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Life with a server that several processes share; every process here is a real one. */
@Timeout(120)
class EmbeddedServerIT extends EmbeddedServerSetting {

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
}
