package org.kaohe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.kaohe.Room;

/** The packaged program as a process of its own. */
final class Program {

    static final Path JAR = Path.of("target/kaohe.jar").toAbsolutePath();

    private final Process process;
    private final BufferedReader out;
    private final StringBuilder said = new StringBuilder();
    private final Path err;

    private Program(Process process, Path err) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.err = err;
    }

    static Program start(Path data, String... arguments) throws IOException {
        return start(List.of(), Map.of("LC_ALL", "C.UTF-8"), JAR, data, arguments);
    }

    /** @param prefix what comes before {@code java} */
    static Program start(List<String> prefix, Map<String, String> environment, Path jar, Path data, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        // what it becomes otherwise (MachineIT), at once and with little memory
        command.addAll(List.of(java(), "-Dkaohe.machine=test", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
        if (jar.equals(JAR)) {
            command.add("-XX:SharedArchiveFile=" + JAR.resolveSibling("kaohe.jsa"));
        }
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        if (Stream.of(arguments).noneMatch(word -> word.startsWith("--kaohe.reports="))) {
            // the tables only: reports have tests of their own
            command.add("--kaohe.reports=");
        }
        if (data != null) {
            command.add("--kaohe.data=" + data);
        }
        Path err = Files.createTempFile(Files.createDirectories(Room.HOME), "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG") || name.startsWith("JAVA_TOOL"));
        builder.environment().putAll(environment);
        return new Program(builder.start(), err);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static Ending run(Path data, String... arguments) throws IOException {
        return start(data, arguments).ended();
    }

    /** Waits for a line that holds the word. @return whether there was one before the end */
    boolean says(String word) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            if (line.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        end();
    }

    /** As {@code kill} and Ctrl-C do. */
    void terminate() {
        // Process.destroy would close what it still says
        process.toHandle().destroy();
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    Ending ended() throws IOException {
        says("\u0000");
        end();
        return new Ending(process.exitValue(), said.toString(), Files.readString(err));
    }

    private void end() {
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("the program ends").isTrue();
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
