package org.kaohe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kaohe.rules.Schemes;
import org.kaohe.runs.NotPossible;

/** An assessment and year that have feeds below the input folder. */
record Feeds(String assessment, int year) {

    /** What is read and computed in seconds. */
    private static final long BRIEF_BYTES = 16 << 20;

    /** @return those found, by year, then assessment; {@code only} null: of every year */
    static List<Feeds> below(Path input, Schemes schemes, Integer only) {
        List<Feeds> feeds = new ArrayList<>();
        for (String assessment : schemes.assessments()) {
            Path folder = input.resolve(assessment);
            if (Files.isDirectory(folder)) {
                years(folder).stream().filter(year -> only == null || only.equals(year)).forEach(year -> feeds.add(new Feeds(assessment, year)));
            }
        }
        if (feeds.isEmpty() && !Files.isDirectory(input)) {
            throw new NotPossible("没有文件夹 " + input);
        }
        feeds.sort(Comparator.comparingInt(Feeds::year).thenComparing(Feeds::assessment));
        return feeds;
    }

    /** @param assessment {@code all}: all that are found @param year null: of every year */
    static List<Feeds> asked(String assessment, Integer year, Path input, Schemes schemes) {
        return assessment.equals("all") ? below(input, schemes, year) : List.of(new Feeds(assessment, year));
    }

    /** @return all files that lie there, feeds or not */
    static List<Path> files(Path input, List<Feeds> feeds) {
        return feeds.stream().flatMap(one -> one.files(input).stream()).toList();
    }

    /** @return whether there is so little of them that all of it takes but seconds */
    static boolean brief(List<Path> files) {
        return files.stream().mapToLong(file -> file.toFile().length()).sum() <= BRIEF_BYTES;
    }

    /** @return the tables of more bytes than that: what else lies there, as packed backups do, nobody reads */
    static List<Path> longOnes(List<Path> files) {
        return files.stream().filter(file -> file.toString().endsWith(".csv") && file.toFile().length() > BRIEF_BYTES).toList();
    }

    private List<Path> files(Path input) {
        try (Stream<Path> files = Files.list(input.resolve(assessment).resolve(String.valueOf(year)))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return folders below the input folder that are no assessment: a misspelt name must not lose a year in silence */
    static List<String> strangers(Path input, Schemes schemes) {
        try (Stream<Path> folders = Files.list(input)) {
            return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !schemes.assessments().contains(name)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Integer> years(Path folder) {
        try (Stream<Path> years = Files.list(folder)) {
            return years.filter(Files::isDirectory).map(year -> year.getFileName().toString()).filter(name -> name.matches("[0-9]{4}"))
                    .filter(name -> holdsFiles(folder.resolve(name))).map(Integer::valueOf).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsFiles(Path year) {
        try (Stream<Path> files = Files.list(year)) {
            return files.map(file -> file.getFileName().toString()).anyMatch(name -> !name.startsWith(".") && !name.startsWith("README"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
