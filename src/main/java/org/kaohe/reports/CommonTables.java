package org.kaohe.reports;

import java.util.ArrayList;
import java.util.List;
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

    /** {@code rejects.csv}, also the table of a refused run. */
    public static ResultFile rejects(List<Reject> rejects) {
        return new ResultFile("rejects.csv", out -> {
            try (Table table = new Table(out, List.of("feed", "line", "column", "value", "code", "message"))) {
                for (Reject reject : rejects) {
                    table.row(reject.feed(), reject.line(), reject.column(), reject.value(), reject.code().token(), reject.message());
                }
            }
        });
    }
}
