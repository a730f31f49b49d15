package org.kaohe.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaohe.reference.Csv;
import org.kaohe.reference.RandomYear;
import org.kaohe.reference.ReferenceYear;
import org.kaohe.runs.RunResult.Ending;
import org.kaohe.store.RunKind;

/** What the program publishes of random years is, row by row, what a plain reading of the restatement gives, with however many workers. */
class ReferenceIT {

    private static final Path JOBS = Path.of("jobs");
    private static final String WORKERS = "kaohe.workers";

    private final Bench bench = Bench.fresh();

    @AfterEach
    void asManyWorkersAsUsual() {
        System.clearProperty(WORKERS);
    }

    @ParameterizedTest(name = "seed {0}, {1} workers")
    @CsvSource({"92, 1", "93, 2", "94, 4"})
    void twoRandomYearsAndAProgressRun(long seed, int workers) throws IOException {
        System.setProperty(WORKERS, String.valueOf(workers));
        int year = Bench.years();
        RandomYear first = RandomYear.write(seed, year, feeds(year));
        ReferenceYear before = ReferenceYear.last(JOBS, feeds(year), year, null);
        same(run(year, RunKind.FINAL, null), before);
        first.next(feeds(year + 1));
        LocalDate asOf = LocalDate.of(year + 1, 4, 1).plusDays(seed * workers % 200);
        same(run(year + 1, RunKind.PROGRESS, asOf), ReferenceYear.progress(JOBS, feeds(year + 1), year + 1, asOf, before));
        same(run(year + 1, RunKind.FINAL, null), ReferenceYear.last(JOBS, feeds(year + 1), year + 1, before));
    }

    /** Of some 40 MB in long documents: findings are read in two sections and enterprises rated in parts, some at a time. */
    @ParameterizedTest(name = "{0} workers")
    @ValueSource(ints = {1, 2, 4})
    void aYearThatIsReadInSections(int workers) throws IOException {
        System.setProperty(WORKERS, String.valueOf(workers));
        int year = Bench.years();
        RandomYear.write(95, year, feeds(year), 11_000);
        same(run(year, RunKind.FINAL, null), ReferenceYear.last(JOBS, feeds(year), year, null));
    }

    /** Of 2019 there is a calendar of working days, of the years after it there is none. */
    @Test
    void aYearWithItsWorkingDays() throws IOException {
        RandomYear.write(2019, 2019, feeds(2019));
        same(run(2019, RunKind.FINAL, null), ReferenceYear.last(JOBS, feeds(2019), 2019, null));
    }

    private Path feeds(int year) {
        return bench.feeds(CreditFeeds.ASSESSMENT, year);
    }

    private RunResult run(int year, RunKind kind, LocalDate asOf) {
        RunResult result = bench.run(CreditFeeds.ASSESSMENT, year, kind, asOf);
        assertThat(result.ending()).as(() -> bench.rejects(result).toString()).isEqualTo(Ending.PUBLISHED);
        return result;
    }

    private void same(RunResult result, ReferenceYear reference) {
        for (Map.Entry<String, List<List<String>>> table : reference.tables().entrySet()) {
            List<List<String>> published = table.getKey().equals("findings-rejects") ? rejects(result)
                    : Csv.table(bench.text(result, table.getKey() + ".csv")).stream().skip(1).toList();
            assertThat(published).as(table.getKey()).isNotEmpty();
            for (int i = 0; i < Math.min(published.size(), table.getValue().size()); i++) {
                assertThat(published.get(i)).as(table.getKey() + " row " + (i + 1)).isEqualTo(table.getValue().get(i));
            }
            assertThat(published).as(table.getKey()).hasSameSizeAs(table.getValue());
        }
    }

    /** Line, column and code of what was found wrong with the findings; a row that could not be cut into cells has no column. */
    private List<List<String>> rejects(RunResult result) {
        return Csv.table(bench.text(result, "rejects.csv")).stream().filter(row -> row.get(0).equals("findings.csv"))
                .map(row -> List.of(row.get(1) + (List.of("syntax", "cell-count").contains(row.get(4)) ? "" : "," + row.get(2)) + "," + row.get(4))).toList();
    }
}
