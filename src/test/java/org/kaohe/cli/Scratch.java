package org.kaohe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Folders of one test class below target/, never the reader's own {@code .kaohe}. */
record Scratch(Path home) implements AutoCloseable {

    static Scratch of(Class<?> test) throws IOException {
        Path parent = Files.createDirectories(Path.of("target/it").toAbsolutePath());
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
