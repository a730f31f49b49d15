package org.kaohe.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Tables put together from parts have the bytes of those written in one piece. */
class TableBytesTest {

    @Provide
    Arbitrary<List<List<Object>>> rows() {
        Arbitrary<Object> words = Arbitraries.strings().withChars("abz019 \"',;#!\\\t\r\n\u000b\u0000\u007f\u0080甲乙\ud842\udfb7").ofMaxLength(6).asGeneric();
        Arbitrary<Object> long_ = Arbitraries.strings().withCharRange(' ', '\u3000').ofMaxLength(300).asGeneric();
        Arbitrary<Object> numbers = Combinators.combine(Arbitraries.bigIntegers().between(BigInteger.TEN.pow(25).negate(), BigInteger.TEN.pow(25)), Arbitraries.integers().between(-4, 24))
                .as((unscaled, scale) -> (Object) new BigDecimal(unscaled, scale));
        Arbitrary<Object> small = Combinators.combine(Arbitraries.longs().between(-100_000, 100_000), Arbitraries.integers().between(0, 4)).as((unscaled, scale) -> (Object) BigDecimal.valueOf(unscaled, scale));
        Arbitrary<Object> days = Arbitraries.longs().between(LocalDate.of(-50, 1, 1).toEpochDay(), LocalDate.of(12_000, 1, 1).toEpochDay()).map(day -> (Object) LocalDate.ofEpochDay(day));
        Arbitrary<Object> others = Arbitraries.of(7, -3L, true).map(cell -> (Object) cell);
        Arbitrary<Object> cells = Arbitraries.frequencyOf(Tuple.of(5, words), Tuple.of(1, long_), Tuple.of(1, numbers), Tuple.of(2, small),
                Tuple.of(1, days), Tuple.of(1, others)).injectNull(0.05);
        return cells.list().ofMinSize(1).ofMaxSize(5).list().ofMaxSize(40);
    }

    @Property(tries = 500)
    void every_row_is_as_a_table_writes_it(@ForAll("rows") List<List<Object>> rows) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        TableBytes bytes = new TableBytes();
        bytes.row("of a part before");
        bytes.clear();
        try (Table table = new Table(written, List.of("h"))) {
            for (List<Object> row : rows) {
                table.row(row.toArray());
                bytes.row(row.toArray());
            }
        }
        byte[] rowsWritten = Arrays.copyOfRange(written.toByteArray(), "h\n".length(), written.size());
        assertThat(Arrays.copyOf(bytes.bytes(), bytes.length())).isEqualTo(rowsWritten);
    }

    @Property(tries = 50)
    void so_is_the_header(@ForAll("rows") List<List<Object>> rows) throws IOException {
        List<String> header = rows.stream().map(String::valueOf).limit(8).toList();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        new Table(written, header).close();
        assertThat(TableBytes.header(header)).isEqualTo(written.toByteArray());
    }

    @Property(tries = 500)
    void a_row_as_the_server_copies_it_is_the_row_of_its_texts(@ForAll("rows") List<List<Object>> rows) {
        TableBytes bytes = new TableBytes();
        TableBytes copied = new TableBytes();
        for (List<Object> row : rows) {
            // the server has no zeros in its texts
            List<String> cells = row.stream().map(cell -> cell == null ? "" : cell.toString().replace("\u0000", "")).toList();
            bytes.row(cells.toArray());
            copied.copied((cells.stream().map(TableBytesTest::escaped).collect(Collectors.joining("\t")) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Arrays.copyOf(copied.bytes(), copied.length())).isEqualTo(Arrays.copyOf(bytes.bytes(), bytes.length()));
    }

    /** As COPY writes a text. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\b", "\\b").replace("\f", "\\f").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t").replace("\u000b", "\\v");
    }
}
