package org.kaohe.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kaohe.feeds.Reject;
import org.kaohe.store.ResultStore.ItemRow;
import org.kaohe.store.ResultStore.RankRow;

/** The tables that every assessment writes. */
public final class CommonTables {

    private CommonTables() {
    }

    /** {@code ranking.csv}; a provisional result says so in every row. */
    public static ResultFile ranking(List<RankRow> rows, boolean provisional) {
        return new ResultFile("ranking.csv", out -> {
            try (Table table = new Table(out, List.of("group", "rank", "unit_code", "unit", "score", "grade", "flags"))) {
                for (RankRow row : rows) {
                    List<String> flags = new ArrayList<>(row.flags());
                    if (provisional) {
                        flags.add("provisional");
                    }
                    table.row(row.group(), row.rank(), row.unitCode(), row.unit(), row.score(), row.grade(), String.join(";", flags));
                }
            }
        });
    }

    /** {@code scores.csv}. */
    public static ResultFile scores(List<ItemRow> rows) {
        return new ResultFile("scores.csv", out -> {
            try (Table table = new Table(out, List.of("unit_code", "unit", "item", "item_name", "max_points", "points", "explanation", "clause"))) {
                for (ItemRow row : rows) {
                    table.row(row.unitCode(), row.unit(), row.item(), row.itemName(), row.maxPoints(), row.points(), row.explanation(), row.clause());
                }
            }
        });
    }

    /** {@code rejects.csv}, also the table of a refused run. @param rejects hands out one after the other */
    public static ResultFile rejects(Consumer<Consumer<Reject>> rejects) {
        return new ResultFile("rejects.csv", out -> {
            try (Table table = new Table(out, List.of("feed", "line", "column", "value", "code", "message"))) {
                rejects.accept(reject -> table.stream(reject.feed(), reject.line(), reject.column(), reject.value(), reject.code().token(),
                        reject.message()));
            }
        });
    }
}
