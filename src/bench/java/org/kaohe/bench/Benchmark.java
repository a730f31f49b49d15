package org.kaohe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Makes the feeds, runs the program and its rivals one after another, and prints what they took and whether they agree. */
final class Benchmark {

    private static final long SHORT = 1 << 20;

    private final Options options;
    private final Program program;
    private final List<Path> done = new ArrayList<>();
    private final List<Contestant> contestants;
    private final Table table = new Table();

    private Benchmark(Options options) {
        this.options = options;
        this.program = new Program(options);
        this.contestants = Stream.<Contestant>of(program,
                new OnServer("sql", "COPY + SQL", Server::likeTheProgram, CopySql.class, options.jobs()),
                new OnServer("loading", "COPY + SQL, server set for loading", Server::forLoading, CopySql.class, options.jobs()),
                new OnServer("batch", "Spring Batch job", Server::likeTheProgram, StockBatch.class, options.jobs()),
                new InProcess("duckdb", "DuckDB", DuckDb.class, options.jobs()))
                .filter(options::wants).toList();
    }

    public static void main(String[] arguments) throws Exception {
        new Benchmark(Options.read()).run();
    }

    private void run() throws Exception {
        String least = Usage.machine() + (options.withProgram() ? least() : "");
        for (int findings : options.findings()) {
            size(findings);
        }
        for (Path folder : done) {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.out.println("\n" + table.text() + "\n" + least);
        Files.writeString(options.folder().resolve("table.md"), table.markdown() + "\n" + least);
    }

    private String least() throws IOException, InterruptedException {
        Path folder = fresh("nothing");
        double seconds = program.nothing(folder).seconds();
        done.add(folder);
        return String.format(Locale.ROOT, "Of each of the program's times %.1f s are the start: Java, a new database unpacked, made, started and "
                + "stopped (`runs` in a fresh folder). The rivals' servers were up before.%n", seconds);
    }

    private void size(int findings) throws Exception {
        Path folder = fresh(String.valueOf(findings));
        long begin = System.nanoTime();
        Feeds feeds = Feeds.make(folder, options.jobs(), findings);
        System.out.printf(Locale.ROOT, "%,d findings made in %.1f s (%,d MB)%n", findings, (System.nanoTime() - begin) / 1e9,
                Files.size(feeds.folder().resolve("findings.csv")) >> 20);
        Path first = null;
        for (Contestant contestant : contestants) {
            Path ratings = measure(contestant, feeds, folder);
            if (first == null) {
                first = ratings;
            } else {
                System.out.println("  " + Agreement.of(first, ratings));
            }
        }
        if (!options.keep()) {
            makeRoom(folder);
            done.add(folder);
        }
    }

    /** Thousands of short files go at the very end: for minutes after, whoever makes new ones waits for the file system, which keeps from using their places again. */
    private static void makeRoom(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).toList()) {
                if (Files.size(file) > SHORT) {
                    Files.delete(file);
                }
            }
        }
    }

    private Path measure(Contestant contestant, Feeds feeds, Path folder) throws Exception {
        Path work = folder.resolve("work-" + contestant.word());
        Path ratings = folder.resolve(contestant.word() + "-ratings.csv");
        Files.createDirectories(work);
        // nobody is to wait for the disk because of what was written for him, or by others
        new ProcessBuilder("sync").start().waitFor();
        Measured measured = contestant.run(feeds, work, ratings);
        makeRoom(work);
        done.add(work);
        table.add(feeds.findings(), contestant.name(), measured);
        System.out.printf(Locale.ROOT, "%-36s %7.1f s  CPU %.1f s  peak %,d MB + server %,d MB%n", contestant.name(), measured.seconds(),
                measured.cpu(), measured.ownPeak() >> 10, measured.serverPeak() >> 10);
        return ratings;
    }

    private Path fresh(String name) throws IOException {
        Path folder = options.folder().resolve(name);
        FileSystemUtils.deleteRecursively(folder);
        return Files.createDirectories(folder);
    }
}
