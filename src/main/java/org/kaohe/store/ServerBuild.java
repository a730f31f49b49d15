package org.kaohe.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * Called by the build: what a first start would spend seconds on is done once. The programs are unpacked from zonky's
 * archives, without what belongs to a developer's kit; a server is made and started, its tables are made, and its data are
 * kept for all new servers. Nobody can log in to these with the password that it had: each gets its own before it listens.
 */
public final class ServerBuild {

    private static final Pattern NOT_NEEDED = Pattern.compile(".*\\.a|lib/pkgconfig/.*|lib/postgresql/pgxs/.*|share/postgresql/extension/(?!plpgsql).+");

    private ServerBuild() {
    }

    /** @param arguments the folder of the classes */
    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        for (String machine : List.of("x86_64", "arm_64")) {
            programs(ServerBuild.class.getResource("/postgres-linux-" + machine + ".txz"), classes.resolve(ServerArchive.name("programs", machine)));
        }
        try {
            data(classes.resolve(ServerArchive.name("data", ServerArchive.machine())), classes.resolveSibling("server"));
        } catch (ServerUnavailable e) {
            // the program makes the data itself, at its first start
            System.err.println(e.getMessage());
        }
    }

    private static void programs(URL from, Path to) throws IOException {
        JarURLConnection archive = (JarURLConnection) from.openConnection();
        String version = Long.toHexString(archive.getJarEntry().getCrc());
        if (stands(to, version)) {
            return;
        }
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive.getInputStream())); Packed packed = new Packed(to, version)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!NOT_NEEDED.matcher(entry.getName().replaceFirst("^\\./", "")).matches()) {
                    packed.add(entry, tar);
                }
            }
            packed.done();
        }
    }

    private static void data(Path to, Path folder) throws IOException {
        String version;
        try (ServerArchive programs = ServerArchive.programs()) {
            version = programs.version() + "-" + checksum();
        }
        if (stands(to, version)) {
            return;
        }
        Files.deleteIfExists(to);
        FileSystemUtils.deleteRecursively(folder);
        try (EmbeddedServer server = EmbeddedServer.join(folder)) {
            Database.migrate(server.url(), server.user(), server.password());
        }
        Path data = ServerFolder.open(folder).data();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> below = Files.walk(data)) {
            below.filter(path -> !path.equals(data)).sorted().forEach(files::add);
        }
        try (Packed packed = new Packed(to, version)) {
            for (Path file : files) {
                TarArchiveEntry entry = new TarArchiveEntry(file, data.relativize(file).toString());
                try (InputStream in = Files.isDirectory(file) ? InputStream.nullInputStream() : Files.newInputStream(file)) {
                    packed.add(entry, in);
                }
            }
            packed.done();
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Changes with the way the data are made, and with the tables. */
    private static String checksum() throws IOException {
        List<String> from = new ArrayList<>(List.of("ServerData.class", "V1__Batch.class", "/org/springframework/batch/core/schema-postgresql.sql"));
        for (int migration = 2; migration <= Integer.parseInt(Database.LATEST); migration++) {
            from.add("/db/migration/V" + migration + "__kaohe.sql");
        }
        CRC32 crc = new CRC32();
        for (String resource : from) {
            try (InputStream in = ServerBuild.class.getResourceAsStream(resource)) {
                crc.update(in.readAllBytes());
            }
        }
        return Long.toHexString(crc.getValue());
    }

    private static boolean stands(Path archive, String version) throws IOException {
        if (!Files.exists(archive)) {
            return false;
        }
        try (ServerArchive old = ServerArchive.open(archive)) {
            return old.version().equals(version);
        }
    }

    /** An archive being written, beside its place until it is done. */
    private static final class Packed implements AutoCloseable {

        private final Path place;
        private final Path half;
        private final TarArchiveOutputStream tar;

        Packed(Path place, String version) throws IOException {
            this.place = place;
            this.half = place.resolveSibling(place.getFileName() + ".new");
            this.tar = new TarArchiveOutputStream(Files.newOutputStream(half));
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            byte[] text = version.getBytes(StandardCharsets.UTF_8);
            TarArchiveEntry entry = new TarArchiveEntry(ServerArchive.VERSION);
            entry.setSize(text.length);
            tar.putArchiveEntry(entry);
            tar.write(text);
            tar.closeArchiveEntry();
        }

        void add(TarArchiveEntry entry, InputStream content) throws IOException {
            tar.putArchiveEntry(entry);
            content.transferTo(tar);
            tar.closeArchiveEntry();
        }

        void done() throws IOException {
            tar.close();
            Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void close() throws IOException {
            tar.close();
            Files.deleteIfExists(half);
        }
    }
}
