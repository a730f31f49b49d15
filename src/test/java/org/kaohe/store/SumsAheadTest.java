package org.kaohe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SumsAheadTest {

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void what_was_read_ahead_is_what_the_file_holds() throws Exception {
        Path one = file("one.csv", "甲");
        Path two = file("two.csv", "乙".repeat(1 << 20));
        Path other = file("other.csv", "丙");
        SumsAhead sums = new SumsAhead(List.of(one, two));
        for (Path file : List.of(two, one, other, two)) {
            assertThat(sums.of(file)).isEqualTo(PartSums.of(file));
        }
    }

    @Test
    void what_was_written_to_since_is_read_again() throws Exception {
        Path later = file("later.csv", "甲");
        Path longer = file("longer.csv", "甲");
        FileTime changed = Files.getLastModifiedTime(longer);
        SumsAhead sums = new SumsAhead(List.of(later, longer, file("last.csv", "甲")));
        // the last one is read: so are the others
        sums.of(folder.resolve("last.csv"));
        Files.writeString(later, "乙");
        Files.setLastModifiedTime(later, FileTime.fromMillis(changed.toMillis() + 2000));
        Files.writeString(longer, "甲乙");
        Files.setLastModifiedTime(longer, changed);
        assertThat(sums.of(later)).isEqualTo(PartSums.of(later));
        assertThat(sums.of(longer)).isEqualTo(PartSums.of(longer));
    }

    @Test
    void what_cannot_be_read_is_told_to_whoever_wants_it() throws Exception {
        Path gone = folder.resolve("gone.csv");
        Path there = file("there.csv", "甲");
        SumsAhead sums = new SumsAhead(List.of(gone, there));
        assertThat(sums.of(there)).isEqualTo(PartSums.of(there));
        assertThatThrownBy(() -> sums.of(gone)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    @Timeout(10)
    void nobody_waits_for_files_that_he_does_not_want() throws Exception {
        Path endless = folder.resolve("endless.csv");
        assertThat(new ProcessBuilder("mkfifo", endless.toString()).start().waitFor()).isZero();
        Path wanted = file("wanted.csv", "甲");
        SumsAhead sums = new SumsAhead(List.of(endless, wanted));
        assertThat(sums.of(wanted)).isEqualTo(PartSums.of(wanted));
        Files.newOutputStream(endless).close(); // its reader comes to an end
    }
}
