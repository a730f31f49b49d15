package org.kaohe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class KeyHashesTest {

    private static void add(KeyHashes hashes, String key, int line) {
        // in the middle of other bytes, as keys stand in a feed
        byte[] bytes = ("x" + key + "yz").getBytes(StandardCharsets.UTF_8);
        hashes.add(bytes, 1, bytes.length - 2, line);
    }

    private static TreeSet<Integer> repeated(KeyHashes... some) {
        TreeSet<Integer> lines = new TreeSet<>();
        for (int band = 0; band < KeyHashes.BANDS; band++) {
            ByteBuffer entries = ByteBuffer.allocate(1 << 22);
            for (KeyHashes hashes : some) {
                if (hashes.band(band) != null) {
                    entries.put(hashes.band(band));
                }
            }
            for (int line : KeyHashes.repeated(entries.flip())) {
                lines.add(line);
            }
        }
        return lines;
    }

    @Property(tries = 200)
    void every_line_of_a_repeated_key_is_found_wherever_it_was_read(@ForAll @Size(max = 300) List<@AlphaChars @NumericChars @StringLength(max = 2) String> keys) {
        KeyHashes one = new KeyHashes();
        KeyHashes other = new KeyHashes();
        Map<String, List<Integer>> lines = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            add(i % 3 == 0 ? one : other, keys.get(i), i + 2);
            lines.computeIfAbsent(keys.get(i), key -> new ArrayList<>()).add(i + 2);
        }
        TreeSet<Integer> expected = new TreeSet<>();
        lines.values().stream().filter(some -> some.size() > 1).forEach(expected::addAll);
        assertThat(repeated(one, other)).isEqualTo(expected);
    }

    @Test
    void a_hundred_thousand_keys_like_those_of_feeds_have_as_many_hashes_spread_over_all_bands() {
        KeyHashes hashes = new KeyHashes();
        for (int i = 0; i < 100_000; i++) {
            add(hashes, "HJ%08d".formatted(i), i);
        }
        assertThat(repeated(hashes)).isEmpty();
        for (int band = 0; band < KeyHashes.BANDS; band++) {
            assertThat(hashes.band(band).remaining() / KeyHashes.ENTRY).isBetween(5_500, 7_000);
        }
    }

    @Test
    void keys_that_differ_in_zeros_at_the_end_or_in_one_bit_are_told_apart() {
        KeyHashes hashes = new KeyHashes();
        int line = 0;
        for (String key : List.of("", "\0", "\0\0", "a", "a\0", "\0a", "12345678", "12345678\0", "1234567812345678", "1234567812345679", "甲", "乙")) {
            add(hashes, key, ++line);
        }
        assertThat(repeated(hashes)).isEmpty();
    }

    @Test
    void two_keys_of_one_hash_are_both_doubtful() {
        ByteBuffer entries = ByteBuffer.allocate(5 * KeyHashes.ENTRY);
        entries.putLong(7).putInt(2).putLong(-7).putInt(3).putLong(7).putInt(4).putLong(8).putInt(5).putLong(7).putInt(6);
        assertThat(KeyHashes.repeated(entries.flip())).containsExactly(2, 4, 6);
        assertThat(KeyHashes.repeated(ByteBuffer.allocate(0))).isEmpty();
    }
}
