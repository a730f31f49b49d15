package org.kaohe.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.kaohe.rules.Schemes;
import org.kaohe.store.Contents;
import org.kaohe.store.CreditStore;
import org.kaohe.store.ResultStore;
import org.kaohe.store.RowStore;
import org.kaohe.store.RunKind;
import org.kaohe.store.RunStore;
import org.kaohe.store.SumsAhead;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** Reports made again: other paper, the same result. */
class ReportIT {

    private final int year = Bench.years();
    private final CreditFeeds feeds = new CreditFeeds(Bench.fresh(), year);

    private RunRequest request() {
        return new RunRequest(CreditFeeds.ASSESSMENT, year, RunKind.FINAL, null, feeds.bench.home().resolve("input"), feeds.bench.output());
    }

    /** A reporter whose rules folder is a copy that the test may change. */
    private static Reporter reporter(Path jobs) {
        Schemes schemes = new Schemes(jobs);
        RunStore runs = Bench.bean(RunStore.class);
        EarlierResults earlier = Bench.bean(EarlierResults.class);
        Reporting reporting = new Reporting(runs, Bench.bean(RowStore.class), Bench.bean(ResultStore.class), Bench.bean(CreditStore.class), earlier, schemes,
                Bench.bean(Cases.class), Bench.bean(Ledgers.class), java.util.Set.of("workbook", "page"));
        PublishStep publishing = new PublishStep(runs, Bench.bean(RowStore.class), Bench.bean(Contents.class), reporting, earlier, Bench.bean(org.kaohe.store.Journal.class), Bench.bean(Operator.class),
                Bench.bean(TransactionTemplate.class));
        return new Reporter(Bench.bean(Claims.class), runs, publishing, schemes, new Planning(schemes, runs, earlier, Bench.bean(Operator.class), new SumsAhead(List.of())));
    }

    private Path jobs() throws IOException {
        Path jobs = feeds.bench.home().resolve("jobs");
        FileSystemUtils.copyRecursively(Path.of("jobs"), jobs);
        return jobs;
    }

    @Test
    void the_office_changes_its_paper_and_the_result_and_the_next_year_stay_as_they_are() throws IOException {
        feeds.enterprise(1, "金水区");
        RunResult first = feeds.run();
        RunResult next = feeds.next().run();
        Path jobs = jobs();
        reporter(jobs).report(request(), null);
        SortedMap<String, String> before = feeds.bench.published();
        Path circular = jobs.resolve("environmental-credit/circular.yaml");
        Reporter reporter = reporter(jobs);

        Files.writeString(circular, "issuer: 郑州市环境保护局\ndate: 2019-03-05\nobjections: 请于15日内向市环境保护局提出\n");
        reporter.report(request(), null);
        SortedMap<String, String> after = feeds.bench.published();
        String manifest = feeds.bench.text(first, "manifest.json");
        assertThat(manifest).contains("environmental-credit/circular.yaml");
        assertThat(Bench.bean(EarlierResults.class).manifest(first.run()).ofResult().file()).isNotNull();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((name, bytes) -> {
            if (name.endsWith(".csv") || !name.startsWith(CreditFeeds.ASSESSMENT + "/" + year + "/")) {
                assertThat(bytes).as(name).isEqualTo(before.get(name));
            }
        });

        assertThat(feeds.run().ending()).as("the run finds its reports as they were made last").isEqualTo(RunResult.Ending.UNCHANGED);
        assertThat(feeds.next().run().run().id()).as("the year after is the same run").isEqualTo(next.run().id());
        assertThat(Bench.bean(EarlierResults.class).find(CreditFeeds.ASSESSMENT, year,
                Bench.bean(RunStore.class).files(next.run().id(), org.kaohe.store.RunFile.Role.EARLIER).get(0).sha256())).contains(first.run().id() == 0 ? null
                : Bench.bean(RunStore.class).find(first.run().id()).orElseThrow());

        Files.delete(circular);
        reporter.report(request(), null);
        assertThat(feeds.bench.published()).isEqualTo(before);
    }

    @Test
    void one_form_alone_leaves_the_others_as_they_were() throws IOException {
        feeds.enterprise(1, "金水区");
        RunResult result = feeds.run();
        reporter(jobs()).report(request(), null);
        SortedMap<String, String> before = feeds.bench.published();
        Files.delete(feeds.bench.place(result).resolve("index.html"));
        reporter(jobs()).report(request(), "page");
        assertThat(feeds.bench.published()).isEqualTo(before);
    }

    @Test
    void in_another_language_of_the_machine_they_have_the_same_bytes() throws IOException {
        feeds.enterprise(1, "金水区");
        feeds.run();
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.US);
            reporter(jobs()).report(request(), null);
            SortedMap<String, String> before = feeds.bench.published();
            Locale.setDefault(Locale.GERMANY);
            reporter(jobs()).report(request(), null);
            assertThat(feeds.bench.published()).isEqualTo(before);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void what_cannot_be_made_again_is_said() throws IOException {
        Path jobs = jobs();
        assertThatThrownBy(() -> reporter(jobs).report(request(), "poster")).isInstanceOf(NotPossible.class).hasMessageContaining("poster").hasMessageContaining("page");
        assertThatThrownBy(() -> reporter(jobs).report(request(), null)).isInstanceOf(NotPossible.class).hasMessageContaining("请先 run environmental-credit " + year);
        feeds.enterprise(1, "金水区");
        feeds.run();
        Files.writeString(jobs.resolve("units.csv"), Files.readString(jobs.resolve("units.csv")) + "\n");
        assertThatThrownBy(() -> reporter(jobs).report(request(), null)).isInstanceOf(Runner.Changed.class).hasMessageContaining("规则文件已变化");
    }
}
