package org.kaohe.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * What the jar has of the server for this machine, in archives that {@link ServerBuild} made: PostgreSQL's programs, and the
 * data of a server that was never used. They are not packed but by the jar, which is the quickest to unpack. The first entry
 * says which version it is.
 */
final class ServerArchive implements AutoCloseable {

    static final String VERSION = "VERSION";

    private static final int BUFFER_BYTES = 1 << 16;

    private final TarArchiveInputStream tar;
    private final String version;

    private ServerArchive(InputStream archive) throws IOException {
        tar = new TarArchiveInputStream(new BufferedInputStream(archive, BUFFER_BYTES));
        tar.getNextEntry();
        version = new String(tar.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** @throws ServerUnavailable where there are none for this machine */
    static ServerArchive programs() throws IOException {
        return find("programs").orElseThrow(() -> new ServerUnavailable("没有适合本机（" + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + "）的内嵌数据库。请用 --spring.datasource.url 指定数据库"));
    }

    /** @return empty where the program was built on a machine of another kind */
    static Optional<ServerArchive> data() throws IOException {
        return find("data");
    }

    private static Optional<ServerArchive> find(String what) throws IOException {
        InputStream archive = ServerArchive.class.getResourceAsStream("/" + name(what, machine()));
        return archive == null ? Optional.empty() : Optional.of(new ServerArchive(archive));
    }

    static ServerArchive open(Path archive) throws IOException {
        return new ServerArchive(Files.newInputStream(archive));
    }

    /** @param machine {@code x86_64} or {@code arm_64} */
    static String name(String what, String machine) {
        return "postgres-" + what + "-" + machine + ".tar";
    }

    static String machine() {
        String machine = System.getProperty("os.arch");
        return switch (machine) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> machine;
        };
    }

    String version() {
        return version;
    }

    /** Unpacks everything behind the version. */
    void unpack(Path target) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path path = target.resolve(entry.getName()).normalize();
            if (entry.isDirectory()) {
                Files.createDirectories(path);
                continue;
            }
            Files.createDirectories(path.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                continue;
            }
            Files.copy(tar, path);
            if ((entry.getMode() & 0100) != 0) {
                path.toFile().setExecutable(true, true);
            }
        }
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
