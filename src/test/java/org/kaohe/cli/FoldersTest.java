package org.kaohe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which input is so small that compiling thoroughly would not pay. */
class FoldersTest {

    @TempDir
    private Path folder;

    @Test
    void what_an_office_types_is_small() {
        assertThat(folders(Path.of("input-samples")).small()).isTrue();
    }

    @Test
    void findings_by_the_ten_thousand_are_not() throws IOException {
        Path year = Files.createDirectories(folder.resolve("environmental-credit/2018"));
        try (RandomAccessFile findings = new RandomAccessFile(year.resolve("findings.csv").toFile(), "rw")) {
            findings.setLength(5L << 20);
        }
        assertThat(folders(folder).small()).isFalse();
    }

    @Test
    void nor_is_what_cannot_be_seen() {
        assertThat(folders(folder.resolve("missing")).small()).isFalse();
    }

    private static Folders folders(Path input) {
        Folders folders = new Folders();
        folders.input = input;
        return folders;
    }
}
