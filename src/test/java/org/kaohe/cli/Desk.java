package org.kaohe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.kaohe.Room;
import org.springframework.util.FileSystemUtils;

/** The feeds of one assessment and year, to be changed at will, and the folder that receives the result. */
record Desk(Path home, String assessment, int year) {

    private static final AtomicInteger YEARS = new AtomicInteger(2018);

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Of a year that no other test has: rules hold until later ones come. */
    static Desk of(String assessment) {
        return of(Room.HOME.resolve("desks"), assessment, YEARS.getAndIncrement());
    }

    /** Puts the sample's feeds there; dates within them move to the year. */
    static Desk of(Path home, String assessment, int year) {
        try {
            Desk desk = new Desk(home, assessment, year);
            FileSystemUtils.deleteRecursively(desk.feeds());
            FileSystemUtils.deleteRecursively(desk.folder());
            Files.createDirectories(desk.feeds());
            try (Stream<Path> feeds = Files.list(Path.of("input-samples", assessment, "2017"))) {
                for (Path feed : feeds.filter(file -> file.toString().endsWith(".csv")).toList()) {
                    Files.copy(feed, desk.feeds().resolve(feed.getFileName()));
                }
            }
            if (assessment.equals("grain-security")) {
                desk.text("vetoes.csv", desk.text("vetoes.csv").replace("2017-", year + "-"));
            }
            return desk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path input() {
        return home.resolve("input");
    }

    Path output() {
        return home.resolve("output");
    }

    Path feeds() {
        return input().resolve(assessment).resolve(String.valueOf(year));
    }

    Path folder() {
        return output().resolve(assessment);
    }

    Path place() {
        return folder().resolve(String.valueOf(year));
    }

    Path refused() {
        return folder().resolve(year + ".refused.csv");
    }

    Path feed(String feed) {
        return feeds().resolve(feed);
    }

    String[] words(String command, String... more) {
        List<String> words = new ArrayList<>(List.of(command, assessment, String.valueOf(year), "--input", input().toString(), "--output", output().toString()));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    String text(String feed) {
        byte[] bytes = read(feed(feed));
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, GB18030);
    }

    void text(String feed, String text) {
        bytes(feed, text.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(String feed, byte[] bytes) {
        try {
            Files.write(feed(feed), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String feed) {
        try {
            Files.delete(feed(feed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the feeds back as they were. */
    void restore(SortedMap<String, String> good) {
        try {
            FileSystemUtils.deleteRecursively(feeds());
            Files.createDirectories(feeds());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        good.forEach((name, bytes) -> bytes(name, bytes.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Puts a line in the place of the first that begins so. @return its number */
    int replace(String feed, String beginning, String line) {
        List<String> lines = new ArrayList<>(text(feed).lines().toList());
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(beginning)) {
                lines.set(i, line);
                text(feed, String.join("\n", lines) + "\n");
                return i + 1;
            }
        }
        throw new AssertionError(feed + " has no line " + beginning);
    }

    /** @return the first line that begins so */
    String line(String feed, String beginning) {
        return text(feed).lines().filter(line -> line.startsWith(beginning)).findFirst().orElseThrow();
    }

    /** Adds a line at the end. @return its number */
    int add(String feed, String line) {
        text(feed, text(feed) + line + "\n");
        return (int) text(feed).lines().count();
    }

    /** @return the table of the refusal: feed, line, column, value, code, message */
    List<List<String>> rejects() {
        try (CSVParser parser = CSVParser.parse(new String(read(refused()), StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            List<List<String>> rows = new ArrayList<>();
            parser.forEach(record -> rows.add(record.toList()));
            assertThat(rows.remove(0)).containsExactly("feed", "line", "column", "value", "code", "message");
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return every file below a folder with its bytes, one character a byte */
    static SortedMap<String, String> files(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                paths.filter(Files::isRegularFile).forEach(path -> files.put(folder.relativize(path).toString(), new String(read(path), StandardCharsets.ISO_8859_1)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
