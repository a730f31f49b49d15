package org.kaohe.store;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One attempt to start a server. PostgreSQL is started here and not by zonky's EmbeddedPostgres, which is made for
 * tests: that waits its whole time for a server that ended at once, keeps a lock (`epg-lock`) that only stopping the
 * server releases, takes programs that a full disk cut short for complete, clears up in a folder of /tmp that
 * belongs to everybody, and looks every 100 ms.
 */
final class ServerStart {

    private static final long LOG_LIMIT_BYTES = 1L << 20;
    private static final int TAIL_BYTES = 8192;
    private static final int SIGNALLED = 128;

    private static final Map<String, String> SETTINGS = new LinkedHashMap<>();

    static {
        // nobody but the programs of this machine, over TCP: a socket's path must not be longer than 107 bytes
        SETTINGS.put("listen_addresses", "127.0.0.1");
        SETTINGS.put("unix_socket_directories", "");
        SETTINGS.put("max_connections", "50");
        // what is committed stays, whatever happens
        SETTINGS.put("fsync", "on");
        SETTINGS.put("synchronous_commit", "on");
        // the statement of a killed program ends, and with it the locks that the next one would wait for
        SETTINGS.put("client_connection_check_interval", "1000");
        SETTINGS.put("full_page_writes", "on");
        // a guest on an office machine, though one of millions of rows where there is room for them
        SETTINGS.put("shared_buffers", sharedBuffers());
        // long loads are not to be written twice: so much may have to be read again after a crash of the server
        SETTINGS.put("max_wal_size", "2GB");
        SETTINGS.put("checkpoint_timeout", "15min");
        // the log is not written with zeros first: its files grow as it is written
        SETTINGS.put("wal_init_zero", "off");
        // clearing up is not in a hurry: a long load would be gone through while it comes in
        SETTINGS.put("autovacuum_naptime", "5min");
        SETTINGS.put("work_mem", "16MB");
        SETTINGS.put("maintenance_work_mem", "64MB");
        SETTINGS.put("timezone", "Asia/Shanghai");
        SETTINGS.put("log_timezone", "Asia/Shanghai");
        SETTINGS.put("log_checkpoints", "off");
    }

    private final ServerFolder folder;
    private final Process process;
    private final long logStart;

    private ServerStart(ServerFolder folder, Process process, long logStart) {
        this.folder = folder;
        this.process = process;
        this.logStart = logStart;
    }

    /** Starts the server without waiting for it. Nothing may live in the data directory. */
    static ServerStart launch(ServerFolder folder, int port) throws IOException, InterruptedException {
        ServerData.check(folder);
        ServerPrograms programs = ServerPrograms.unpack(folder);
        ServerData.prepare(folder, programs);
        ServerPostmaster.killLeftovers(folder.data());
        // its process is dead, but the number may be somebody else's by now, which PostgreSQL takes for a server
        Files.deleteIfExists(ServerPostmaster.file(folder.data()));
        long logStart = beginLog(folder.log());
        ProcessBuilder builder = new ProcessBuilder(command(programs, folder.data(), port))
                .directory(folder.root().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return new ServerStart(folder, builder.start(), logStart);
    }

    private static List<String> command(ServerPrograms programs, Path data, int port) {
        List<String> command = programs.command("postgres");
        // a session of its own, or Ctrl-C in the terminal would stop it before the program has put down its work
        command.add(0, "setsid");
        command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    /** A sixty-fourth of the memory, within limits. */
    private static String sharedBuffers() {
        long memory = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return Math.max(64, Math.min(256, memory / 64 >> 20)) + "MB";
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    void stop() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
    }

    boolean ended() {
        return !process.isAlive();
    }

    /** Killed; or somebody took the port meanwhile, or a server that was just being started was quicker. */
    boolean worthAnotherTry() throws IOException {
        String said = said();
        return process.exitValue() > SIGNALLED || said.contains("could not create any TCP/IP sockets") || said.contains("already exists");
    }

    ServerUnavailable failure() throws IOException {
        return ServerProblem.of(folder.root(), said(), null);
    }

    private String said() throws IOException {
        try (FileChannel log = FileChannel.open(folder.log(), StandardOpenOption.READ)) {
            ByteBuffer tail = ByteBuffer.allocate(TAIL_BYTES);
            log.read(tail, Math.max(logStart, log.size() - TAIL_BYTES));
            return new String(tail.array(), 0, tail.position(), StandardCharsets.UTF_8);
        }
    }

    private static long beginLog(Path log) throws IOException {
        long size = Files.exists(log) ? Files.size(log) : 0;
        if (size < LOG_LIMIT_BYTES) {
            return size;
        }
        Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        return 0;
    }
}
