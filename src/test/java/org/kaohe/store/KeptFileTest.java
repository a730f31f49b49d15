package org.kaohe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever becomes of the file, what is read are the bytes that were kept. */
class KeptFileTest {

    private static final int PART = 100;

    @TempDir
    private Path folder;

    private final byte[] kept = new byte[4 * PART + 30];
    private final List<Integer> asked = new ArrayList<>();
    private Path file;

    @BeforeEach
    void write() throws IOException {
        new Random(5).nextBytes(kept);
        file = Files.write(folder.resolve("feed.csv"), kept);
    }

    private KeptFile open(int first) {
        Integer[] crcs = new Integer[5];
        for (int i = 0; i < crcs.length; i++) {
            byte[] part = Arrays.copyOfRange(kept, i * PART, Math.min(kept.length, (i + 1) * PART));
            crcs[i] = Contents.crc(part, part.length);
        }
        return open(first, crcs);
    }

    private KeptFile open(int first, Integer[] crcs) {
        return new KeptFile(file, PART, first, crcs, after -> {
            asked.add(after);
            return new ByteArrayInputStream(kept, (after + 1) * PART, kept.length - (after + 1) * PART);
        });
    }

    private byte[] from(int part) {
        return Arrays.copyOfRange(kept, part * PART, kept.length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void a_file_that_is_still_the_same_is_read_itself(int first) throws IOException {
        try (KeptFile in = open(first)) {
            assertThat(in.readAllBytes()).isEqualTo(from(first));
            assertThat(in.read()).isEqualTo(-1);
        }
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 99, 100, 250, 429})
    void from_a_changed_part_on_the_kept_bytes_are_read(int changed) throws IOException {
        byte[] other = kept.clone();
        other[changed]++;
        Files.write(file, other);
        try (KeptFile in = open(0)) {
            assertThat(in.readAllBytes()).isEqualTo(kept);
        }
        assertThat(asked).containsExactly(changed / PART - 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 399, 400, 429, 431, 2000})
    void so_it_is_with_a_file_that_is_shorter_or_longer_now(int length) throws IOException {
        Files.write(file, Arrays.copyOf(kept, length));
        try (KeptFile in = open(0)) {
            assertThat(in.readAllBytes()).isEqualTo(kept);
        }
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_file_that_is_gone_or_a_folder_now_is_not_missed() throws IOException {
        Files.delete(file);
        try (KeptFile in = open(2)) {
            assertThat(in.readAllBytes()).isEqualTo(from(2));
        }
        Files.createDirectory(file);
        try (KeptFile in = open(0)) {
            assertThat(in.readAllBytes()).isEqualTo(kept);
        }
    }

    @Test
    void a_file_that_is_emptied_while_it_is_read_is_not_missed() throws IOException {
        try (KeptFile in = open(0)) {
            byte[] begun = in.readNBytes(150);
            Files.write(file, new byte[0]);
            byte[] rest = in.readAllBytes();
            assertThat(begun).isEqualTo(Arrays.copyOf(kept, 150));
            assertThat(rest).isEqualTo(Arrays.copyOfRange(kept, 150, kept.length));
        }
        assertThat(asked).containsExactly(1);
    }

    @Test
    void parts_of_which_no_sum_was_taken_are_read_as_they_were_kept() throws IOException {
        try (KeptFile in = open(0, new Integer[5])) {
            assertThat(in.readAllBytes()).isEqualTo(kept);
        }
        assertThat(asked).containsExactly(-1);
    }
}
