package org.kaohe.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Java's optimizing compiler (C2). A command of seconds is over before what it compiles pays, and on two cores it takes
 * nearly one of them from the work: of the 40 seconds of processor time of {@code run all} on the samples, 17. No setting that a
 * jar could carry turns it down, but its thread can be told to take only what nobody else wants.
 */
final class OptimizingCompiler {

    private static final String THREAD = "C2 Compiler";

    private OptimizingCompiler() {
    }

    /** For the rest of the process. Where the system has no such threads or no {@code renice} all stays as it was. */
    static void stepBack() {
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
            for (Path thread : threads) {
                if (Files.readString(thread.resolve("comm")).startsWith(THREAD)) {
                    new ProcessBuilder("renice", "-n", "19", "-p", thread.getFileName().toString())
                            .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
                }
            }
        } catch (IOException e) {
            // slower by some seconds
        }
    }
}
