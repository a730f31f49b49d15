package org.kaohe.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the cases that stand as YAML beside this test. A case has one year, or {@code years}, each of which inherits
 * what the one before it would have published. Only what {@code expect} names is compared.
 */
class GoldenCasesTest {

    private static final Path FOLDER = Path.of("src/test/resources/cases/environmental-credit");
    private static final String[] YEAR_KEYS = {"year", "as_of", "readings", "prior", "published_blacklist", "findings",
        "rejected", "blacklist", "repairs", "expect", "case", "clause"};

    @TestFactory
    Stream<DynamicContainer> every_case_comes_out_as_the_text_says() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(FOLDER)) {
            files = found.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
        assertThat(files).isNotEmpty();
        return files.stream().map(file -> DynamicContainer.dynamicContainer(file.getFileName().toString(),
                cases(file).map(c -> DynamicTest.dynamicTest(c.get("case") + "（" + c.get("clause") + "）", () -> run(c)))));
    }

    private static Stream<Map<String, Object>> cases(Path file) {
        try {
            return CaseFile.read(Files.readString(file)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Map<String, Object> node) {
        assertThat(node).containsKeys("case", "clause");
        if (!node.containsKey("years")) {
            compare(CaseFile.map(node, YEAR_KEYS), null);
            return;
        }
        History carried = null;
        for (Object year : CaseFile.list(CaseFile.map(node, "case", "clause", "years").get("years"))) {
            carried = History.after(compare(CaseFile.map(year, YEAR_KEYS), carried));
        }
    }

    private static EnterpriseResult compare(Map<String, Object> given, History carried) {
        EnterpriseResult result = new GoldenCase(given).rate(carried);
        Map<String, Object> actual = asWritten(result);
        Map<String, Object> expected = CaseFile.map(given.get("expect"), actual.keySet().toArray(String[]::new));
        assertThat(expected).isNotEmpty();
        Map<String, Object> compared = new LinkedHashMap<>(actual);
        compared.keySet().retainAll(expected.keySet());
        assertThat(compared).as("year " + result.year()).isEqualTo(expected);
        return result;
    }

    /** The result in the words of the cases, which are those of the output tables. */
    private static Map<String, Object> asWritten(EnterpriseResult result) {
        Map<String, Object> actual = new LinkedHashMap<>();
        actual.put("score", result.score().toPlainString());
        actual.put("grade", result.grade());
        actual.put("findings", Integer.toString(result.ledger().size()));
        actual.put("flags", String.join(";", result.flags()));
        // the columns that tell something: not the enterprise's own code and name
        actual.put("ledger", rows(TableRows.of(result, CreditTables::deductions), 1, 2, 4, 5));
        actual.put("not_counted", rows(TableRows.of(result, CreditTables::notCounted), 1, 4));
        actual.put("measures", rows(TableRows.of(result, CreditTables::measures), 2, 3, 4, 5));
        actual.put("lists", rows(TableRows.lists(result), 0, 3, 4, 5));
        actual.put("decisions", rows(TableRows.of(result, CreditTables::repairDecisions), 1, 2, 3, 4, 5));
        return actual;
    }

    private static List<String> rows(List<List<String>> rows, int... columns) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int column : columns) {
                cells.add(row.get(column).isEmpty() ? "-" : row.get(column));
            }
            lines.add(String.join(" | ", cells));
        }
        return lines;
    }
}
