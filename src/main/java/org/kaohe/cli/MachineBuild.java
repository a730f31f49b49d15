package org.kaohe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * Called by the build, behind the jar: runs all samples and has Java keep their classes as it has them once it has read
 * them. A Java that cannot do so is no reason to fail: everything is only slower.
 */
public final class MachineBuild {

    private MachineBuild() {
    }

    /** @param arguments the folder of the jar */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        Path jar = folder.resolve("kaohe.jar");
        Path archive = Machine.archive(jar);
        Path runs = folder.resolve("archive");
        Files.deleteIfExists(archive);
        // a run that finds its results there computes nothing
        FileSystemUtils.deleteRecursively(runs);
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:ArchiveClassesAtExit=" + archive, "-Dkaohe.machine=archive",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:disable", "-jar", jar.toString(), "run", "all", "--quiet", "--output", runs.resolve("output").toString(),
                "--kaohe.data=" + runs.resolve("data")).directory(folder.getParent().toFile()).inheritIO().start().waitFor();
        FileSystemUtils.deleteRecursively(runs);
        if (Files.exists(archive) && archive.toFile().setWritable(true)) {
            Files.write(archive, Machine.WHOLE, StandardOpenOption.APPEND);
        }
    }
}
