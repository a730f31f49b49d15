package org.kaohe.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

class CsvPropertyTest {

    private static final String[] HEADER = {"unit", "value_added", "profit_growth", "high_tech"};

    @Property(tries = 500)
    void any_table_printed_is_read_back_cell_by_cell(@ForAll("tables") List<List<String>> table, @ForAll("lineEnds") String lineEnd)
            throws IOException {
        StringBuilder text = new StringBuilder();
        List<RawRecord> expected = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator(lineEnd).get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord((Object[]) HEADER);
            for (List<String> cells : table) {
                expected.add(new RawRecord(1 + lines(text), cells, null));
                printer.printRecord(cells);
            }
        }

        FeedFile file = Feed.inspect("statistics", text.toString());

        assertThat(file.refusal()).isEmpty();
        assertThat(Feed.records(file)).isEqualTo(expected);
    }

    /** Line ends before this place, counted another way than the guard does. */
    private static int lines(CharSequence text) {
        return text.toString().split("\r\n|\r|\n", -1).length - 1;
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.of("a", "字", "𠮷", ",", "\"", "\n", "\r", "\r\n", "\t", " ", "　", "，", "0", "-", "'", "\\", "\u2028")
                .list().ofMaxSize(6).map(parts -> String.join("", parts));
        return cell.list().ofSize(HEADER.length)
                .filter(cells -> cells.stream().anyMatch(text -> text.matches("(?s).*[a0].*"))).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> lineEnds() {
        return Arbitraries.of("\n", "\r", "\r\n");
    }
}
