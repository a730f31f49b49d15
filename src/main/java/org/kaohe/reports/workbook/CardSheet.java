package org.kaohe.reports.workbook;

import java.util.List;
import org.kaohe.reports.Group;
import org.kaohe.reports.Result;
import org.kaohe.reports.Standing;
import org.kaohe.reports.Wording;

/** A group's units and the cards that stand: no points, no ranks. */
final class CardSheet {

    private CardSheet() {
    }

    static void write(Book book, Result result, Group group) {
        Grid grid = new Grid(book.styles(), book.sheet(group.name()), 8, 32, 18, 38);
        grid.title(result.title() + "　" + group.name());
        grid.note("依据：" + result.scheme().title() + "（" + result.scheme().document() + "）。每块牌的起止和事由见“" + Wording.table("cards.csv") + "”。" + String.join("；", result.notes())
                + (result.provisional() ? "　进度结果，非最终。" : ""));
        int header = grid.next();
        grid.header(List.of("序号", "单位", "在挂的牌", "说明"));
        int number = 0;
        for (Standing unit : group.units()) {
            grid.row(List.of(++number, unit.place().unit(), unit.place().grade().isEmpty() ? "没有" : unit.place().grade(), Wording.flags(unit.place().flags())));
        }
        grid.frame(header, header, 2);
    }
}
