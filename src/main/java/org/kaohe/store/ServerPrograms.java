package org.kaohe.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * PostgreSQL's programs, unpacked once from the archive on the class path into `bin/CHECKSUM/`.
 * They are unpacked beside and renamed, so that a kill on the way leaves nothing that looks complete.
 */
record ServerPrograms(Path home) {

    /** Only while no server runs: other versions are removed. */
    static ServerPrograms unpack(ServerFolder folder) throws IOException {
        try (GzipCompressorInputStream archive = ServerArchive.open()) {
            Path home = folder.programs().resolve(ServerArchive.version(archive));
            if (!Files.isDirectory(home)) {
                ServerFolder.delete(folder.programs());
                Files.createDirectories(folder.programs());
                Path unfinished = Files.createTempDirectory(folder.programs(), "unpacking");
                unpack(new TarArchiveInputStream(archive), unfinished);
                Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
            }
            return new ServerPrograms(home);
        }
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
