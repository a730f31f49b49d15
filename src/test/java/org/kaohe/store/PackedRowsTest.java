package org.kaohe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.Value;

class PackedRowsTest {

    private static String sound(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static PackedRows rows(RowPack pack, int columns) {
        Packing packing = new Packing();
        int packed = packing.pack(pack.bytes(), 0, pack.size());
        return new PackedRows(Packing.unpack(Arrays.copyOf(packing.packed(), packed), pack.size()), columns);
    }

    @Property(tries = 200)
    void what_was_packed_is_read_again_from_the_beginning_or_from_any_row(@ForAll @Size(max = 60) List<@Size(3) List<@StringLength(max = 200) String>> rows,
                                                                         @ForAll @IntRange(min = 1) int line, @ForAll @IntRange int place) {
        RowPack pack = new RowPack();
        pack.row(1, 1);
        pack.cell("of a stretch before");
        pack.clear();
        for (int i = 0; i < rows.size(); i++) {
            pack.row(line - i, place);
            pack.cell(rows.get(i).get(0));
            byte[] bytes = ("--" + rows.get(i).get(1) + "-").getBytes(StandardCharsets.UTF_8);
            pack.cell(bytes, 2, bytes.length - 1);
            pack.cell(rows.get(i).get(2));
        }
        assertThat(pack.rows()).isEqualTo(rows.size());
        PackedRows read = rows(pack, 3);
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            assertThat(read.next()).isTrue();
            starts.add(read.start());
            assertThat(List.of(read.line(), read.place())).containsExactly(line - i, place);
            assertThat(List.of(read.text(0), read.text(1), read.text(2))).isEqualTo(rows.get(i).stream().map(PackedRowsTest::sound).toList());
        }
        assertThat(read.next()).isFalse();
        for (int i = rows.size() - 1; i >= 0; i--) {
            assertThat(read.at(starts.get(i)).text(2)).isEqualTo(sound(rows.get(i).get(2)));
            assertThat(read.line()).isEqualTo(line - i);
        }
    }

    @Test
    void the_bytes_of_the_cells_are_alike_where_the_cells_are() {
        RowPack pack = new RowPack();
        for (int line : new int[] {3, 300_000}) {
            pack.row(line, line % 7);
            pack.cell("甲");
            pack.cell("");
        }
        pack.row(5, 0);
        pack.cell("");
        pack.cell("甲");
        PackedRows rows = rows(pack, 2);
        List<byte[]> cells = new ArrayList<>();
        while (rows.next()) {
            cells.add(Arrays.copyOfRange(rows.array(), rows.cells(), rows.end()));
        }
        assertThat(cells.get(0)).isEqualTo(cells.get(1)).isNotEqualTo(cells.get(2));
    }

    @Test
    void the_cells_become_values_of_their_kinds() {
        PackedColumns columns = new PackedColumns(List.of("t:finding_no", "t:credit_code", "d:found_on", "d:confirmed_on", "u:county"));
        RowPack pack = new RowPack();
        pack.row(17, 3);
        List.of("F1", "", "2018-03-05", "", "410105").forEach(pack::cell);
        PackedRows rows = rows(pack, columns.size());
        rows.next();

        Row row = columns.row(rows, columns.of("credit_code"), "91410105MA00000016");

        assertThat(row.line()).isEqualTo(17);
        assertThat(row.key()).isEqualTo("F1");
        assertThat(row.values()).containsOnly(java.util.Map.entry("finding_no", new Value.Text("F1")), java.util.Map.entry("credit_code", new Value.Text("91410105MA00000016")),
                java.util.Map.entry("found_on", new Value.Day(LocalDate.of(2018, 3, 5))), java.util.Map.entry("confirmed_on", new Value.NotReported()),
                java.util.Map.entry("county", new Value.UnitCode("410105")));
        assertThatThrownBy(() -> columns.of("found")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("found");
    }
}
