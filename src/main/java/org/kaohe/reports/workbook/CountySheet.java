package org.kaohe.reports.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.kaohe.reports.Group;
import org.kaohe.reports.Result;
import org.kaohe.reports.Standing;
import org.kaohe.reports.Wording;
import org.kaohe.rules.Credit;
import org.kaohe.rules.Grading;
import org.kaohe.store.CreditStore.GradeCount;

/** The counties of environmental-credit: how many enterprises have each grade, and the mean of their scores. */
final class CountySheet {

    private static final int FIRST = 2;

    private final Book book;
    private final Result result;
    private final List<String> grades;
    private final Map<String, Map<String, Long>> counts = new HashMap<>();

    CountySheet(Book book, Result result) {
        this.book = book;
        this.result = result;
        this.grades = ((Credit) result.scheme().method()).bands().stream().map(Grading.Band::grade).toList();
        for (GradeCount count : result.grades()) {
            counts.computeIfAbsent(count.county(), county -> new HashMap<>()).put(count.grade(), count.enterprises());
        }
    }

    void write(ChartSheet charts) {
        for (Group group : result.groups()) {
            int[] widths = new int[FIRST + grades.size() + 3];
            Arrays.fill(widths, 14);
            widths[0] = 6;
            widths[1] = 26;
            widths[widths.length - 1] = 20;
            Grid grid = new Grid(book.styles(), book.sheet(group.name()), widths);
            grid.title(result.title() + "　各县（市、区）等级分布");
            grid.note("依据：" + result.scheme().title() + "（" + result.scheme().document() + "）。等级各列单位：家；合计为公式。平均分为该县（市、区）全部企业得分的平均。"
                    + String.join("；", result.notes()) + (result.provisional() ? "　进度结果，非最终。" : ""));
            int header = grid.next();
            List<String> names = new ArrayList<>(List.of("名次", "县（市、区）"));
            names.addAll(grades);
            names.addAll(List.of("企业合计", "平均分", "说明"));
            grid.header(names);
            int first = grid.next();
            group.units().forEach(unit -> county(grid, unit, first, group.units().size()));
            whole(grid, first);
            grid.frame(header, header, FIRST);
            charts.add(new ChartSheet.Block(group, grid.sheet().getSheetName(), first, FIRST + grades.size() + 1, "平均分",
                    grades.stream().map(grade -> new ChartSheet.Part(grade, List.of(FIRST + grades.indexOf(grade)))).toList(), "家",
                    unit -> grades.stream().map(grade -> count(unit.place().unitCode(), grade)).toList()));
        }
    }

    private BigDecimal count(String county, String grade) {
        return BigDecimal.valueOf(counts.getOrDefault(county, Map.of()).getOrDefault(grade, 0L));
    }

    private void county(Grid grid, Standing unit, int first, int counties) {
        int line = grid.next() + 1;
        List<Object> cells = new ArrayList<>();
        cells.add(unit.place().rank());
        cells.add(unit.place().unit());
        BigDecimal sum = BigDecimal.ZERO;
        for (String grade : grades) {
            BigDecimal count = count(unit.place().unitCode(), grade);
            cells.add(count);
            sum = sum.add(count);
        }
        cells.add(sum);
        cells.add(unit.place().score());
        cells.add(Wording.flags(unit.place().flags()));
        Row row = grid.row(cells);
        grid.formula(row, FIRST + grades.size(), "SUM(" + column(FIRST) + line + ":" + column(FIRST + grades.size() - 1) + line + ")", sum, true);
        if (unit.place().rank() != null) {
            String mean = column(FIRST + grades.size() + 1);
            grid.formula(row, 0, "RANK(" + mean + line + ",$" + mean + "$" + (first + 1) + ":$" + mean + "$" + (first + counties) + ")",
                    BigDecimal.valueOf(unit.place().rank()), false).setCellStyle(book.styles().whole());
        }
    }

    private void whole(Grid grid, int first) {
        int last = grid.next();
        List<Object> cells = new ArrayList<>(List.of("", "全市"));
        cells.addAll(Collections.nCopies(grades.size() + 3, ""));
        Row row = grid.row(cells);
        for (int i = 0; i <= grades.size(); i++) {
            String grade = i < grades.size() ? grades.get(i) : null;
            BigDecimal sum = result.grades().stream().filter(count -> grade == null || count.grade().equals(grade))
                    .map(count -> BigDecimal.valueOf(count.enterprises())).reduce(BigDecimal.ZERO, BigDecimal::add);
            grid.formula(row, FIRST + i, "SUM(" + column(FIRST + i) + (first + 1) + ":" + column(FIRST + i) + last + ")", sum, true);
        }
    }

    private static String column(int column) {
        return CellReference.convertNumToColString(column);
    }
}
