package org.kaohe.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Field;
import org.kaohe.feeds.Reject;
import org.kaohe.feeds.RejectCode;
import org.kaohe.store.RowStore;
import org.kaohe.store.RowStore.Keyed;

/**
 * The same key twice: rows alike in every cell are one row, the first is loaded and the others are listed; rows that
 * differ are all rejected, since nobody can say which of them is right.
 */
final class Duplicates {

    private final RowStore rows;
    private final long run;
    private final UnaryOperator<String> names;

    /** @param names a unit's name by its code; other words stay as they are */
    Duplicates(RowStore rows, long run, UnaryOperator<String> names) {
        this.rows = rows;
        this.names = names;
        this.run = run;
    }

    void settle(FeedSchema schema) {
        List<Reject> rejects = new ArrayList<>();
        List<Integer> contradictions = new ArrayList<>();
        List<Integer> repetitions = new ArrayList<>();
        List<Keyed> repeated = rows.repeated(run, schema.name());
        for (int from = 0; from < repeated.size(); ) {
            int to = from;
            while (to < repeated.size() && repeated.get(to).key().equals(repeated.get(from).key())) {
                to++;
            }
            List<Keyed> same = repeated.subList(from, to);
            from = to;
            String lines = same.stream().map(row -> String.valueOf(row.line())).limit(10).collect(Collectors.joining("、"));
            if (same.stream().map(Keyed::raw).distinct().count() > 1) {
                same.forEach(row -> contradictions.add(row.line()));
                same.forEach(row -> rejects.add(reject(schema, row, "第 " + lines + " 行为同一" + title(schema) + "而内容不同，无法判断以哪一行为准：请只保留一行")));
            } else {
                List<Keyed> others = same.subList(1, same.size());
                others.forEach(row -> repetitions.add(row.line()));
                others.forEach(row -> rejects.add(reject(schema, row, "与第 " + same.get(0).line() + " 行完全相同，只计一次：请删除重复行")));
            }
        }
        rows.takeOut(run, schema.name(), contradictions, false);
        rows.takeOut(run, schema.name(), repetitions, true);
        rows.addRejects(run, rejects);
    }

    private Reject reject(FeedSchema schema, Keyed row, String message) {
        return new Reject(schema.file(), row.line(), schema.primaryKey().get(0), shown(row.key()), RejectCode.DUPLICATE_KEY, message);
    }

    /** The key's first cell; a unit by its name. */
    private String shown(String key) {
        return names.apply(key.split("[\\u001f|]")[0]);
    }

    private static String title(FeedSchema schema) {
        return String.join("＋", schema.primaryKey().stream().map(key -> schema.field(key).map(Field::title).orElse(key)).toList());
    }
}
