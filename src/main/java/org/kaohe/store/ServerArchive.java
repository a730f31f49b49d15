package org.kaohe.store;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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
    private static final byte[] ZEROS = new byte[BUFFER_BYTES];

    private final TarArchiveInputStream tar;
    private final String version;
    private final byte[] buffer = new byte[BUFFER_BYTES];

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
        Set<Path> folders = new HashSet<>();
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path path = target.resolve(entry.getName()).normalize();
            Path folder = entry.isDirectory() ? path : path.getParent();
            if (folders.add(folder)) {
                Files.createDirectories(folder);
            }
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } else if (!entry.isDirectory()) {
                copy(path, entry.getSize());
                if ((entry.getMode() & 0100) != 0) {
                    path.toFile().setExecutable(true, true);
                }
            }
        }
    }

    /** What is nothing but zeros, as most of the first segment of the log is, is left to the file system. */
    private void copy(Path path, long size) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (long at = 0; at < size; ) {
                int length = tar.readNBytes(buffer, 0, buffer.length);
                if (length == 0) {
                    throw new EOFException(path.toString());
                }
                if (at + length == size || !Arrays.equals(buffer, 0, length, ZEROS, 0, length)) {
                    file.write(ByteBuffer.wrap(buffer, 0, length), at);
                }
                at += length;
            }
        }
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
