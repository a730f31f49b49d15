package org.kaohe.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaohe.rules.Schemes;
import org.kaohe.runs.RunResult.Ending;
import org.kaohe.store.RunKind;
import org.kaohe.variation.Goal;

/** Three linked checks: which are held in which year, what stands beside the ranking, and what one year carries to another. */
class LandRunIT {

    private static final String LAND = "cultivated-land";
    private static final List<String> UNITS = List.of("410102", "410103", "410104", "410105", "410106", "410108", "410122", "410181", "410182",
            "410183", "410184", "410185", "Z1", "Z2", "Z3", "Z4");

    private final Bench bench = Bench.fresh();
    /** The third year of a term, as 2018 is. */
    private final int third = thirdYear(Bench.years());

    private static int thirdYear(int from) {
        int year = from;
        while (Math.floorMod(year - 2018, 5) != 0) {
            year++;
        }
        return year;
    }

    private static List<String> land(List<String> items, int... years) {
        List<String> rows = new ArrayList<>();
        UNITS.forEach(unit -> items.forEach(item -> {
            for (int year : years) {
                rows.add(unit + "," + year + "," + item + ",100,100");
            }
        }));
        return rows;
    }

    private static List<String> marks(String check, String... items) {
        List<String> rows = new ArrayList<>();
        UNITS.forEach(unit -> List.of(items).forEach(item -> rows.add(unit + "," + check + "," + item + ",90")));
        return rows;
    }

    private void feed(int year, String name, String header, List<String> rows) {
        List<String> lines = new ArrayList<>(List.of(header));
        lines.addAll(rows);
        bench.feed(LAND, year, name + ".csv", lines);
    }

    private void selfCheck(int year, List<String> land, List<String> marks) {
        land.addAll(land(List.of("balance", "basic_farmland_replacement", "high_standard", "supplement_task"), year - 1));
        marks.addAll(marks("self", "area_change", "quality", "monitoring", "pooled_supplement"));
    }

    private RunResult midTerm() {
        return midTerm("");
    }

    /** @param away the unit to which high-standard farmland does not apply */
    private RunResult midTerm(String away) {
        List<String> marks = new ArrayList<>(marks("mid-term", "area_change", "quality", "plan_execution", "institutions", "pooled_supplement"));
        List<String> land = new ArrayList<>(land(List.of("balance", "basic_farmland_replacement", "high_standard"), third - 2));
        selfCheck(third, land, marks);
        land.replaceAll(row -> row.startsWith(away + ",") && row.contains("high_standard") ? row.replace("100,100", "不适用,不适用") : row);
        feed(third, "land", "unit,year,item,target,actual", land);
        feed(third, "marks", "unit,check,item,marks", marks);
        feed(third, "inspections", "unit,check,inspected", List.of("410102,mid-term,yes", "410103,mid-term,no", "410102,self,no"));
        feed(third, "rectifications", "unit,found_on,check,problem,due_on,closed_on", List.of(
                "410103," + third + "-05-01,mid-term,问题一," + third + "-12-01,", "410103," + third + "-04-01,self,问题二,," + (third + 1) + "-01-01",
                "410104," + third + "-05-01,mid-term,问题三,," + third + "-12-31", "410105," + (third + 1) + "-01-01,self,问题四,,"));
        return bench.run(LAND, third, RunKind.FINAL, null);
    }

    @Test
    void the_way_to_another_place_passes_over_what_does_not_apply_and_over_rows_of_other_checks() {
        RunResult result = midTerm("410102");
        Schemes.Found found = Bench.bean(Schemes.class).find(LAND, third).orElseThrow();
        // (2 × 12.5 + 5 × 12.5 × 0.9) × 8 ÷ 7 = 92.86, behind the others' 93.75; one mark more in one of five is 0.142… points
        assertThat(bench.lines(result, "ranking.csv", "410102")).containsExactly("县（市、区）,16,410102,中原区,92.86,,not-applicable-items");
        assertThat(Bench.bean(Explaining.class).explain(result.run(), found, "410102", new Goal.AtRank(1)).reach().ways())
                .hasSize(5).allMatch(way -> way.change().by().compareTo(java.math.BigDecimal.valueOf(7)) == 0);
    }

    @Test
    void the_mid_term_check_ranks_and_the_self_check_stands_beside_it_and_the_end_of_term_carries_both() {
        RunResult result = midTerm();
        assertThat(result.ending()).as(() -> result.rejects().toString()).isEqualTo(Ending.PUBLISHED);
        // 3 × 12.5 + 5 × 12.5 × 0.9 = 93.75
        assertThat(bench.lines(result, "ranking.csv", "4101").subList(0, 4)).containsExactly("县（市、区）,1,410102,中原区,93.75,,tie",
                "县（市、区）,1,410103,二七区,93.75,,rectification;not-inspected;tie", "县（市、区）,1,410104,管城回族区,93.75,,not-inspected;tie",
                "县（市、区）,1,410105,金水区,93.75,,not-inspected;tie");
        // 4 × 12.5 + 4 × 12.5 × 0.9 = 95
        assertThat(bench.lines(result, "self-check.csv").subList(0, 3)).containsExactly("县（市、区）,,410102,中原区,95.00,,not-inspected",
                "县（市、区）,,410103,二七区,95.00,,rectification", "县（市、区）,,410104,管城回族区,95.00,,");
        assertThat(bench.lines(result, "self-check-scores.csv", "410102,中原区,monitoring")).singleElement().asString()
                .contains("12.50,11.25,12.5 × 90 ÷ 100 = 11.25 [marks.csv:");
        String words = "整改期间不得新增建设用地指标，暂停农用地转用和土地征收审批";
        assertThat(bench.lines(result, "consequences.csv")).containsExactly("410103,二七区," + third + "-04-01,问题二," + words,
                "410103,二七区," + third + "-05-01,问题一," + words);
        assertThat(result.remarks()).anyMatch(remark -> remark.contains("权重相等")).anyMatch(remark -> remark.contains("1 件的发现日期晚于"));

        int after = third + 3;
        List<String> marks = new ArrayList<>(marks("end-of-term", "area_change", "quality", "institutions"));
        List<String> land = new ArrayList<>(land(List.of("area_kept", "basic_farmland", "balance", "basic_farmland_replacement", "high_standard"),
                third - 2, third - 1, third, third + 1, third + 2));
        land.addAll(land(List.of("supplement_task"), after - 1));
        marks.addAll(marks("self", "area_change", "quality", "monitoring", "pooled_supplement"));
        feed(after, "land", "unit,year,item,target,actual", land);
        feed(after, "marks", "unit,check,item,marks", marks);
        RunResult end = bench.run(LAND, after, RunKind.FINAL, null);
        assertThat(end.ending()).as(() -> end.rejects().toString()).isEqualTo(Ending.PUBLISHED);
        // 5 × 12.5 + 3 × 11.25 = 96.25, nobody reported as inspected
        assertThat(bench.lines(end, "ranking.csv")).first().isEqualTo("县（市、区）,1,410102,中原区,96.25,,not-inspected;tie");
        assertThat(bench.lines(end, "earlier-results.csv", "410103")).containsExactly(
                "410103,二七区," + (third - 1) + ",self,年度自查,,,," + (third - 1) + "年年度自查结果未知（没有已发布的结果）",
                "410103,二七区," + third + ",mid-term,期中检查,1,93.75,rectification;not-inspected;tie,",
                "410103,二七区," + third + ",self,年度自查,,95.00,rectification,",
                "410103,二七区," + (third + 1) + ",self,年度自查,,,," + (third + 1) + "年年度自查结果未知（没有已发布的结果）",
                "410103,二七区," + (third + 2) + ",self,年度自查,,,," + (third + 2) + "年年度自查结果未知（没有已发布的结果）");
        assertThat(bench.text(end, "manifest.json")).contains(LAND + "/" + third + "/manifest.json");
        assertThat(bench.lines(end, "consequences.csv")).isEmpty();
    }

    @Test
    void a_year_without_another_check_reports_the_self_check_alone_and_names_every_figure_that_is_missing() {
        int year = third + 1;
        List<String> land = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        selfCheck(year, land, marks);
        land.add("410102," + (year - 3) + ",balance,1,1");
        land.remove("410104," + (year - 1) + ",supplement_task,100,100");
        marks.removeIf(row -> row.startsWith("Z4"));
        feed(year, "land", "unit,year,item,target,actual", land);
        feed(year, "marks", "unit,check,item,marks", marks);
        RunResult refused = bench.run(LAND, year, RunKind.FINAL, null);
        assertThat(refused.ending()).isEqualTo(Ending.REFUSED);
        assertThat(bench.rejects(refused)).containsExactly("land.csv,0,item,supplement_task,missing-figure", "marks.csv,0,unit,郑州高新区,missing-unit");

        land.add("410104," + (year - 1) + ",supplement_task,100,0");
        land.replaceAll(row -> row.equals("Z3," + (year - 1) + ",high_standard,100,100") ? "Z3," + (year - 1) + ",high_standard,0,不适用" : row);
        marks.addAll(marks("self", "area_change", "quality", "monitoring", "pooled_supplement").stream().filter(row -> row.startsWith("Z4")).toList());
        feed(year, "land", "unit,year,item,target,actual", land);
        feed(year, "marks", "unit,check,item,marks", marks);
        RunResult result = bench.run(LAND, year, RunKind.FINAL, null);
        assertThat(result.ending()).isEqualTo(Ending.PUBLISHED);
        assertThat(result.counts().stream().filter(count -> count.feed().equals("land"))).singleElement().matches(count -> count.passed() == 1 && count.loaded() == 64);
        assertThat(bench.lines(result, "ranking.csv")).hasSize(16).contains("县（市、区）,,410102,中原区,95.00,,", "县（市、区）,,410104,管城回族区,82.50,,",
                // (3 × 12.5 + 4 × 12.5 × 0.9) × 8 ÷ 7 = 94.29: the target 0 takes its item away, not the score
                "县（市、区）,,Z3,郑州经济开发区,94.29,,not-applicable-items");
        assertThatThrownBy(() -> Varying.check(Bench.bean(Schemes.class).find(LAND, year).orElseThrow())).isInstanceOf(NotPossible.class).hasMessageContaining("不排名");
        assertThat(bench.published().keySet()).noneMatch(file -> file.contains(year + "/self-check") || file.contains(year + "/earlier"));
    }
}
