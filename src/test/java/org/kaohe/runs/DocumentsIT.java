package org.kaohe.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kaohe.reports.Programs;
import org.kaohe.reports.WordText;
import org.kaohe.rules.RulesException;
import org.kaohe.rules.Schemes;
import org.kaohe.store.RunKind;
import org.springframework.util.FileSystemUtils;

/** Circular and letters of a run, as they lie in the folder and as LibreOffice prints them. */
class DocumentsIT {

    private static final CreditFeeds FEEDS = new CreditFeeds(Bench.fresh(), Bench.years());
    private static final String HARMFUL = "<script>alert(1)</script>&=cmd|' /C calc'!A0";
    private static final RunRequest REQUEST = new RunRequest(CreditFeeds.ASSESSMENT, FEEDS.year, RunKind.FINAL, null, FEEDS.bench.home().resolve("input"), FEEDS.bench.output());
    private static Path place;

    /** Down to 48 and on the black list; to 80 and warned; harmful, long and turned names at 60; one without any finding. */
    @BeforeAll
    static void run() {
        String black = FEEDS.enterprise(1, "金水区");
        FEEDS.finding("F1", black, "03-01", "A02");
        FEEDS.finding("F2", black, "04-01", "A05");
        FEEDS.finding("F3", FEEDS.enterprise(2, "金水区"), "05-01", "A06");
        FEEDS.enterprises.add(CreditFeeds.code(3) + ",\"" + HARMFUL + "\",金水区,C26");
        FEEDS.finding("F4", CreditFeeds.code(3), "05-01", "A05");
        FEEDS.enterprises.add(CreditFeeds.code(4) + "," + "长".repeat(200) + ",金水区,C26");
        FEEDS.finding("F5", CreditFeeds.code(4), "05-01", "A05");
        FEEDS.enterprise(5, "金水区");
        place = FEEDS.bench.place(FEEDS.run());
        reporter().report(REQUEST, "circular");
        reporter().report(REQUEST, "letters");
    }

    private static Reporter reporter() {
        return Bench.bean(Reporter.class);
    }

    private static List<String> text(String file) {
        try {
            return WordText.of(Files.readAllBytes(place.resolve(file)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String letter(int number) {
        return "letters/" + CreditFeeds.code(number) + ".docx";
    }

    @Test
    void whoever_has_a_measure_gets_a_letter_and_nobody_else() throws IOException {
        try (Stream<Path> letters = Files.list(place.resolve("letters"))) {
            assertThat(letters.map(file -> "letters/" + file.getFileName())).containsExactlyInAnyOrder(letter(1), letter(2), letter(3), letter(4));
        }
    }

    @Test
    void a_letter_to_an_enterprise_shows_its_ledger_and_what_it_brings() {
        List<String> text = text(letter(1));
        assertThat(text).contains("企业1：", "100.00 − 12.00", "= 88.00", "88.00 − 40.00", "= 48.00", "findings.csv 第 2 行", "findings.csv 第 3 行");
        assertThat(text).anyMatch(line -> line.contains("得分为 48.00 分，等次为“环保失信”（办法第七条）") && line.contains("金水区5家企业中列第 5 位"));
        assertThat(text).anyMatch(line -> line.contains("得分为 48.00 分，低于 60 分，应予列入黑名单（办法第十条）"));
        // 48 + 12 = 60 is 环保信用警示, 48 + 40 = 88 as well
        assertThat(text).anyMatch(line -> line.equals("“环保信用警示”须达到 60 分（办法第七条），相差 12.00 分。其他不变，下列任一条记录经复核撤销即可达到：F1（得 60.00 分）、F2（得 88.00 分）。"));
        assertThat(text(letter(3))).contains(HARMFUL + "：");
        assertThat(text(letter(4))).contains("长".repeat(200) + "：");
    }

    @Test
    void the_circular_lists_grades_measures_and_the_black_list_with_its_particulars() {
        List<String> text = text("circular.docx");
        assertThat(text).contains("关于" + FEEDS.year + "年度郑州市工业企业环境监管信用评级结果的通报",
                "本年度参加评级的工业企业共 5 家，其中环保诚信 1 家，环保信用良好 1 家，环保信用警示 2 家，环保失信 1 家。",
                "书面告诫 4 家（扣减到 80 分，办法第十条）。", "列入黑名单 1 家（低于 60 分，办法第十条）。", CreditFeeds.code(1), "自 " + FEEDS.year + "-04-01 起，直至信用修复为止", "计分项目为示例。");
        assertThat(text).anyMatch(line -> line.contains("“黑名单”的失信企业 1 家"));
    }

    @Test
    void made_again_they_are_the_same_to_the_byte() {
        SortedMap<String, String> before = FEEDS.bench.published();
        reporter().report(REQUEST, "letters");
        reporter().report(REQUEST, "circular");
        assertThat(FEEDS.bench.published()).isEqualTo(before);
    }

    @Test
    void a_template_that_cannot_be_filled_in_stops_a_run_before_anything_is_published() throws IOException {
        Path jobs = FEEDS.bench.home().resolve("jobs");
        FileSystemUtils.copyRecursively(Path.of("jobs"), jobs);
        Files.writeString(jobs.resolve("environmental-credit/circular.docx"), "no Word document");
        assertThatThrownBy(() -> REQUEST.check(new Schemes(jobs))).isInstanceOf(RulesException.class).hasMessageContaining("environmental-credit/circular.docx").hasMessageContaining("Word");
        Files.delete(jobs.resolve("environmental-credit/circular.docx"));
        assertThat(REQUEST.check(new Schemes(jobs)).scheme().assessment()).as("then that of all is taken").isEqualTo("environmental-credit");
        assertThat(new Schemes(jobs).template("environmental-credit")).isEqualTo("circular.docx");
    }

    @Test
    void libreoffice_prints_title_and_numbers() throws IOException {
        Path folder = Files.createDirectories(FEEDS.bench.home().resolve("pdf"));
        Path letter = Files.copy(place.resolve(letter(3)), folder.resolve("letter.docx"));
        Programs.convert(List.of(place.resolve("circular.docx"), letter), "pdf", folder);
        Programs.run(List.of("sh", "-c", "cd '" + folder + "' && pdftotext -layout circular.pdf && pdftotext -layout letter.pdf"), 60);
        String circular = Files.readString(folder.resolve("circular.txt")).replaceAll("\\s", "");
        assertThat(circular).contains("关于" + FEEDS.year + "年度郑州市工业企业环境监管信用评级结果的通报", "一、总体情况", "二、分级管理措施", "环保诚信1家", CreditFeeds.code(1), "—1—");
        assertThat(Files.readString(folder.resolve("letter.txt")).replaceAll("\\s", "")).contains("<script>alert(1)</script>", "100.00−40.00");
    }
}
