package org.kaohe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.Room;
import org.springframework.util.FileSystemUtils;

/** The command lint: with the published evaluation of 2016, without any result, and with a file that is unsound. */
class LintIT {

    @TempDir
    Path folder;

    /** The shares were worked out apart from this program, from the published tables 6 and 7. */
    @Test
    void the_evaluation_of_2016_gave_interaction_twice_its_weight() throws IOException {
        Office office = Office.shared();
        office.command("run", "website-performance", "2016", "--output", folder.toString()).is(Status.DONE);
        Ending ending = office.command("lint", "website-performance").is(Status.DONE);
        assertThat(ending.out().lines()).anyMatch(line -> line.startsWith("website-performance 2016　") && line.contains("（2016 年已发布的结果）"))
                .contains("　留意　权重实效　表5 4　“县（市、区）”：交流互动栏目 规定占 25.0%，实际占总分差别的 48.6%，作用偏大",
                        "　留意　权重实效　表5 1　“县（市、区）”：政府信息公开和重点领域信息公开 规定占 30.0%，实际占总分差别的 9.5%，作用偏小")
                .anyMatch(line -> line.contains("“开发区”4 个单位（太少，仅供参考）") && line.contains("门户网站建设 20.0% → 118.1%（作用偏大）"));
        assertThat(office.command("lint", "website-performance", "--quiet").is(Status.DONE).out()).isEmpty();
        assertThat(office.command("lint", "website-performance").out()).as("the same again").isEqualTo(ending.out());
    }

    @Test
    void without_a_result_the_rules_alone_are_read() throws IOException {
        Ending ending = Office.shared().command("lint", "cultivated-land", "2097").is(Status.DONE);
        assertThat(ending.out()).contains("没有已发布的年度结果，只看规则").contains("说明　条款对照").doesNotContain("须改　");
        assertThat(Office.alone(List.of(), "lint", "nothing").is(Status.COMMAND_LINE).err()).contains("没有考核“nothing”");
        assertThat(Office.alone(List.of(), "lint", "website-performance", "2017").is(Status.COMMAND_LINE).err()).contains("没有 website-performance 2017 年的规则");
    }

    @Test
    void an_unsound_file_is_named_and_the_others_are_read_all_the_same() throws IOException {
        Office.shared();
        for (String part : List.of("grain-security", "food-safety")) {
            FileSystemUtils.copyRecursively(Path.of("jobs", part), folder.resolve("jobs").resolve(part));
        }
        Files.copy(Path.of("jobs/units.csv"), folder.resolve("jobs/units.csv"));
        Path rules = folder.resolve("jobs/grain-security/2017.yaml");
        Files.writeString(rules, Files.readString(rules).replace("良好, from: 75", "良好, from: 95"));
        Ending ending = Office.alone(List.of("--kaohe.jobs=" + folder.resolve("jobs"), "--kaohe.data=" + Room.HOME.resolve("office")), "lint").is(Status.REFUSED);
        assertThat(ending.err().lines()).singleElement().asString().startsWith("grain-security 2017：2017.yaml 第 ").contains("等次重叠");
        assertThat(ending.out()).contains("food-safety 2017").contains("按名次定等而没有同分规定").doesNotContain("grain-security");
    }
}
