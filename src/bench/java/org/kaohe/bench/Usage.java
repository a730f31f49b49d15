package org.kaohe.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the system says of running processes. Memory of a PostgreSQL is the sum of its processes' proportional set sizes, in
 * which a page shared by five counts a fifth in each: the shared buffers count once.
 */
final class Usage {

    private static final long TICKS_A_SECOND = 100;

    private Usage() {
    }

    /** @return the peak so far, in KiB; 0 where the process has ended */
    static long peakResident(long pid) {
        return value(process(pid).resolve("status"), "VmHWM:");
    }

    /** @return KiB at the moment */
    static long serverMemory(Path folder) {
        return servers(folder).mapToLong(pid -> value(process(pid).resolve("smaps_rollup"), "Pss:")).sum();
    }

    /** @return seconds of processor time of the server's processes, ended ones included while their parent lives */
    static double serverCpu(Path folder) {
        return servers(folder).mapToDouble(Usage::cpu).sum();
    }

    /** @return seconds of processor time of the process alone: a server that it started and stopped would count twice */
    static double ownCpu(long pid) {
        return cpu(pid, 2);
    }

    /** @return seconds of processor time of the process and its children that have ended */
    static double cpu(long pid) {
        return cpu(pid, 4);
    }

    /** @param times utime, stime, and those of ended children */
    private static double cpu(long pid, int times) {
        try {
            String stat = Files.readString(process(pid).resolve("stat"), StandardCharsets.ISO_8859_1);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = 11; i < 11 + times; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return (double) ticks / TICKS_A_SECOND;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** @return what the figures were measured on, a sentence */
    static String machine() {
        return String.format(Locale.ROOT, "Measured on %d processors, %d GiB, Java %s. ", Runtime.getRuntime().availableProcessors(),
                (value(Path.of("/proc/meminfo"), "MemTotal:") + (1 << 19)) >> 20, System.getProperty("java.version"));
    }

    private static Path process(long pid) {
        return Path.of("/proc", Long.toString(pid));
    }

    /** Every PostgreSQL process works in its data directory. */
    private static Stream<Long> servers(Path folder) {
        return ProcessHandle.allProcesses().map(ProcessHandle::pid).filter(pid -> {
            try {
                return Files.readSymbolicLink(process(pid).resolve("cwd")).startsWith(folder)
                        && Files.readString(process(pid).resolve("comm")).equals("postgres\n");
            } catch (IOException gone) {
                return false;
            }
        });
    }

    private static long value(Path file, String name) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith(name)).findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", ""))).orElse(0L);
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }
}
