package org.kaohe.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownTest {

    @Test
    void a_mark_that_turns_the_direction_of_text_is_made_visible() {
        assertThat(Shown.text("甲\u202E乙\u2066丙")).isEqualTo("甲[U+202E]乙[U+2066]丙");
        assertThat(Shown.text("𠮷田，100%\n二行")).isEqualTo("𠮷田，100%\n二行");
        assertThat(Shown.text("a\uD800b\uFFFF\u0001")).isEqualTo("a[U+D800]b[U+FFFF][U+0001]");
    }

    @Test
    void a_chinese_character_takes_the_room_of_two_latin_ones() {
        assertThat(Shown.width("郑州 2017")).isEqualTo(9);
        assertThat(Shown.width("𠮷")).isEqualTo(2);
        assertThat(Shown.lines("郑州郑州", 4)).isEqualTo(2);
        assertThat(Shown.lines("", 4)).isEqualTo(1);
        assertThat(Shown.lines("一\n二三四", 4)).isEqualTo(3);
    }

    @Test
    void a_package_is_the_same_whenever_and_in_whatever_order_it_was_packed(@TempDir Path folder) throws IOException {
        assertThat(stored(folder.resolve("a"), 0, "x", "y")).isEqualTo(stored(folder.resolve("b"), 1_700_000_000_000L, "y", "x"));
    }

    private static byte[] stored(Path file, long time, String... names) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTime(time);
                zip.putNextEntry(entry);
                zip.write(name.getBytes());
                zip.closeEntry();
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StoredZip.copy(file, out);
        return out.toByteArray();
    }

    @Test
    void a_name_that_is_too_wide_is_cut_and_says_so() {
        assertThat(Shown.cut("郑州航空港经济综合实验区", 32)).isEqualTo("郑州航空港经济综合实验区");
        assertThat(Shown.cut("很".repeat(200), 12)).isEqualTo("很很很很很…");
        assertThat(Shown.width(Shown.cut("a很".repeat(50), 32))).isLessThanOrEqualTo(32);
    }
}
