package org.kaohe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lists for the office: what comes, and what has arrived. */
class ScheduleIT {

    @Test
    void the_coming_year_tells_runs_feeds_and_what_is_late() throws Exception {
        String out;
        // a database of its own: in the others' the year before may have been published
        try (Scratch scratch = Scratch.of(ScheduleIT.class); Office office = new Office(scratch.data())) {
            out = office.command("schedule", "--input", "target/it/nothing-here").is(Status.DONE).out();
        }
        assertThat(out).contains("今后 12 个月", "一、自动运行", "二、到期", "三、已逾期", "每天 02:00").containsPattern("01-25 02:00  industrial-economy +[0-9]{4}  年度　年度考核 +0/4 已报  五\\(二\\)")
                .containsPattern("01-20 +grain-security +[0-9]{4}  self-assessment.csv +未报（可不报） +九.1 +各县（市、区）政府")
                .containsPattern("逾期 [0-9]+ 天 +未定期限 +市统计局").contains("今年没有日程：county-targets（只有 2017 年的规则）");
        assertThat(out.lines().filter(line -> line.matches("每天 02:00 +environmental-credit .*"))).hasSize(1);
    }

    @Test
    void check_all_of_a_year_lists_every_feed_whether_it_arrived_or_not(@TempDir Path folder) throws Exception {
        Desk desk = Desk.of(folder, "grain-security", 2031);
        desk.delete("self-assessment.csv");
        desk.replace("vetoes.csv", desk.text("vetoes.csv").lines().skip(1).findFirst().orElseThrow(), "火星县,事实,文,2031-03-01");
        Ending ending = Office.shared().command("check", "all", "2031", "--input", desk.input().toString(), "--output", desk.output().toString()).is(Status.REFUSED);
        List<String> lines = ending.out().lines().toList();
        assertThat(lines).anyMatch(line -> line.matches("考核 +年度  报送表 +期限 +状态 +行数  拒绝  应报单位"))
                .anyMatch(line -> line.matches("grain-security +2031  department-review.csv +2032-02-10 前  已报 +66 +0  各牵头部门"))
                .anyMatch(line -> line.matches("grain-security +2031  self-assessment.csv +2032-01-20 +未报（可不报） +各县（市、区）政府"))
                .anyMatch(line -> line.matches("grain-security +2031  vetoes.csv +2032-02-10 前  已报 +1 +1  市考核工作组"))
                .anyMatch(line -> line.matches("industrial-economy +2031  events.csv +2032-01-25 前  未报 +市工信委等 6 家"))
                .anyMatch(line -> line.matches("environmental-credit +2031  findings.csv +2032-01-01 前  未报 +各级环保部门"));
        assertThat(ending.err()).contains("火星县");
    }

    @Test
    void check_needs_a_year_unless_all_are_meant() throws Exception {
        assertThat(Office.shared().command("check", "grain-security").is(Status.COMMAND_LINE).err()).contains("check grain-security 2017");
        Office.shared().command("check", "all", "1999", "--input", "input-samples").is(Status.COMMAND_LINE);
    }
}
