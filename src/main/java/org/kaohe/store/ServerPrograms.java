package org.kaohe.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL's programs, unpacked once from the archive on the class path into `bin/CHECKSUM/`.
 * They are unpacked beside and renamed, so that a kill on the way leaves nothing that looks complete.
 */
record ServerPrograms(Path home) {

    /** Only while no server runs: other versions are removed. */
    static ServerPrograms unpack(ServerFolder folder) throws IOException {
        try (ServerArchive archive = ServerArchive.programs()) {
            Path home = folder.programs().resolve(archive.version());
            if (!Files.isDirectory(home)) {
                ServerFolder.delete(folder.programs());
                Files.createDirectories(folder.programs());
                Path unfinished = Files.createTempDirectory(folder.programs(), "unpacking");
                archive.unpack(unfinished);
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
}
