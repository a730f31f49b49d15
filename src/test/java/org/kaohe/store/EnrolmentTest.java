package org.kaohe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.kaohe.store.Enrolment.Page;
import org.kaohe.store.PackStore.Pack;

class EnrolmentTest {

    private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Often alike in all but their last characters. */
    private static String code(Random random) {
        StringBuilder code = new StringBuilder("91410100MA40000000");
        for (int at : new int[] {2, 9, 15, 16, 17}) {
            code.setCharAt(at, LETTERS.charAt(random.nextInt(at > 15 ? LETTERS.length() : 2)));
        }
        return code.toString();
    }

    @Property(tries = 200)
    void all_that_count_are_in_buckets_by_code(@ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int bucketSize) {
        Random random = new Random(seed);
        TreeMap<String, String> expected = new TreeMap<>();
        BitSet out = new BitSet();
        RowPack[] packs = new RowPack[random.nextInt(4)];
        int line = 1;
        for (int i = 0; i < packs.length; i++) {
            packs[i] = new RowPack();
            for (int rows = random.nextInt(80); rows > 0; rows--) {
                String code = code(random);
                String name = "企业" + random.nextInt();
                packs[i].row(++line, 0);
                packs[i].cell(code);
                packs[i].cell(name);
                if (expected.putIfAbsent(code, line + name) != null) {
                    out.set(line);
                }
            }
        }
        Enrolment enrolment = new Enrolment(Arrays.stream(packs).map(pack -> new PackedRows(Arrays.copyOf(pack.bytes(), pack.size()), 2)).toList(), 2, bucketSize, out);

        List<String> codes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Page> pages = new ArrayList<>();
        for (Pack pack : enrolment) {
            PackedRows rows = new PackedRows(Arrays.copyOf(pack.rows().bytes(), pack.rows().size()), 2);
            for (int place = 0; rows.next(); place++) {
                assertThat(rows.place()).isEqualTo(place);
                if (place == 0) {
                    pages.add(new Page(pack.bucket(), rows.text(0), pack.rows().rows()));
                }
                codes.add(rows.text(0));
                names.add(rows.line() + rows.text(1));
            }
            assertThat(pack.bucket()).isEqualTo(pages.size() - 1);
        }
        assertThat(codes).isEqualTo(List.copyOf(expected.keySet()));
        assertThat(names).isEqualTo(List.copyOf(expected.values()));
        assertThat(pages.stream().limit(Math.max(0, pages.size() - 1)).map(Page::enterprises)).allMatch(count -> count == bucketSize);
        assertThat(enrolment.pages()).isEqualTo(pages.isEmpty() ? List.of(new Page(0, "", 0)) : pages);
        assertThat(new String(enrolment.codes(), StandardCharsets.US_ASCII)).isEqualTo(String.join("", codes));
    }
}
