package org.kaohe.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One process from its start to its end.
 *
 * @param seconds     wall time
 * @param cpu         processor seconds of the process and of the server
 * @param ownPeak     KiB resident of the process at most
 * @param serverPeak  KiB of the server's processes together at most, looked at once a second, after ten seconds every five; 0 without a server
 */
record Measured(double seconds, double cpu, long ownPeak, long serverPeak) {

    private static final long TICK_MILLIS = 50;
    /** Finding a server's processes among all, four times a second, takes a tenth of a processor, which is then missing to what is measured. */
    private static final int SERVER_TICKS = 20;
    /** To add up shared memory the system goes through all of it for each process. */
    private static final int MEMORY_TICKS = 100;
    private static final int SHORT = 200;

    /**
     * Runs it to its end; its output goes to the log.
     *
     * @param folder where it works
     * @param server where the data of its server lie
     * @throws IllegalStateException where it does not end with 0
     */
    static Measured run(List<String> command, Path folder, Path server, Path log) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path place = Files.exists(server) ? server.toRealPath() : server;
        double serverBefore = Usage.serverCpu(place);
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectInput(new File("/dev/null")).redirectOutput(log.toFile()).start();
        long own = 0;
        long servers = 0;
        double cpu = 0;
        double serverCpu = 0;
        for (int tick = 0; !process.waitFor(TICK_MILLIS, TimeUnit.MILLISECONDS); tick++) {
            own = Math.max(own, Usage.peakResident(process.pid()));
            cpu = Math.max(cpu, Usage.ownCpu(process.pid()));
            if (tick % SERVER_TICKS == 0) {
                serverCpu = Math.max(serverCpu, Usage.serverCpu(place));
            }
            if (tick % (tick < SHORT ? SERVER_TICKS : MEMORY_TICKS) == 0) {
                servers = Math.max(servers, Usage.serverMemory(place));
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        serverCpu = Math.max(serverCpu, Usage.serverCpu(place));
        if (process.exitValue() != 0) {
            throw new IllegalStateException("ended with " + process.exitValue() + ":\n" + Files.readString(log));
        }
        return new Measured(seconds, cpu + serverCpu - serverBefore, own, servers);
    }
}
