package org.kaohe.reports.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.kaohe.reports.Group;
import org.kaohe.reports.Shown;
import org.kaohe.reports.Standing;

/** Charts, group by group, above the figures that they show; the figures are formulas over the groups' sheets. */
final class ChartSheet {

    private static final int COLUMNS = 12;
    /** So many rows of charts and figures stand on a page; else the figures take the next one. */
    private static final int PAGE = 30;
    /** A longer name would leave no room for the bars; the group's sheet has it whole. */
    private static final int NAME = 32;

    /** A part of the total. @param columns the columns of the group's sheet that make it up */
    record Part(String name, List<Integer> columns) {
    }

    private final Book book;
    private Grid grid;

    ChartSheet(Book book) {
        this.book = book;
    }

    /** A group's block. @param measure what the parts are counted in @param figures what a unit has in each part */
    record Block(Group group, String sheet, int first, int total, String totalName, List<Part> parts, String measure, Function<Standing, List<BigDecimal>> figures) {
    }

    private final List<Block> blocks = new ArrayList<>();

    /**
     * Takes a block. Its sheet is the group's, {@code first} the first row with a unit, from 0; units stand one below the
     * other in the group's order; {@code total} is the column that the units are ranked by.
     */
    void add(Block block) {
        if (!block.group().scored().isEmpty()) {
            blocks.add(block);
        }
    }

    /** Writes what was collected: the groups' sheets come first. */
    void finish() {
        if (blocks.isEmpty()) {
            return;
        }
        int parts = blocks.stream().mapToInt(block -> block.parts().size()).max().orElseThrow();
        int[] widths = new int[Math.max(COLUMNS, parts + 2)];
        Arrays.fill(widths, 11);
        widths[0] = 27;
        grid = new Grid(book.styles(), book.sheet("图表"), widths);
        blocks.forEach(this::write);
    }

    private void write(Block block) {
        List<Standing> units = block.group().scored();
        grid.heading(block.group().name());
        int height = Math.max(16, units.size() * 5 / 4 + 5);
        int top = grid.next();
        grid.skip(height + 1);
        if (height + units.size() > PAGE) {
            grid.sheet().setRowBreak(grid.next() - 1);
        }
        int header = grid.next();
        List<String> names = new ArrayList<>(List.of("单位"));
        block.parts().forEach(part -> names.add(part.name()));
        names.add(block.totalName());
        grid.header(names);
        int first = grid.next();
        for (int i = 0; i < block.group().units().size(); i++) {
            if (block.group().units().get(i).place().score() != null) {
                figures(block, block.group().units().get(i), block.first() + i + 1);
            }
        }
        Charts charts = new Charts((XSSFSheet) grid.sheet(), first, grid.next() - 1);
        charts.ranking(top, top + height, block.parts().size() + 1, block.group().name() + " " + block.totalName() + "（分）");
        if (!block.parts().isEmpty()) {
            charts.stacked(top, top + height, header, block.parts().size(), block.group().name() + " 构成（" + block.measure() + "）");
        }
        grid.sheet().setRowBreak(grid.next() - 1);
        grid.skip(1);
    }

    private void figures(Block block, Standing unit, int line) {
        Row row = grid.row(List.of(Shown.cut(unit.place().unit(), NAME)));
        String from = "'" + block.sheet().replace("'", "''") + "'!";
        int column = 1;
        List<BigDecimal> figures = block.figures().apply(unit);
        for (Part part : block.parts()) {
            BigDecimal figure = figures.get(column - 1);
            String cells = String.join("+", part.columns().stream().map(c -> "N(" + from + CellReference.convertNumToColString(c) + line + ")").toList());
            grid.formula(row, column++, "ROUND(" + cells + "," + figure.scale() + ")", figure, false);
        }
        grid.formula(row, column, from + CellReference.convertNumToColString(block.total()) + line, unit.place().score(), true);
    }
}
