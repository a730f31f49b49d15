package org.kaohe.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once from zonky's archive on the class path into `bin/CHECKSUM/`.
 * They are unpacked beside and renamed, so that a kill on the way leaves nothing that looks complete.
 */
record ServerPrograms(Path home) {

    /** Only while no server runs: other versions are removed. */
    static ServerPrograms unpack(ServerFolder folder) throws IOException {
        JarURLConnection archive = archive();
        Path home = folder.programs().resolve(Long.toHexString(archive.getJarEntry().getCrc()));
        if (!Files.isDirectory(home)) {
            ServerFolder.delete(folder.programs());
            Files.createDirectories(folder.programs());
            Path unfinished = Files.createTempDirectory(folder.programs(), "unpacking");
            try (InputStream packed = archive.getInputStream();
                    TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
                unpack(tar, unfinished);
            }
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new ServerPrograms(home);
    }

    /** Root may not run PostgreSQL; in a user namespace of its own it is nobody there and owns its files still. */
    List<String> command(String program) {
        List<String> command = new ArrayList<>();
        if (ServerFolder.ownedByRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        return command;
    }

    private static JarURLConnection archive() throws IOException {
        String machine = System.getProperty("os.arch");
        String name = "/postgres-linux-" + switch (machine) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> machine;
        } + ".txz";
        URL archive = ServerPrograms.class.getResource(name);
        if (archive == null) {
            throw new ServerUnavailable("没有适合本机（" + System.getProperty("os.name") + " " + machine
                    + "）的内嵌数据库。请用 --spring.datasource.url 指定数据库");
        }
        return (JarURLConnection) archive.openConnection();
    }

    private static void unpack(TarArchiveInputStream tar, Path target) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path path = target.resolve(entry.getName()).normalize();
            if (entry.isDirectory()) {
                Files.createDirectories(path);
                continue;
            }
            Files.createDirectories(path.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, path);
                path.toFile().setExecutable((entry.getMode() & 0100) != 0, true);
            }
        }
    }
}
