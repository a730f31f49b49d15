package org.kaohe.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder for a server, real processes to look at, and nothing left running. */
abstract class EmbeddedServerSetting {

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

    Path folder() {
        return home.resolve(".kaohe");
    }

    Path veryFirst() {
        return home.resolve("first/.kaohe");
    }

    @AfterEach
    void nothingIsLeftRunning() throws IOException {
        ServerPostmaster.killLeftovers(folder().resolve("pg18"));
        ServerPostmaster.killLeftovers(veryFirst().resolve("pg18"));
        Files.deleteIfExists(folder().resolve("bin"));
    }

    static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    long serverPid() {
        return serverPid(folder());
    }

    static long serverPid(Path folder) {
        return ServerPostmaster.read(folder.resolve("pg18")).orElseThrow().pid();
    }

    static boolean isRunning(long pid) {
        try {
            // one that ended and that nobody waited for yet is a zombie, Z
            return !Files.readString(Path.of("/proc", Long.toString(pid), "stat")).contains(") Z ");
        } catch (IOException gone) {
            return false;
        }
    }

    static void kill(long pid) throws InterruptedException {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        while (isRunning(pid)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }

    static void execute(EmbeddedServer server, String sql) {
        try (Connection connection = connect(server); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    static long number(EmbeddedServer server, String sql) {
        return Long.parseLong(text(server, sql));
    }

    static String text(EmbeddedServer server, String sql) {
        try (Connection connection = connect(server); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
