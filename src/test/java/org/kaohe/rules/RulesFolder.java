package org.kaohe.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the folder jobs in which a test changes one thing. */
record RulesFolder(Path jobs) {

    static RulesFolder copy(Path to) {
        try (Stream<Path> files = Files.walk(Path.of("jobs"))) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve("jobs").resolve(Path.of("jobs").relativize(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RulesFolder(to.resolve("jobs"));
    }

    String text(String file) {
        try {
            return Files.readString(jobs.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, byte[] bytes) {
        try {
            Files.write(jobs.resolve(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the changed text; the first place where {@code from} stands is changed */
    String change(String file, String from, String to) {
        String text = text(file);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        String changed = text.substring(0, at) + to + text.substring(at + from.length());
        write(file, changed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return changed;
    }

    /** @return the line, from 1, on which the fragment stands first */
    static int line(String text, String fragment) {
        assertThat(text).contains(fragment);
        return 1 + (int) text.substring(0, text.indexOf(fragment)).chars().filter(c -> c == '\n').count();
    }

    Scheme read(String assessment, int year) {
        return new Schemes(jobs).find(assessment, year).orElseThrow().scheme();
    }
}
