package org.kaohe.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The data directory: that of {@link ServerBuild}, with a password of its own, or where there is none for this machine a new
 * one. The password is in it before it can be served at all, and its pg_hba.conf knows nothing but scram-sha-256, so there is
 * no moment of `trust` to close afterwards. It is made beside and renamed when complete; a process killed on the way leaves
 * nothing that a server would start on.
 */
final class ServerData {

    static final String USER = "kaohe";

    private static final String UNFINISHED = "initdb";

    private ServerData() {
    }

    /** Refuses data that these programs cannot read, in place of the directory or alone beside it. */
    static void check(ServerFolder folder) throws IOException {
        if (Files.isDirectory(folder.data())) {
            checkVersion(folder);
        } else {
            refuseOtherVersions(folder);
        }
    }

    /** Creates the data directory unless it is there. */
    static void prepare(ServerFolder folder, ServerPrograms programs) throws IOException, InterruptedException {
        if (Files.isDirectory(folder.data())) {
            return;
        }
        removeUnfinished(folder);
        ServerPassword.create(folder);
        Path unfinished = Files.createTempDirectory(folder.root(), UNFINISHED);
        Optional<ServerArchive> made = ServerArchive.data();
        if (made.isPresent()) {
            try (ServerArchive data = made.get()) {
                data.unpack(unfinished);
            }
            password(folder, programs, unfinished);
        } else {
            initdb(folder, programs, unfinished);
        }
        Files.move(unfinished, folder.data(), StandardCopyOption.ATOMIC_MOVE);
        folder.sync();
    }

    private static void initdb(ServerFolder folder, ServerPrograms programs, Path data) throws IOException, InterruptedException {
        List<String> command = programs.command("initdb");
        // the locale C is there on every machine; one syncfs for all files, the programs included; a random
        // password needs no stretching, which would cost each connection of a new process a tenth of a second
        command.addAll(List.of("-D", data.toString(), "-U", USER, "-A", "scram-sha-256",
                "--pwfile=" + folder.password(), "--encoding=UTF8", "--locale=C", "--sync-method=syncfs", "-c", "scram_iterations=1"));
        run(folder, command, "");
    }

    /** Said to the programs without a server that listens; then all files are synced. */
    private static void password(ServerFolder folder, ServerPrograms programs, Path data) throws IOException, InterruptedException {
        List<String> alone = programs.command("postgres");
        alone.addAll(List.of("--single", "-D", data.toString(), "postgres"));
        run(folder, alone, "alter role " + USER + " password '" + ServerPassword.read(folder) + "'\n");
        List<String> sync = programs.command("initdb");
        sync.addAll(List.of("--sync-only", "--sync-method=syncfs", "-D", data.toString()));
        run(folder, sync, "");
    }

    private static void run(ServerFolder folder, List<String> command, String input) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException ended) {
            // it says why
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || output.contains("ERROR:")) {
            Files.writeString(folder.log(), output, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            throw ServerProblem.of(folder.root(), output, null);
        }
    }

    private static void removeUnfinished(ServerFolder folder) throws IOException {
        try (var children = folder.children()) {
            for (Path child : children.filter(c -> c.getFileName().toString().startsWith(UNFINISHED)).toList()) {
                try {
                    ServerFolder.delete(child);
                } catch (IOException stillWritten) {
                    // an initdb whose starter was killed lives a moment longer; it stops at what is missing now
                }
            }
        }
    }

    private static void checkVersion(ServerFolder folder) throws IOException {
        String version = Files.readString(folder.data().resolve("PG_VERSION")).strip();
        if (!version.equals(ServerFolder.MAJOR)) {
            throw otherVersion(folder.data(), version);
        }
    }

    private static void refuseOtherVersions(ServerFolder folder) throws IOException {
        try (var children = folder.children()) {
            for (Path child : children.filter(c -> c.getFileName().toString().matches("pg[0-9]+")).toList()) {
                throw otherVersion(child, child.getFileName().toString().substring(2));
            }
        }
    }

    private static ServerUnavailable otherVersion(Path data, String version) {
        return new ServerUnavailable(data + " 是 PostgreSQL " + version + " 的数据，本程序用 PostgreSQL "
                + ServerFolder.MAJOR + "，读不了。请用原来的程序版本运行；若要从空的数据库开始，请把它移到别处后重新运行");
    }
}
