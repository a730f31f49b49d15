package org.kaohe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kaohe.Room;
import org.springframework.util.FileSystemUtils;

/** Folders of one test class below target/, never the reader's own {@code .kaohe}. */
record Scratch(Path home) implements AutoCloseable {

    static Scratch of(Class<?> test) throws IOException {
        Path parent = Files.createDirectories(Room.HOME);
        return new Scratch(Files.createTempDirectory(parent, test.getSimpleName()));
    }

    Path data() {
        return home.resolve("data");
    }

    /** The first process of the server that runs there. */
    ProcessHandle server() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(data().resolve("pg18/postmaster.pid")).get(0))).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(home);
    }
}
