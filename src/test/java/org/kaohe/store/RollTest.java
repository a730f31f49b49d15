package org.kaohe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RollTest {

    private static String code(int number) {
        return "91410105MA%08d".formatted(number);
    }

    private static int find(Roll roll, String code) {
        byte[] bytes = ("," + code + ",").getBytes(StandardCharsets.UTF_8);
        return roll.find(bytes, 1, bytes.length - 1);
    }

    @Property(tries = 200)
    void every_enterprise_is_found_at_its_place_and_nobody_else(@ForAll @Size(max = 200) Set<@IntRange(max = 400) Integer> numbers, @ForAll @IntRange(min = 1, max = 50) int bucketSize) {
        List<Integer> sorted = new ArrayList<>(numbers);
        sorted.sort(null);
        StringBuilder codes = new StringBuilder();
        sorted.forEach(number -> codes.append(code(number)));
        Roll roll = new Roll(bucketSize, codes.toString().getBytes(StandardCharsets.US_ASCII));
        assertThat(roll.size()).isEqualTo(sorted.size());
        for (int number = 0; number <= 401; number++) {
            int place = sorted.indexOf(number);
            assertThat(find(roll, code(number))).isEqualTo(place < 0 ? Roll.NONE : place);
            if (place >= 0) {
                assertThat(roll.bucket(place) * bucketSize + roll.within(place)).isEqualTo(place);
                assertThat(roll.within(place)).isBetween(0, bucketSize - 1);
            }
        }
    }

    @Test
    void what_is_no_code_is_nobodys() {
        Roll roll = new Roll(10, code(1).getBytes(StandardCharsets.US_ASCII));
        assertThat(List.of("", "9", code(1) + "0", code(1).substring(1), code(1).toLowerCase(), "企业企业企业")).allMatch(word -> find(roll, word) == Roll.NONE);
        assertThat(find(new Roll(10, new byte[0]), code(1))).isEqualTo(Roll.NONE);
    }
}
