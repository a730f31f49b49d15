package org.kaohe.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kaohe.reports.Browser;
import org.kaohe.reports.Programs;
import org.kaohe.store.RunKind;
import org.springframework.util.FileSystemUtils;

/** The reports of all samples, and of names that would do harm, as an office opens them: in LibreOffice and in a browser. */
class OfficeReportsIT {

    private static final Map<String, Integer> SAMPLES = Map.of("industrial-economy", 2017, "grain-security", 2017, "website-performance", 2016,
            "county-targets", 2017, "environmental-credit", 2018, "food-safety", 2017);
    private static final List<String> NAMES = List.of("=cmd|' /C calc'!A0", "<script>document.title='taken'</script>\"'&</td>", "长".repeat(200), "+1", "@SUM(1)");
    private static final String TURNED = "甲\u202Egpj.exe";

    private static final Bench BENCH = Bench.fresh();
    private static final Map<String, Path> PLACES = new LinkedHashMap<>();

    @BeforeAll
    static void run() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("input-samples"), BENCH.home().resolve("input"));
        SAMPLES.forEach((assessment, year) -> PLACES.put(assessment, reported(BENCH, BENCH.run(assessment, year, RunKind.FINAL, null))));
        CreditFeeds feeds = new CreditFeeds(Bench.fresh(), Bench.years());
        for (int i = 0; i < NAMES.size(); i++) {
            feeds.enterprises.add(CreditFeeds.code(i) + ",\"" + NAMES.get(i).replace("\"", "\"\"") + "\",金水区,C26");
            feeds.finding("F" + i, CreditFeeds.code(i), "03-01", "A05");
        }
        feeds.enterprises.add(CreditFeeds.code(NAMES.size()) + "," + TURNED + ",金水区,C26");
        feeds.finding("F" + NAMES.size(), CreditFeeds.code(NAMES.size()), "03-01", "A05");
        PLACES.put("harmful", reported(feeds.bench, feeds.run()));
    }

    /** The bench computes without reports. */
    private static Path reported(Bench bench, RunResult result) {
        return Bench.bean(Reporter.class).report(new RunRequest(result.run().assessment(), result.run().year(), RunKind.FINAL, null, bench.output(), bench.output()), null);
    }

    private static XSSFWorkbook workbook(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    /** The published score and rank of every unit, by its name. */
    private static Map<String, String> published(Path place) throws IOException {
        Map<String, String> published = new HashMap<>();
        Files.readAllLines(place.resolve("ranking.csv")).stream().skip(1).map(line -> line.split(",", -1))
                .filter(cells -> !cells[4].isEmpty()).forEach(cells -> published.put(cells[3], cells[4] + " " + cells[1]));
        return published;
    }

    @Test
    void every_total_and_rank_is_a_formula_that_libreoffice_works_out_to_what_was_published() throws IOException {
        Path folder = Files.createDirectories(BENCH.home().resolve("calc"));
        List<Path> emptied = new ArrayList<>();
        for (Map.Entry<String, Path> place : PLACES.entrySet()) {
            try (XSSFWorkbook workbook = workbook(place.getValue().resolve("assessment.xlsx"))) {
                // without the values that they carry, formulas must be worked out
                workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                    if (cell.getCellType() == CellType.FORMULA) {
                        ((XSSFCell) cell).getCTCell().unsetV();
                    }
                })));
                Path copy = Files.createDirectories(folder.resolve("in")).resolve(place.getKey() + ".xlsx");
                try (OutputStream out = Files.newOutputStream(copy)) {
                    workbook.write(out);
                }
                emptied.add(copy);
            }
        }
        Programs.convert(emptied, "xlsx", folder);
        for (Map.Entry<String, Path> place : PLACES.entrySet()) {
            try (XSSFWorkbook workbook = workbook(folder.resolve(place.getKey() + ".xlsx"))) {
                Map<String, String> worked = new HashMap<>();
                for (Sheet sheet : workbook) {
                    sheet.forEach(row -> row.forEach(cell -> assertThat(cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.ERROR
                            || cell.getCellType() == CellType.ERROR).as(place.getKey() + " " + sheet.getSheetName() + " " + cell.getAddress()).isFalse()));
                    totals(sheet, worked);
                }
                assertThat(worked).as(place.getKey()).isEqualTo(published(place.getValue()));
                assertThat(workbook.getSheet("说明")).as(place.getKey()).isNotNull();
            }
        }
    }

    private static void totals(Sheet sheet, Map<String, String> worked) {
        int column = -1;
        for (Row row : sheet) {
            if (column < 0 && row.getCell(0) != null && row.getCell(0).getCellType() == CellType.STRING && row.getCell(0).getStringCellValue().equals("名次")) {
                for (Cell cell : row) {
                    if (List.of("总分", "平均分").contains(cell.getStringCellValue())) {
                        column = cell.getColumnIndex();
                    }
                }
            } else if (column > 0 && row.getCell(0) != null && number(row.getCell(0)) && number(row.getCell(column))) {
                worked.put(row.getCell(1).getStringCellValue(), new BigDecimal(String.valueOf(row.getCell(column).getNumericCellValue())).setScale(2, RoundingMode.HALF_UP)
                        .toPlainString() + " " + (int) row.getCell(0).getNumericCellValue());
            }
        }
    }

    private static boolean number(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.NUMERIC;
    }

    @Test
    void a_name_that_looks_like_a_formula_stays_text_for_good() throws IOException {
        try (XSSFWorkbook workbook = workbook(PLACES.get("harmful").resolve("assessment.xlsx"))) {
            List<String> found = new ArrayList<>();
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.STRING && NAMES.contains(cell.getStringCellValue())) {
                    found.add(cell.getStringCellValue());
                    assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo("=+@".indexOf(cell.getStringCellValue().charAt(0)) >= 0);
                }
                assertThat(cell.getCellType() == CellType.FORMULA && cell.getCellFormula().contains("cmd")).isFalse();
            })));
            assertThat(found).containsAll(NAMES);
            assertThat(workbook.getSheet("企业评级").iterator()).toIterable().anyMatch(row -> row.getCell(3) != null && row.getCell(3).toString().equals("甲[U+202E]gpj.exe"));
        }
    }

    @Test
    void a_filled_form_saved_as_csv_is_accepted() throws IOException {
        Path forms = BlankForms.write(Bench.bean(org.kaohe.rules.Schemes.class).find("industrial-economy", 2017).orElseThrow(), 2017, BENCH.home().resolve("forms"));
        Bench desk = Bench.fresh();
        Path feeds = Files.createDirectories(desk.feeds("industrial-economy", 2017));
        Files.copy(Path.of("input-samples/industrial-economy/2017/events.csv"), feeds.resolve("events.csv"));
        Path filled = Files.createDirectories(BENCH.home().resolve("filled"));
        List<Path> workbooks = new ArrayList<>();
        for (String feed : List.of("statistics", "targets", "investment-promotion")) {
            try (XSSFWorkbook workbook = workbook(forms.resolve(feed + ".xlsx"))) {
                Sheet sheet = workbook.getSheetAt(0);
                sheet.forEach(row -> row.forEach(cell -> {
                    if (cell.getRowIndex() > 0 && cell.getColumnIndex() > 0) {
                        cell.setCellValue(3);
                    }
                }));
                Path file = filled.resolve(feed + ".xlsx");
                try (OutputStream out = Files.newOutputStream(file)) {
                    workbook.write(out);
                }
                workbooks.add(file);
            }
        }
        Programs.convert(workbooks, "csv:Text - txt - csv (StarCalc):44,34,76,1", feeds);
        FileSystemUtils.deleteRecursively(feeds.resolve("profile"));
        RunResult result = desk.run("industrial-economy", 2017, RunKind.CHECK, null);
        assertThat(result.rejects()).isEmpty();
        assertThat(result.ending()).isEqualTo(RunResult.Ending.SOUND);
        assertThat(result.counts()).filteredOn(count -> count.feed().equals("statistics")).allMatch(count -> count.loaded() == 15);
    }

    @Test
    void the_pages_work_in_a_browser_and_nothing_from_a_feed_runs() throws IOException {
        try (Browser browser = new Browser(BENCH.home().resolve("browser"))) {
            for (Map.Entry<String, Path> place : PLACES.entrySet()) {
                browser.open(place.getValue().resolve("index.html"));
                assertThat(browser.errors()).as(place.getKey()).isEmpty();
                assertThat(browser.value("document.title")).as(place.getKey()).doesNotContain("taken");
                assertThat(browser.value("document.querySelectorAll('script').length")).as(place.getKey()).isEqualTo("2");
                for (int width : new int[] {1280, 380}) {
                    browser.width(width);
                    assertThat(Integer.valueOf(browser.value("document.documentElement.scrollWidth"))).as(place.getKey() + " " + width).isLessThanOrEqualTo(width);
                }
                browser.width(1280);
            }
            browser.open(PLACES.get("harmful").resolve("index.html"));
            assertThat(browser.value("document.body.textContent.includes('甲[U+202E]gpj.exe') && !document.documentElement.outerHTML.includes('\\u202E')")).isEqualTo("true");
            browser.open(PLACES.get("industrial-economy").resolve("index.html"));
            String first = "document.querySelector('section:not([hidden]) tbody tr .name').textContent";
            assertThat(browser.value(first)).isEqualTo("郑州航空港经济综合实验区");
            browser.click("section:not([hidden]) th:nth-child(4) button");
            assertThat(browser.value(first)).as("lowest score first").isEqualTo("郑东新区");
            assertThat(browser.value("document.querySelector('th[aria-sort]').getAttribute('aria-sort')")).isEqualTo("ascending");

            browser.click("[role=tab][aria-selected=true]");
            browser.key("ArrowRight");
            assertThat(browser.value(first)).as("the next tab by key").isEqualTo("中牟县");

            browser.click("#search");
            browser.type("金水");
            assertThat(browser.value("document.getElementById('found').textContent")).isEqualTo("找到 1 个");
            assertThat(browser.value(first.replace("tbody tr", "tbody tr:not([hidden])"))).isEqualTo("金水区");
            browser.click("section:not([hidden]) tbody tr:not([hidden]) .unit");
            assertThat(browser.value("document.getElementById('unit').open")).isEqualTo("true");
            assertThat(browser.value("document.getElementById('unit-content').textContent")).contains("市内五区　第 3 名（共 5 个）　得分 45.40", "规模以上工业增加值总量", "statistics.csv");
            assertThat(browser.value("document.activeElement.id")).isEqualTo("unit-title");
            browser.medium("print");
            assertThat(browser.value("getComputedStyle(document.querySelector('main')).display + getComputedStyle(document.getElementById('unit')).display")).isEqualTo("noneblock");
            browser.value("document.getElementById('unit').close()");
            assertThat(browser.value("Array.from(document.querySelectorAll('section')).every(s => getComputedStyle(s).display === 'block')"
                    + " && getComputedStyle(document.querySelector('[role=tablist]')).display")).as("all groups are printed").isEqualTo("none");
            assertThat(browser.errors()).isEmpty();
        }
    }
}
