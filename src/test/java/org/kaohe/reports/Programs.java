package org.kaohe.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The programs that look at what was made: LibreOffice and Chromium. What is missing is installed where that is allowed. */
public final class Programs {

    private static final String INSTALL = "apt-get update && apt-get install -y --no-install-recommends "
            + "libreoffice-calc-nogui libreoffice-writer-nogui poppler-utils chromium fonts-noto-cjk";
    private static boolean asked;

    private Programs() {
    }

    public static Path soffice() {
        return find("soffice");
    }

    public static Path chromium() {
        return find("chromium");
    }

    private static synchronized Path find(String program) {
        if (!asked) {
            asked = true;
            // the other test process may be installing them just now
            try (FileChannel channel = FileChannel.open(Files.createDirectories(Path.of("target")).resolve("programs.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                boolean missing = Stream.of("soffice", "chromium", "pdftotext").anyMatch(one -> there(one) == null);
                if (missing && lock.isValid() && "root".equals(System.getProperty("user.name")) && there("apt-get") != null) {
                    run(List.of("sh", "-c", "export DEBIAN_FRONTEND=noninteractive; " + INSTALL + " >/dev/null 2>&1"), 1200);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Path path = there(program);
        if (path == null) {
            throw new AssertionError("没有 " + program + "，请先执行：sudo sh -c '" + INSTALL + "'");
        }
        return path;
    }

    private static Path there(String program) {
        return Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, program)).filter(Files::isExecutable).findFirst().orElse(null);
    }

    /** Runs a program to its end, its output thrown away. */
    public static void run(List<String> command, int seconds) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command.get(0) + " did not end within " + seconds + " s");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Converts office files, all in one start. @param to e.g. {@code xlsx}, {@code pdf} */
    public static void convert(List<Path> files, String to, Path folder) {
        List<String> command = new ArrayList<>(List.of(soffice().toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless", "--convert-to", to, "--outdir", folder.toString()));
        files.forEach(file -> command.add(file.toString()));
        run(command, 180);
    }
}
