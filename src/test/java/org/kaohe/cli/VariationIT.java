package org.kaohe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kaohe.store.Run;
import org.kaohe.store.RunStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** what-if, readings, robustness, and explain with a goal: what they say, and that they leave nothing behind. */
class VariationIT {

    private static Office office;

    @BeforeAll
    static void open() throws IOException {
        office = Office.shared();
    }

    private static long rows(String table) {
        return office.bean(JdbcTemplate.class).queryForObject("select count(*) from " + table, Long.class);
    }

    private static List<Long> left() {
        return List.of(rows("feed_row"), rows("unit_score"), rows("content"), rows("feed_pack"), rows("feed_keys"), rows("run"), rows("batch_job_instance"), rows("batch_step_execution"));
    }

    private static String[] words(Desk desk, String command, String... more) {
        return desk.words(command, more);
    }

    @Test
    void whatIfTellsRanksBeforeAndAfterAndLeavesNothingBehind() {
        Desk desk = Desk.of("grain-security");
        office.command(words(desk, "run")).is(Status.DONE);
        SortedMap<String, String> published = Desk.files(desk.folder());
        List<Long> before = left();
        // 28.50 → 0: 0.3 × 28.5 points less
        Ending ending = office.command(words(desk, "what-if", "--set", "department-review:中牟/production_capacity:marks=0")).is(Status.DONE);
        assertThat(ending.out()).contains("没有发布", "中牟县（410122）：得分", "department-review.csv:").containsPattern("中牟县 +1 +[2-9]");
        assertThat(left()).isEqualTo(before);
        assertThat(Desk.files(desk.folder())).isEqualTo(published);
        // by Chinese title, by line, and what changes no rank says so
        String line = String.valueOf(desk.text("department-review.csv").lines().toList().indexOf(desk.line("department-review.csv", "中牟县,production_capacity")) + 1);
        assertThat(office.command(words(desk, "what-if", "--set", "department-review:410122/#" + line + ":marks=29.99")).is(Status.DONE).out()).contains("名次、等次均不变");
    }

    @Test
    void aValueThatNoFeedWouldTakeIsRefusedLikeOne() {
        Desk desk = Desk.of("grain-security");
        List<Long> before = left();
        assertThat(office.command(words(desk, "what-if", "--set", "department-review:中牟/reserves:marks=约20")).is(Status.REFUSED).err())
                .contains("所设的值不能用", "department-review.csv 第", "marks", "约20", "[type]");
        assertThat(office.command(words(desk, "what-if", "--set", "department-review:中牟/reserves:marks=21")).is(Status.REFUSED).err()).contains("不大于“满分”的 20", "[constraint]");
        desk.delete("joint-inspection.csv");
        assertThat(office.command(words(desk, "what-if", "--set", "department-review:中牟/reserves:marks=2")).is(Status.REFUSED).err()).contains("报送表本身有问题", "joint-inspection.csv");
        assertThat(left()).isEqualTo(before);
    }

    @Test
    void whatIsMisspeltIsAnsweredWithTheNearestNames() {
        Desk desk = Desk.of("grain-security");
        for (String[] wrong : new String[][] {{"department-reviews:中牟:marks=1", "department-review”"}, {"department-review:中牟/reserves:mark=1", "“marks”"},
                {"department-review:中牟城:marks=1", "units.csv 中没有单位“中牟城”"}, {"department-review:中牟:marks=1", "有 6 行"},
                {"department-review:中牟/nothing:marks=1", "没有这样的数据行"}, {"department-review:市教育局/reserves:marks=1", "没有“市教育局”的数据行"},
                {"department-review中牟", "应写成"}}) {
            assertThat(office.command(words(desk, "what-if", "--set", wrong[0])).is(Status.COMMAND_LINE).err()).contains(wrong[1]);
        }
        assertThat(office.command(words(desk, "what-if", "--set", "department-review:中牟/reserves:marks=1", "--set", "department-review:中牟/reserves:marks=2"))
                .is(Status.COMMAND_LINE).err()).contains("设了两次");
    }

    /** A feed that tolerates bad rows must not swallow the row that was set. */
    @Test
    void anEnterpriseIsNamedByItsCreditCodeAndToleranceHelpsNobody() throws IOException {
        Path home = Path.of("target/it/variation-credit").toAbsolutePath();
        FileSystemUtils.deleteRecursively(home);
        Path feeds = Files.createDirectories(home.resolve("environmental-credit/2098"));
        Files.writeString(feeds.resolve("enterprises.csv"), "credit_code,name,county,industry\n91410102MA0000001T,甲厂,中原区,C22\n91410103MA0000002C,乙厂,二七区,C33\n");
        StringBuilder findings = new StringBuilder("finding_no,credit_code,found_on,confirmed_on,item,authority,document\n");
        for (int i = 1; i <= 300; i++) {
            findings.append("F").append(1000 + i).append(",91410103MA0000002C,2098-01-05,2098-01-06,B01,局,文\n");
        }
        Files.writeString(feeds.resolve("findings.csv"), findings + "F9,91410102MA0000001T,2098-01-05,2098-01-06,A02,局,文\n");
        List<Long> before = left();
        String[] command = {"what-if", "environmental-credit", "2098", "--input", home.toString(), "--output", home.resolve("out").toString(), "--set", ""};
        command[8] = "findings:91410102ma0000001t:item=B01";
        // A02 takes 12 points, B01 gives 2
        assertThat(office.command(command).is(Status.DONE).out()).contains("甲厂（91410102MA0000001T）：得分 88.00 → 102.00", "中原区");
        command[8] = "findings:91410102MA0000001T:item=A99";
        assertThat(office.command(command).is(Status.REFUSED).err()).contains("A99", "[unknown-item]");
        assertThat(left()).isEqualTo(before);
    }

    /**
     * 有网站的部门, no news: 审计局 24, 无, 无, 20, 15: filled in (note under table 8) 24 + 8 + 8 + 20 + 15 = 75.00; by table 5
     * itself 59 × 100 ÷ 80 = 73.75. 气象局 27, 9, 9, 15, 14.5 = 74.50 either way. 城管局 20, 6, 6, 10, 5 = 47.00.
     */
    @Test
    void theLiteralRuleOfTable5TurnsDepartmentsWithoutGuides() throws IOException {
        Path home = Path.of("target/it/variation-website").toAbsolutePath();
        FileSystemUtils.deleteRecursively(home);
        Path feeds = Files.createDirectories(home.resolve("website-performance/2016"));
        Files.writeString(feeds.resolve("scores.csv"), """
                unit,group,info_disclosure,service_guide,convenience_service,interaction,portal
                市审计局,部门（有网站）,24,无,无,20,15
                市气象局,部门（有网站）,27,9,9,15,14.5
                市城管局,部门（有网站）,20,6,6,10,5
                """);
        Files.writeString(feeds.resolve("news.csv"), "unit,pool,submitted,adopted\n");
        List<Long> before = left();
        String[] command = {"readings", "website-performance", "2016", "--input", home.toString(), "--output", home.resolve("out").toString()};
        Ending ending = office.command(command).is(Status.DONE);
        assertThat(ending.out()).contains("表5 2", "改为 rescale：2 个单位");
        Path folder = home.resolve("out/website-performance");
        assertThat(Files.readAllLines(folder.resolve("2016.readings.csv"))).filteredOn(line -> line.startsWith("R2")).map(line -> line.replaceAll("^R2,.*,fill-in,", ""))
                .containsExactly("rescale,部门（有网站）,D55,市气象局,2,1,优秀网站,优秀网站,74.50,74.50,", "rescale,部门（有网站）,D39,市审计局,1,2,优秀网站,优秀网站,75.00,73.75,");
        assertThat(Files.readString(folder.resolve("2016.readings.csv"))).contains("R1,四 表8,", "same-rank,,,,,,,,,,名次、等次均不变");
        assertThat(Files.readString(folder.resolve("2016.readings.json"))).contains("2016.readings.csv", "website-performance/2016.yaml");
        SortedMap<String, String> files = Desk.files(folder);
        office.command(command).is(Status.DONE);
        assertThat(Desk.files(folder)).isEqualTo(files);
        assertThat(left()).isEqualTo(before);
    }

    @Test
    void aTrialThatAKilledProcessLeftIsRemovedByTheNextOne() {
        Desk desk = Desk.of("grain-security");
        RunStore runs = office.bean(RunStore.class);
        Run dead = runs.create(new RunStore.NewRun("grain-security", desk.year(), org.kaohe.store.RunKind.DRY, null, Run.trial("dead"), "", "", "", "", ""));
        office.command(words(desk, "what-if", "--set", "department-review:中牟/reserves:marks=2")).is(Status.DONE);
        assertThat(runs.find(dead.id())).isEmpty();
    }

    @Test
    void robustnessWritesTableAndPictureAlikeEveryTime() throws IOException {
        Desk desk = Desk.of("grain-security");
        office.command(words(desk, "run")).is(Status.DONE);
        String[] command = {"robustness", "grain-security", String.valueOf(desk.year()), "--draws", "20", "--output", desk.output().toString()};
        assertThat(office.command(command).is(Status.DONE).out()).contains("权重 ±20%", "中牟县", "种子 1");
        Path folder = desk.folder();
        assertThat(folder.toFile().listFiles(File::isDirectory)).as("every folder is a result").containsExactly(desk.place().toFile());
        assertThat(Files.readAllLines(folder.resolve(desk.year() + ".robustness.csv"))).hasSize(1 + 11 * 3).element(0).asString().startsWith("group,rank,unit_code");
        assertThat(Files.readString(folder.resolve(desk.year() + ".robustness.svg"), StandardCharsets.UTF_8)).startsWith("<svg").contains("中牟县", "公布的名次").endsWith("</svg>\n");
        SortedMap<String, String> files = Desk.files(folder);
        office.command(command).is(Status.DONE);
        assertThat(Desk.files(folder)).isEqualTo(files);
        assertThat(Desk.files(desk.place()).keySet()).as("the result is what its manifest says").doesNotContain("robustness.csv");
        assertThat(office.command("robustness", "environmental-credit", "2018").is(Status.COMMAND_LINE).err()).contains("不作稳健性分析");
    }

    @Test
    void explainShowsEventsReadingsAndTheWayForwardAndTheSameAsJson() {
        Desk desk = Desk.of("industrial-economy");
        office.command(words(desk, "run")).is(Status.DONE);
        String year = String.valueOf(desk.year());
        Ending text = office.command("explain", "industrial-economy", year, "中原", "--to", "1").is(Status.DONE);
        assertThat(text.out()).contains("智能制造试点示范 1项　市级 郑工信示例〔2017〕16号", "口径 R1", "要达到第 1 位", "可升至第 1 位");
        Ending json = office.command("explain", "industrial-economy", year, "中原", "--to", "1", "--json").is(Status.DONE);
        assertThat(json.out()).startsWith("{").contains("\"score\" : \"48.40\"", "\"feed\" : \"statistics.csv\"", "\"clause\" : \"四(一)1\"", "\"ways\" : [", "\"id\" : \"R1\"");
        assertThat(office.command("explain", "industrial-economy", year, "中原", "--to", "优秀").is(Status.DONE).out()).contains("市内五区不评等次");
    }
}
