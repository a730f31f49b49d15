package org.kaohe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code java -jar} becomes the machine that fits the command: the same process, the same words. */
@Timeout(120)
class MachineIT {

    private Scratch scratch;
    private Path said;

    @BeforeEach
    void open() throws Exception {
        scratch = Scratch.of(MachineIT.class);
        said = scratch.home().resolve("said.txt");
    }

    @AfterEach
    void close() throws Exception {
        scratch.close();
    }

    private Process start(List<String> options, Path jar, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(Program.java()));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(words));
        command.add("--kaohe.data=" + scratch.data());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG") || name.endsWith("JAVA_OPTIONS"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    private static List<String> words(Process process) {
        try {
            return List.of(Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.UTF_8).split("\0", -1));
        } catch (IOException e) {
            return List.of();
        }
    }

    /** @return its words as soon as one of them is this; those of its end otherwise */
    private static List<String> whenItHas(Process process, String word) throws InterruptedException {
        List<String> words = words(process);
        while (process.isAlive() && !words.contains(word)) {
            process.waitFor(5, TimeUnit.MILLISECONDS);
            words = words(process);
        }
        return words;
    }

    @Test
    void aCommandOfSecondsHasTheArchiveAndOneCompiler() throws Exception {
        Process process = start(List.of("-Dsomebodys.own=1 2"), Program.JAR, "run", "grain-security", "2017", "--input", "没有 这个'\"文件夹", "");
        List<String> words = whenItHas(process, "-Dkaohe.machine=seconds");
        assertThat(words).contains("-XX:SharedArchiveFile=" + Program.JAR.resolveSibling("kaohe.jsa"), "-XX:TieredStopAtLevel=1", "-Dsomebodys.own=1 2")
                .containsSubsequence("-jar", Program.JAR.toString(), "run", "grain-security", "2017", "--input", "没有 这个'\"文件夹", "", "--kaohe.data=" + scratch.data());
        assertThat(process.waitFor()).isEqualTo(Status.COMMAND_LINE);
        assertThat(Files.readString(said)).contains("不认识");
    }

    @Test
    void serveIsNotOfSecondsAndEndsAsToldTo() throws Exception {
        Process process = start(List.of(), Program.JAR, "serve", "--server.port=0");
        assertThat(whenItHas(process, "-Dkaohe.machine=minutes")).contains("@jobs/long-feeds.options")
                .doesNotContain("-XX:TieredStopAtLevel=1", "-Dkaohe.machine=seconds");
        while (process.isAlive() && !Files.readString(said).contains("已就绪")) {
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        process.toHandle().destroy();
        assertThat(process.waitFor()).as(Files.readString(said)).isEqualTo(Status.DONE);
    }

    @Test
    void whoStartsAMachineOfHisOwnKeepsIt() throws Exception {
        Process process = start(List.of("-Xmx128m", "-XX:+UseParallelGC"), Program.JAR, "lint", "火星");
        assertThat(whenItHas(process, "-Dkaohe.machine=seconds")).doesNotContain("-Dkaohe.machine=seconds");
        assertThat(process.waitFor()).isEqualTo(Status.COMMAND_LINE);
    }

    @Test
    void anArchiveThatIsNoneOrOfAnotherJarIsPassedOverInSilence() throws Exception {
        Path folder = Files.createDirectories(scratch.home().resolve("考核 办公室"));
        Path jar = Files.createLink(folder.resolve("kaohe.jar"), Program.JAR);
        byte[] other = Files.readAllBytes(Machine.archive(Program.JAR));
        for (byte[] archive : List.of(other, Arrays.copyOf(other, other.length / 2))) {
            Files.write(Machine.archive(jar), archive);
            Process process = start(List.of(), jar, "lint", "火星");
            List<String> words = whenItHas(process, "-Dkaohe.machine=seconds");
            assertThat(words.contains("-XX:SharedArchiveFile=" + Machine.archive(jar))).as("cut off it would bring Java down").isEqualTo(archive == other);
            assertThat(process.waitFor()).isEqualTo(Status.COMMAND_LINE);
            assertThat(Files.readString(said)).startsWith("没有考核“火星”").hasLineCount(1);
        }
    }

    @Test
    void whatIsNoOptionOfJavaIsRefusedBeforeJavaSeesIt() throws Exception {
        Path jobs = Files.createDirectories(scratch.home().resolve("jobs"));
        Files.writeString(jobs.resolve("long-feeds.options"), "# heap\n-Xmx512m\nnonsense words\n");
        Process process = start(List.of(), Program.JAR, "restart", "1", "--kaohe.jobs=" + jobs);
        assertThat(process.waitFor()).isEqualTo(Status.REFUSED);
        assertThat(Files.readString(said)).startsWith("long-feeds.options 第 3 行：").hasLineCount(1);
    }
}
