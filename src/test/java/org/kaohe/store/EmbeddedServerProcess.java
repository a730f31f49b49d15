package org.kaohe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The tests' end of an {@link EmbeddedServerMember}. */
final class EmbeddedServerProcess {

    private final Process process;
    private final BufferedReader output;

    private EmbeddedServerProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static EmbeddedServerProcess start(Path folder) throws IOException {
        return start(folder, List.of(), System.getenv("PATH"));
    }

    static EmbeddedServerProcess start(Path folder, List<String> prefix, String path) throws IOException {
        return start(folder, prefix, path, System.getProperty("java.class.path"));
    }

    static EmbeddedServerProcess start(Path folder, List<String> prefix, String path, String classPath)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-cp", classPath, EmbeddedServerMember.class.getName(),
                folder.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PATH", path);
        return new EmbeddedServerProcess(builder.start());
    }

    static EmbeddedServerProcess joined(Path folder) throws IOException {
        EmbeddedServerProcess process = start(folder);
        process.awaitJoined();
        return process;
    }

    /** @return the address that it got */
    String awaitJoined() throws IOException {
        String line = says();
        assertThat(line).startsWith("joined jdbc:");
        return line.split(" ")[1];
    }

    String says() throws IOException {
        return output.readLine();
    }

    void leave() throws IOException, InterruptedException {
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("%s", output.lines().toList()).isZero();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
