package org.kaohe.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The server process as its file `postmaster.pid` tells of it: true only while {@link #alive()}.
 *
 * @param port  on the loopback address
 * @param ready it said that it accepts connections
 */
record ServerPostmaster(Path data, long pid, int port, boolean ready) {

    static final long TICK_NANOS = Duration.ofMillis(10).toNanos();

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** Empty where the file is missing or not written to the end. */
    static Optional<ServerPostmaster> read(Path data) {
        try {
            List<String> lines = Files.readAllLines(file(data), StandardCharsets.ISO_8859_1);
            boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            return Optional.of(new ServerPostmaster(data, Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip()), ready));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Its number may meanwhile belong to another program, or to the PostgreSQL of another folder. */
    boolean alive() {
        return servesFrom(pid, data);
    }

    /** Fast shutdown: transactions under way are rolled back. Waits until it is down, at most so long. */
    void stop(Duration patience) throws IOException {
        // the JDK sends only TERM, which waits for the clients, and KILL; `kill` is built into every shell
        new ProcessBuilder("sh", "-c", "kill -INT \"$0\"", Long.toString(pid))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        long deadline = System.nanoTime() + patience.toNanos();
        while (alive() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TICK_NANOS);
        }
    }

    /** Ends what a killed postmaster left behind in the folder; what it had committed is in the log. */
    static void killLeftovers(Path data) {
        List<ProcessHandle> leftovers = ProcessHandle.allProcesses()
                .filter(process -> servesFrom(process.pid(), data)).toList();
        leftovers.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : leftovers) {
            while (servesFrom(process.pid(), data)) {
                LockSupport.parkNanos(TICK_NANOS);
            }
        }
    }

    /** A process that ended and whom nobody buried (no init in the container) serves nothing. */
    private static boolean servesFrom(long pid, Path data) {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            String stat = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
            return stat.contains("(postgres) ") && !stat.contains("(postgres) Z")
                    && Files.readSymbolicLink(process.resolve("cwd")).equals(data);
        } catch (IOException goneOrForeign) {
            return false;
        }
    }
}
