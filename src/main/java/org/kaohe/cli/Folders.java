package org.kaohe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that say where feeds come from and results go to. */
final class Folders {

    /** More than an office types; the samples of all assessments together are 1 MB. */
    private static final long SMALL = 4L << 20;

    @Option(names = "--input", paramLabel = "文件夹", defaultValue = "input-samples", description = "存放报送表的文件夹")
    Path input;

    @Option(names = "--output", paramLabel = "文件夹", defaultValue = "output", description = "写出结果的文件夹")
    Path output;

    /** @return whether all that lies in the input folder is read in a moment */
    boolean small() {
        try (Stream<Path> files = Files.walk(input, 3)) {
            return files.mapToLong(file -> file.toFile().length()).sum() < SMALL;
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }
}
