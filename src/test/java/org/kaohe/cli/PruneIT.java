package org.kaohe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.runs.Runner;
import org.kaohe.store.Run;
import org.kaohe.store.RunKind;
import org.kaohe.store.RunStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The rules of 2016 hold for that year alone: pruning what lies before 2017 touches no other test's years. */
class PruneIT {

    private static final String KEEP = String.valueOf(Year.now().getValue() - 2016);

    @TempDir
    private Path folder;

    private Ending website(Office office, String command, String... more) {
        List<String> words = new java.util.ArrayList<>(List.of(command, "website-performance", "2016", "--input", folder.resolve("in").toString(), "--output", folder.resolve("out").toString()));
        words.addAll(List.of(more));
        return office.command(words.toArray(String[]::new));
    }

    private void feeds(String from, String to) throws Exception {
        Path year = folder.resolve("in/website-performance/2016");
        FileSystemUtils.deleteRecursively(year);
        Files.createDirectories(year);
        for (String feed : List.of("scores.csv", "news.csv")) {
            Files.writeString(year.resolve(feed), Files.readString(Path.of("input-samples/website-performance/2016", feed)).replace(from, to));
        }
    }

    @Test
    void what_was_published_stays_whole_and_all_else_of_old_years_goes() throws Exception {
        Office office = Office.shared();
        JdbcClient jdbc = office.bean(JdbcClient.class);
        feeds("28.3", "28.2");
        website(office, "run").is(Status.DONE);
        long first = office.bean(Runner.class).published("website-performance", 2016, RunKind.FINAL).orElseThrow().id();
        SortedMap<String, String> firstFiles = Desk.files(folder.resolve("out/website-performance/2016"));
        website(office, "run", "--progress").is(Status.DONE);
        feeds("", "");
        website(office, "check").is(Status.DONE);
        website(office, "run", "--dry").is(Status.DONE);
        website(office, "run", "--progress").is(Status.DONE);
        website(office, "run").is(Status.DONE);
        long second = office.bean(Runner.class).published("website-performance", 2016, RunKind.FINAL).orElseThrow().id();
        Ending explained = office.command("explain", "website-performance", "2016", "新密");
        Ending compared = office.command("compare", String.valueOf(first), String.valueOf(second));

        Ending dry = office.command("prune", "--keep", KEEP, "--dry").is(Status.DONE);
        assertThat(dry.out()).contains("2017 年度以前会清理：运行 ");
        assertThat(office.command("prune", "--keep", KEEP).is(Status.DONE).out().lines().findFirst().orElseThrow())
                .isEqualTo(dry.out().lines().findFirst().orElseThrow().replace("会清理", "已清理"));

        List<Run> left = office.bean(RunStore.class).recent(10_000).stream().filter(run -> run.year() == 2016 && run.assessment().equals("website-performance")).toList();
        assertThat(left).extracting(Run::kind).containsOnly(RunKind.FINAL, RunKind.PROGRESS);
        assertThat(left).extracting(Run::id).contains(first, second);
        assertThat(left.stream().filter(run -> run.kind() == RunKind.PROGRESS)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from batch_job_execution_params where parameter_name = 'run' and parameter_value in (?, ?)")
                .params(String.valueOf(first), String.valueOf(second)).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from content c where not exists (select 1 from run_file f where f.sha256 = c.sha256)").query(Long.class).single()).isZero();

        assertThat(office.command("explain", "website-performance", "2016", "新密")).isEqualTo(explained);
        assertThat(office.command("compare", String.valueOf(first), String.valueOf(second))).isEqualTo(compared);
        office.command("publish", String.valueOf(first), "--output", folder.resolve("back").toString()).is(Status.DONE);
        assertThat(Desk.files(folder.resolve("back/website-performance/2016"))).isEqualTo(firstFiles);
        assertThat(website(office, "run").is(Status.DONE).out()).contains("无需重算");
        assertThat(website(office, "check").is(Status.DONE).out()).contains("合格");
        assertThat(office.command("prune", "--keep", "0").is(Status.COMMAND_LINE).err()).contains("--keep 至少为 1");
    }
}
