package org.kaohe.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.kaohe.Room;
import org.kaohe.store.Database;
import org.kaohe.store.RunKind;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The job in this process: folders of its own for every test, one context on one embedded server for all. Tests keep
 * apart by their years.
 */
public record Bench(Path home) {

    private static final Path PARENT = Room.HOME.resolve("runs");
    private static final AtomicInteger HOMES = new AtomicInteger();
    private static final AtomicInteger YEARS = new AtomicInteger(2100);
    private static ConfigurableApplicationContext context;

    static Bench fresh() {
        try {
            Path home = PARENT.resolve("bench-" + HOMES.incrementAndGet());
            FileSystemUtils.deleteRecursively(home);
            return new Bench(Files.createDirectories(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the first of ten years that no other test has */
    static int years() {
        return YEARS.getAndAdd(10);
    }

    public static synchronized <T> T bean(Class<T> type) {
        try {
            if (context == null) {
                FileSystemUtils.deleteRecursively(PARENT.resolve("data"));
                SpringApplication application = new SpringApplication(Class.forName("org.kaohe.cli.Application"));
                Database.of(application);
                context = application.run("--kaohe.data=" + PARENT.resolve("data"), "--kaohe.reports=");
            }
            return context.getBean(type);
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    Path feeds(String assessment, int year) {
        return home.resolve("input").resolve(assessment).resolve(String.valueOf(year));
    }

    void feed(String assessment, int year, String feed, Iterable<String> lines) {
        try {
            Files.createDirectories(feeds(assessment, year));
            Files.writeString(feeds(assessment, year).resolve(feed), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RunResult run(String assessment, int year, RunKind kind, LocalDate asOf) {
        return bean(Runner.class).run(new RunRequest(assessment, year, kind, asOf, home.resolve("input"), output()), Watcher.SILENT);
    }

    Path output() {
        return home.resolve("output");
    }

    Path place(RunResult result) {
        return output().resolve(result.run().assessment()).resolve(result.run().folder());
    }

    String text(RunResult result, String file) {
        try {
            return Files.readString(place(result).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the lines of a table without its header */
    List<String> lines(RunResult result, String file) {
        return text(result, file).lines().skip(1).toList();
    }

    /** @return those lines that hold a word */
    List<String> lines(RunResult result, String file, String word) {
        return lines(result, file).stream().filter(line -> line.contains(word)).toList();
    }

    /** @return {@code feed,line,column,value,code} of what was found wrong; of a refused run from the table of the refusal */
    List<String> rejects(RunResult result) {
        Path path = result.ending() == RunResult.Ending.REFUSED ? result.place() : place(result).resolve("rejects.csv");
        try (CSVParser parser = CSVParser.parse(path, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            return parser.stream().skip(1).map(row -> String.join(",", row.toList().subList(0, 5))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return every file below the output folder with its bytes, one character a byte */
    SortedMap<String, String> published() {
        SortedMap<String, String> files = new TreeMap<>();
        if (Files.exists(output())) {
            try (Stream<Path> paths = Files.walk(output())) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    files.put(output().relativize(path).toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}
