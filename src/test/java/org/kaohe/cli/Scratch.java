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

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(home);
    }
}
