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

    private static List<Integer> years(Path folder) {
        try (Stream<Path> years = Files.list(folder)) {
            return years.filter(Files::isDirectory).map(year -> year.getFileName().toString()).filter(name -> name.matches("[0-9]{4}"))
                    .map(Integer::valueOf).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
