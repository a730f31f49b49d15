package org.kaohe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaohe.cli.BadFeed.GRAIN;
import static org.kaohe.cli.BadFeed.INDUSTRY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaohe.runs.RunRequest;
import org.kaohe.runs.Runner;
import org.kaohe.runs.Watcher;
import org.kaohe.store.RunKind;
import org.kaohe.store.RunState;
import org.kaohe.store.RunStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** What each command answers, and with which status. */
@Timeout(120)
class CommandIT {

    private static Office office;

    @BeforeAll
    static void open() throws Exception {
        office = Office.shared();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "''|用法", "walk|不认识", "run|缺少参数", "run grain-security|年度", "run grain-security abc|四位年份", "run grain-security 2017 --fast|不认识：--fast",
            "run grain-security 2017 2018|不认识", "run grain 2017|grain-security", "run grain-security 2016|2016", "run grain-security 2199|2199",
            "run website-performance 2017|2017", "run all --input target/nowhere|target/nowhere", "run grain-security 2017 --as-of yesterday|日期",
            "check grain-security|请写明年度", "explain grain-security 2017 火星|火星", "explain mars 2017 中原区|mars", "restart x|整数", "publish|缺少参数", "Run all|不认识"})
    void aWrongCommandLineIsAnsweredWithoutSpring(String line, String says) {
        String[] words = line.isEmpty() ? new String[0] : line.split(" ");
        assertThat(Office.alone(List.of("--kaohe.data=/proc/no/such/place"), words).is(Status.COMMAND_LINE).err()).contains(says);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--kaohe.workers=abc|1 至 8|“abc”", "--kaohe.workers=0|1 至 8|“0”", "--kaohe.workers=9|1 至 8|“9”", "--kaohe.workers=1.5|1 至 8|“1.5”",
            "--kaohe.workers=2 --kaohe.workers=4|kaohe.workers|2 次", "--kaohe.reports=workbok,page|workbok|workbook、circular、letters、page", "--kaohe.lease=soon|15s|“soon”",
            "--kaohe.data=a --kaohe.data=b|kaohe.data|2 次", "--kaohe.data=|kaohe.data|空", "--kaohe.jobs=|kaohe.jobs|空"})
    void aWrongSettingIsAnsweredBeforeAnythingBegins(String settings, String says, String besides) {
        List<String> springs = new ArrayList<>(List.of(settings.split(" ")));
        if (!settings.contains("kaohe.data")) {
            springs.add("--kaohe.data=/proc/no/such/place");
        }
        assertThat(Office.alone(springs, "runs").is(Status.COMMAND_LINE).err()).contains(says, besides).hasLineCount(1);
    }

    @Test
    void whatTheEnvironmentSaysIsLookedAtAsWhatWasTyped() throws Exception {
        Map<String, String> environment = Map.of("LC_ALL", "C.UTF-8", "KAOHE_WORKERS", "0");
        assertThat(Program.start(List.of(), environment, Program.JAR, null, "runs").ended().is(Status.COMMAND_LINE).err()).contains("1 至 8", "“0”").hasLineCount(1);
        environment = Map.of("LC_ALL", "C.UTF-8", "KAOHE_DATA", "");
        assertThat(Program.start(List.of(), environment, Program.JAR, null, "runs").ended().is(Status.COMMAND_LINE).err()).contains("kaohe.data", "空").hasLineCount(1);
    }

    @Test
    void theProgramAnswersBeforeAnythingStarts() throws Exception {
        try (Scratch scratch = Scratch.of(CommandIT.class)) {
            assertThat(Program.run(scratch.data()).is(Status.COMMAND_LINE).err()).contains("用法", "run", "check", "explain", "runs", "restart", "publish");
            Program.run(scratch.data(), "explain", "grain-security", "2017", "火星").is(Status.COMMAND_LINE);
            Program lost = Program.start(List.of(), Map.of("LC_ALL", "C"), Program.JAR, scratch.data(), "explain", "grain-security", "2017", "中原区");
            assertThat(lost.ended().is(Status.COMMAND_LINE).err()).contains("请先执行 export LC_ALL=C.UTF-8");
            assertThat(scratch.data()).as("no database, no log").doesNotExist();
        }
    }

    @Test
    void twoAssessmentsAtOnceOnOneNewServerInAnyLocale() throws Exception {
        Desk grain = Desk.of(GRAIN);
        Desk industry = Desk.of(INDUSTRY);
        try (Scratch scratch = Scratch.of(CommandIT.class)) {
            Program one = Program.start(List.of(), Map.of("LC_ALL", "C", "LANG", "C"), Program.JAR, scratch.data(), grain.words("run"));
            Program two = Program.start(scratch.data(), industry.words("run", "--quiet"));
            assertThat(one.ended().is(Status.DONE).counted().out()).contains("郑州市粮食安全责任制考核办法", "已计算");
            Ending quiet = two.ended().is(Status.DONE);
            assertThat(quiet.out() + quiet.err()).isEmpty();
            SortedMap<String, String> here = Desk.files(grain.place());
            office.command(grain.words("run")).is(Status.DONE);
            assertThat(Desk.files(grain.place())).as("the locale changes no byte").isEqualTo(here);
        }
    }

    @Test
    void unsoundRulesAreRefusedWithFileAndLine() throws Exception {
        try (Scratch scratch = Scratch.of(CommandIT.class)) {
            Path jobs = scratch.home().resolve("jobs");
            Desk desk = Desk.of(GRAIN);
            new ProcessBuilder("cp", "-r", "jobs", jobs.toString()).start().waitFor();
            Path rules = jobs.resolve("grain-security/2017.yaml");
            String sound = Files.readString(rules);
            List<String> springs = List.of("--kaohe.jobs=" + jobs, "--kaohe.data=/proc/no/such/place");
            for (Map.Entry<String, String> change : Map.of("points: 30", "points: 31", "from: 75", "from: 95", "中原区, ", "中原区, 中原区, ",
                    "figure: \"department-review.marks", "figure: \"department-review.mark", "title:", "titel:").entrySet()) {
                Files.writeString(rules, sound.replaceFirst(Pattern.quote(change.getKey()), change.getValue()));
                assertThat(Office.alone(springs, desk.words("run")).is(Status.REFUSED).err()).as(change.toString()).containsPattern("2017\\.yaml.*\\d+");
            }
            Files.writeString(rules, "a: [");
            assertThat(Office.alone(springs, desk.words("check")).is(Status.REFUSED).err()).contains("2017.yaml");
            Files.writeString(rules, sound);
            Files.writeString(jobs.resolve("grain-security/feeds/vetoes.json"), "{");
            assertThat(Office.alone(springs, desk.words("run")).is(Status.REFUSED).err()).contains("vetoes.json");
            assertThat(desk.place()).doesNotExist();
        }
    }

    @Test
    void aUnitIsExplainedByCodeNameAndAlias() {
        Desk desk = Desk.of(INDUSTRY);
        String year = String.valueOf(desk.year());
        assertThat(office.command("explain", INDUSTRY, year, "中牟县").is(Status.COMMAND_LINE).err()).contains("请先 run");
        office.command(desk.words("run")).is(Status.DONE);
        String explained = office.command("explain", INDUSTRY, year, "中牟县").is(Status.DONE).out();
        assertThat(explained).contains("中牟县", "410122", "statistics.csv:12", "条款");
        assertThat(office.command("explain", INDUSTRY, year, "410122").out()).isEqualTo(explained);
        assertThat(office.command("explain", INDUSTRY, year, "中牟县人民政府").out()).isEqualTo(explained);
        office.command("explain", INDUSTRY, year, "市教育局").is(Status.COMMAND_LINE);
    }

    @Test
    void theSameRunAgainComputesNothingAndPutsBackWhatWasDamaged() throws Exception {
        Desk desk = Desk.of(GRAIN);
        long run = office.command(desk.words("run")).is(Status.DONE).run();
        SortedMap<String, String> result = Desk.files(desk.place());
        Ending again = office.command(desk.words("run")).is(Status.DONE);
        assertThat(again.out()).contains("无需重算").doesNotContain("放回", "逐项计分");
        assertThat(again.run()).isEqualTo(run);
        Path scores = desk.place().resolve("scores.csv");
        Files.writeString(scores, Files.readString(scores).replace("中原区", "甲原区"));
        restored(desk, result);
        Files.delete(scores);
        restored(desk, result);
        Files.writeString(desk.place().resolve("notes.txt"), "x");
        restored(desk, result);
        FileSystemUtils.deleteRecursively(desk.folder());
        restored(desk, result);
        Desk elsewhere = new Desk(desk.home().resolve("elsewhere"), desk.assessment(), desk.year());
        String[] words = desk.words("run");
        words[words.length - 1] = elsewhere.output().toString();
        assertThat(office.command(words).is(Status.DONE).run()).isEqualTo(run);
        assertThat(Desk.files(elsewhere.place())).isEqualTo(result);
    }

    private static void restored(Desk desk, SortedMap<String, String> result) {
        assertThat(office.command(desk.words("run")).is(Status.DONE).out()).contains("无需重算", "已放回").doesNotContain("逐项计分");
        assertThat(Desk.files(desk.place())).isEqualTo(result);
    }

    @Test
    void anEarlierRunIsPublishedAgainAfterTheFeedsChanged() {
        Desk desk = Desk.of(INDUSTRY);
        long first = office.command(desk.words("run")).is(Status.DONE).run();
        SortedMap<String, String> before = Desk.files(desk.place());
        desk.replace("statistics.csv", "中牟县,", "中牟县,140.00,11.2,11,15.05,158.20,13.6,52.48");
        long second = office.command(desk.words("run")).is(Status.DONE).run();
        SortedMap<String, String> after = Desk.files(desk.place());
        assertThat(second).isGreaterThan(first);
        assertThat(after).isNotEqualTo(before);
        office.command("publish", String.valueOf(first)).is(Status.DONE);
        assertThat(Desk.files(desk.place())).isEqualTo(before);
        assertThat(office.command("explain", INDUSTRY, String.valueOf(desk.year()), "中牟县").out()).contains("运行 " + first + "）", "131.54");
        assertThat(office.command(desk.words("run")).is(Status.DONE).out()).contains("无需重算", "已放回");
        assertThat(Desk.files(desk.place())).isEqualTo(after);
        desk.add("events.csv", "火星,veto,,,,,文号,事项");
        long refused = office.command(desk.words("run")).is(Status.REFUSED).run();
        assertThat(office.command("publish", String.valueOf(refused)).is(Status.COMMAND_LINE).err()).contains(String.valueOf(refused));
        office.command("publish", "999999").is(Status.COMMAND_LINE);
        assertThat(Desk.files(desk.place())).isEqualTo(after);
    }

    @Test
    void aRunThatFailedGoesOnUnlessItsFeedsChanged() throws Exception {
        Desk desk = Desk.of(GRAIN);
        Files.createDirectories(desk.folder());
        Files.writeString(desk.place(), "in the way");
        String run = office.command(desk.words("run")).is(Status.FAILED).err().strip().replaceFirst("(?s).*restart (\\d+)$", "$1");
        assertThat(office.command("runs").is(Status.DONE).out()).containsPattern("(?m)^\\s*" + run + " .*失败");
        String feed = desk.text("vetoes.csv");
        desk.text("vetoes.csv", feed + "新密市,事实,文号," + desk.year() + "-01-01\n");
        assertThat(office.command("restart", run).is(Status.REFUSED).err()).contains("不能接着算", "run " + GRAIN + " " + desk.year());
        Files.delete(desk.place());
        long other = office.command(desk.words("run")).is(Status.DONE).run();
        assertThat(office.command("runs").out()).containsPattern("(?m)^\\s*" + run + " .*被取代.*由运行 " + other);
        desk.text("vetoes.csv", feed);
        office.command("restart", run).is(Status.COMMAND_LINE);
        office.command("restart", String.valueOf(other)).is(Status.COMMAND_LINE);
        assertThat(office.command("restart", "999999").is(Status.COMMAND_LINE).err()).contains("999999", "runs");
        assertThat(office.command(desk.words("run")).is(Status.DONE).run()).isGreaterThan(other);
    }

    @Test
    void aRunKilledBeforeItsJobWasWrittenDownGoesOn() throws Exception {
        Desk desk = Desk.of(GRAIN);
        Files.createDirectories(desk.folder());
        Files.writeString(desk.place(), "in the way");
        String run = office.command(desk.words("run")).is(Status.FAILED).err().strip().replaceFirst("(?s).*restart (\\d+)$", "$1");
        Files.delete(desk.place());
        // as if the process had died between the instance of the job and its first execution
        JdbcTemplate database = office.bean(JdbcTemplate.class);
        String executions = "(select e.job_execution_id from batch_job_execution e join batch_job_execution_params p using (job_execution_id)"
                + " where p.parameter_name = 'run' and p.parameter_value = '" + run + "')";
        String steps = "(select step_execution_id from batch_step_execution where job_execution_id in " + executions + ")";
        List<Long> found = database.queryForList("select distinct job_execution_id from batch_job_execution where job_execution_id in " + executions, Long.class);
        assertThat(found).isNotEmpty();
        database.update("delete from batch_step_execution_context where step_execution_id in " + steps);
        database.update("delete from batch_step_execution where job_execution_id in " + executions);
        database.update("delete from batch_job_execution_context where job_execution_id in " + executions);
        for (Long execution : found) {
            database.update("delete from batch_job_execution_params where job_execution_id = ?", execution);
            database.update("delete from batch_job_execution where job_execution_id = ?", execution);
        }
        for (String table : List.of("feed_row", "reject", "feed_count", "item_points", "unit_score")) {
            database.update("delete from " + table + " where run = ?", Long.valueOf(run));
        }
        office.command("restart", run).is(Status.DONE).counted();
        assertThat(desk.place().resolve("manifest.json")).exists();
    }

    @Test
    void oneAtATimeForAnAssessmentYearAndKind() throws Exception {
        Desk desk = Desk.of(GRAIN);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Watcher held = new Watcher() {
            @Override
            public void step(String title, int number, int of) {
                begun.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void records(long count) {
            }
        };
        RunRequest request = new RunRequest(GRAIN, desk.year(), RunKind.FINAL, null, desk.input(), desk.output());
        CompletableFuture<?> first = CompletableFuture.runAsync(() -> office.bean(Runner.class).run(request, held));
        try {
            begun.await();
            assertThat(office.command(desk.words("run")).is(Status.BUSY).err()).contains("正在", "runs");
            assertThat(office.command("runs").out()).contains("进行中").doesNotContain("已中断");
            String run = String.valueOf(office.bean(RunStore.class).recent(1).get(0).id());
            office.command("restart", run).is(Status.BUSY);
            office.command(desk.words("run", "--progress")).is(Status.DONE);
        } finally {
            goOn.countDown();
        }
        first.get();
        assertThat(office.bean(RunStore.class).recent(2)).allSatisfy(run -> assertThat(run.state()).isEqualTo(RunState.DONE));
        assertThat(Desk.files(desk.place())).containsKey("manifest.json");
    }

    @Test
    void runAllTriesEverythingAndEndsWithTheWorst() throws Exception {
        try (Scratch scratch = Scratch.of(CommandIT.class)) {
            Desk bad = Desk.of(scratch.home(), GRAIN, 2150);
            Desk good = Desk.of(scratch.home(), INDUSTRY, 2150);
            Desk later = Desk.of(scratch.home(), GRAIN, 2151);
            bad.add("vetoes.csv", "火星,事实,文号,2150-01-01");
            String[] all = {"run", "all", "--input", good.input().toString(), "--output", good.output().toString()};
            Ending ending = office.command(all).is(Status.REFUSED).counted();
            assertThat(ending.err()).contains("火星");
            assertThat(bad.place()).doesNotExist();
            assertThat(good.place()).isNotEmptyDirectory();
            assertThat(later.place()).isNotEmptyDirectory();
            // two are worked on at a time; what they came to is told in order
            assertThat(ending.out().lines().filter(line -> line.matches("[a-z-]+ +215[01] +[a-z-]+\\.csv .*")).map(line -> line.replaceFirst(" +(215[01]).*", " $1")).distinct())
                    .containsExactly("grain-security 2150", "industrial-economy 2150", "grain-security 2151");
            Ending quiet = office.command("run", "all", "2151", "--quiet", "--input", good.input().toString(), "--output", good.output().toString()).is(Status.DONE);
            assertThat(quiet.out() + quiet.err()).isEmpty();
        }
    }
}
