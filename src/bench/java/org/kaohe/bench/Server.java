package org.kaohe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kaohe.store.EmbeddedServer;

/** A PostgreSQL of the same programs for a rival, in a folder of its own. */
interface Server extends AutoCloseable {

    String url();

    String user();

    String password();

    @Override
    void close() throws IOException;

    /** With the settings that the program's own server has. */
    static Server likeTheProgram(Path folder) throws SQLException {
        Server server = new Like(EmbeddedServer.join(folder));
        clear(server);
        return server;
    }

    /** The program's own tables come with a new server. */
    private static void clear(Server server) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password()); Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
        }
    }

    /**
     * With settings for a load that may be lost: nothing waits for the disk, more shared memory, an index made in memory. What somebody
     * would set who loads, computes and throws the server away. More work_mem makes the query slower, not quicker (10 million
     * findings: 29 s with 16 MB, 30 with 64, 51 with 256): the hash table of a million enterprises no longer fits the processor's cache.
     */
    static Server forLoading(Path folder) throws IOException, InterruptedException, SQLException {
        EmbeddedServer first = EmbeddedServer.join(folder);
        first.close();
        Server server = Loading.start(folder, first);
        clear(server);
        return server;
    }

    record Like(EmbeddedServer server) implements Server {

        @Override
        public String url() {
            return server.url();
        }

        @Override
        public String user() {
            return server.user();
        }

        @Override
        public String password() {
            return server.password();
        }

        @Override
        public void close() {
            server.close();
        }
    }

    record Loading(Process process, String url, String user, String password) implements Server {

        private static final List<String> SETTINGS = List.of("listen_addresses=127.0.0.1", "unix_socket_directories=",
                "fsync=off", "synchronous_commit=off", "full_page_writes=off", "wal_level=minimal", "max_wal_senders=0",
                "max_wal_size=8GB", "checkpoint_timeout=1h", "shared_buffers=512MB", "work_mem=16MB",
                "maintenance_work_mem=512MB", "timezone=Asia/Shanghai");

        static Server start(Path folder, EmbeddedServer address) throws IOException, InterruptedException {
            List<String> command = new ArrayList<>();
            if (Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
                command.addAll(List.of("unshare", "-U"));
            }
            String port = address.url().replaceAll(".*:([0-9]+)/.*", "$1");
            command.addAll(List.of(programs(folder).resolve("postgres").toString(), "-D", folder.resolve("pg18").toString(), "-p", port));
            SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("loading.log").toFile());
            builder.environment().put("LC_ALL", "C");
            Server server = new Loading(builder.start(), address.url(), address.user(), address.password());
            await(server);
            return server;
        }

        private static Path programs(Path folder) throws IOException {
            try (Stream<Path> versions = Files.list(folder.resolve("bin"))) {
                return versions.findFirst().orElseThrow().resolve("bin");
            }
        }

        private static void await(Server server) throws InterruptedException {
            for (int i = 0; ; i++) {
                try {
                    DriverManager.getConnection(server.url(), server.user(), server.password()).close();
                    return;
                } catch (SQLException notYet) {
                    if (i > 100) {
                        throw new IllegalStateException(notYet);
                    }
                    Thread.sleep(100);
                }
            }
        }

        @Override
        public void close() throws IOException {
            // a fast shutdown; the JDK itself sends only TERM, which waits for the clients
            new ProcessBuilder("sh", "-c", "kill -INT \"$0\"", Long.toString(process.pid())).start();
            process.onExit().join();
        }
    }
}
