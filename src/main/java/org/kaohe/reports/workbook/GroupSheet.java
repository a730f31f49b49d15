package org.kaohe.reports.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.kaohe.reports.Group;
import org.kaohe.reports.Result;
import org.kaohe.reports.Shown;
import org.kaohe.reports.Standing;
import org.kaohe.reports.Wording;
import org.kaohe.rules.Cards;
import org.kaohe.rules.Item;
import org.kaohe.rules.Points;
import org.kaohe.store.ResultStore.ItemRow;

/** A group's ranking with every item; the total is the sum of the items, the rank that of the total where the scheme ranks so. */
final class GroupSheet {

    private static final int FIRST_ITEM = 2;

    private final Book book;
    private final Result result;
    private final Group group;
    private final Map<String, ItemRow> items;
    private final int total;
    private final boolean graded;

    GroupSheet(Book book, Result result, Group group) {
        this.book = book;
        this.result = result;
        this.group = group;
        items = group.items(result.scheme());
        total = FIRST_ITEM + items.size();
        graded = group.units().stream().anyMatch(unit -> !unit.place().grade().isEmpty());
    }

    private int[] widths() {
        boolean many = items.size() > 12;
        int item = many ? 7 : Math.max(9, Math.min(14, 110 / Math.max(1, items.size())));
        int unit = group.units().stream().mapToInt(one -> Shown.width(one.place().unit())).max().orElse(10) + 2;
        int remark = group.units().stream().mapToInt(one -> Shown.width(remark(one))).max().orElse(10) + 2;
        List<Integer> widths = new ArrayList<>(List.of(6, Math.min(many ? 16 : 26, Math.max(10, unit))));
        items.forEach((id, row) -> widths.add(many && group.units().stream().noneMatch(one -> wide(one, id)) ? 6 : item));
        widths.add(9);
        if (graded) {
            widths.add(11);
        }
        widths.add(Math.min(many ? 14 : 24, Math.max(10, remark)));
        return widths.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean wide(Standing unit, String id) {
        return unit.items().stream().anyMatch(item -> item.item().equals(id) && item.points().toPlainString().length() > 5);
    }

    void write(ChartSheet charts) {
        Grid grid = new Grid(book.styles(), book.sheet(group.name()), widths());
        grid.title(result.title() + "　" + group.name());
        grid.note("依据：" + result.scheme().title() + "（" + result.scheme().document() + "）。单位：分。总分为各项之和，" + (byTotal() ? "名次按总分，" : "名次按办法规定的顺序，")
                + "均为公式。" + String.join("；", result.notes()) + (result.provisional() ? "　进度结果，非最终。" : ""));
        int head = grid.next();
        grid.header(headline("条款", items.values().stream().map(ItemRow::clause).toList()));
        grid.header(headline("满分", items.keySet().stream().map(this::most).toList()));
        List<String> names = new ArrayList<>(List.of("名次", "单位"));
        items.values().forEach(item -> names.add(item.itemName()));
        names.addAll(graded ? List.of("总分", "等次", "说明") : List.of("总分", "说明"));
        int header = grid.next();
        grid.header(names);
        int first = grid.next();
        group.units().forEach(unit -> unit(grid, unit, first));
        grid.frame(head, header, FIRST_ITEM);
        Map<String, List<String>> parts = group.parts(result.scheme());
        charts.add(new ChartSheet.Block(group, grid.sheet().getSheetName(), first, total, "总分", parts.entrySet().stream()
                .map(part -> new ChartSheet.Part(part.getKey(), part.getValue().stream().map(this::column).toList())).toList(), "分",
                unit -> parts.values().stream().map(unit::points).toList()));
    }

    /** What the item can bring; where that differs from unit to unit there is no one figure to print. */
    private String most(String id) {
        List<BigDecimal> most = group.units().stream().flatMap(unit -> unit.items().stream()).filter(item -> item.item().equals(id)).map(ItemRow::maxPoints).distinct().toList();
        return most.size() > 1 ? "各异" : deduction(id) ? "扣分" : most.get(0).toPlainString();
    }

    private boolean deduction(String id) {
        return result.scheme().method() instanceof Points points && points.item(id).category() == Item.Category.DEDUCTION;
    }

    private List<String> headline(String name, List<String> cells) {
        List<String> line = new ArrayList<>(List.of("", name));
        line.addAll(cells);
        line.addAll(Collections.nCopies(graded ? 3 : 2, ""));
        return line;
    }

    private void unit(Grid grid, Standing unit, int first) {
        int at = grid.next() + 1;
        Row row = grid.row(cells(unit));
        BigDecimal score = unit.place().score();
        if (score == null) {
            return;
        }
        if (items.isEmpty()) {
            grid.number(row, total, score, true);
        } else {
            grid.formula(row, total, "ROUND(SUM(" + cell(FIRST_ITEM, at) + ":" + cell(total - 1, at) + ")," + score.scale() + ")", score, true);
        }
        if (unit.place().rank() != null && byTotal()) {
            String all = "$" + column(total) + "$" + (first + 1) + ":$" + column(total) + "$" + (first + group.units().size());
            grid.formula(row, 0, "RANK(" + cell(total, at) + "," + all + ")", BigDecimal.valueOf(unit.place().rank()), false).setCellStyle(book.styles().whole());
        }
    }

    private List<Object> cells(Standing unit) {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        unit.items().forEach(item -> points.put(item.item(), item.points()));
        List<Object> cells = new ArrayList<>();
        cells.add(unit.place().rank());
        cells.add(unit.place().unit());
        items.keySet().forEach(id -> cells.add(points.get(id)));
        cells.add(unit.place().score());
        if (graded) {
            cells.add(unit.place().grade());
        }
        cells.add(remark(unit));
        return cells;
    }

    private String remark(Standing unit) {
        return unit.place().score() == null && !(result.scheme().method() instanceof Cards) ? "未计分，缺：" + result.lacking(unit.place()) : Wording.flags(unit.place().flags());
    }

    /** Where a tie-break decides, the order is not that of the totals alone. */
    private boolean byTotal() {
        return !(result.scheme().method() instanceof Points points) || points.tieBreaks().isEmpty();
    }

    private int column(String item) {
        return FIRST_ITEM + List.copyOf(items.keySet()).indexOf(item);
    }

    private static String column(int column) {
        return CellReference.convertNumToColString(column);
    }

    private static String cell(int column, int row) {
        return column(column) + row;
    }
}
