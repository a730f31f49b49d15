package org.kaohe.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Field;
import org.kaohe.feeds.Reject;
import org.kaohe.feeds.RejectCode;
import org.kaohe.store.RowStore;
import org.kaohe.store.RowStore.Repeated;

/**
 * The same key twice: rows alike in every cell are one row, the first is loaded and the others are listed; rows that
 * differ are all rejected, since nobody can say which of them is right.
 */
final class Duplicates {

    private static final int TOGETHER = 5000;

    private final RowStore rows;
    private final long run;
    private final UnaryOperator<String> names;

    /** @param names a unit's name by its code; other words stay as they are */
    Duplicates(RowStore rows, long run, UnaryOperator<String> names) {
        this.rows = rows;
        this.names = names;
        this.run = run;
    }

    /** A feed that was put behind itself has as many of them as rows: some are written while others are found. */
    void settle(FeedSchema schema) {
        List<Reject> rejects = new ArrayList<>();
        List<Integer> contradictions = new ArrayList<>();
        List<Integer> repetitions = new ArrayList<>();
        rows.eachRepeated(run, schema.name(), row -> {
            if (row.differ()) {
                contradictions.add(row.line());
                rejects.add(reject(schema, row, "第 " + row.lines() + " 行为同一" + title(schema) + "而内容不同，无法判断以哪一行为准：请只保留一行"));
            } else if (row.line() != row.first()) {
                repetitions.add(row.line());
                rejects.add(reject(schema, row, "与第 " + row.first() + " 行完全相同，只计一次：请删除重复行"));
            }
            if (rejects.size() == TOGETHER) {
                write(schema, contradictions, repetitions, rejects);
            }
        });
        write(schema, contradictions, repetitions, rejects);
    }

    private void write(FeedSchema schema, List<Integer> contradictions, List<Integer> repetitions, List<Reject> rejects) {
        rows.takeOut(run, schema.name(), contradictions, false);
        rows.takeOut(run, schema.name(), repetitions, true);
        rows.addRejects(run, rejects);
        List.of(contradictions, repetitions, rejects).forEach(List::clear);
    }

    private Reject reject(FeedSchema schema, Repeated row, String message) {
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
