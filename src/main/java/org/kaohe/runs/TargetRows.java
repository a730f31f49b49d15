package org.kaohe.runs;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Numbers;
import org.kaohe.feeds.Outcome;
import org.kaohe.feeds.Reject;
import org.kaohe.feeds.RejectCode;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.RowStep;
import org.kaohe.feeds.Value;
import org.kaohe.targets.Entry;
import org.kaohe.targets.EntryReader;
import org.kaohe.targets.Figure;
import org.kaohe.targets.Reported;
import org.kaohe.targets.Source;
import org.kaohe.targets.Target;
import org.kaohe.targets.TargetKey;
import org.kaohe.targets.TargetTable;
import org.kaohe.targets.Verdict;

/** Rows of the three feeds of the targets: which target each means, and what they report together. */
final class TargetRows {

    private static final String ACTUALS = "actuals";
    private static final String REFERENCES = "references";
    private static final String VERDICTS = "verdicts";

    private final EntryReader entries;

    TargetRows(TargetTable table) {
        entries = new EntryReader(table, text -> Numbers.parse(text, false));
    }

    /** First the target's own name, so that a row whose figure cannot be used still tells what it is about; then the figure. */
    List<RowStep> steps(FeedSchema schema) {
        return switch (schema.name()) {
            case ACTUALS -> List.of(row -> target(schema, row, entries.actual(row.unit(), text(row, "indicator"), text(row, "object"), "")),
                    row -> value(schema, row, entries.actual(row.unit(), text(row, "indicator"), text(row, "object"), text(row, "value"))));
            case VERDICTS -> List.of(row -> target(schema, row, entries.verdict(row.unit(), text(row, "indicator"), text(row, "object"))));
            case REFERENCES -> List.of(row -> reference(schema, row, entries.reference(text(row, "indicator"), "")),
                    row -> value(schema, row, entries.reference(text(row, "indicator"), text(row, "value"))));
            default -> List.of();
        };
    }

    private static String text(Row row, String column) {
        return row.text(column).orElse("");
    }

    /** The row under its target's own name: a target named by id and by Chinese name is one target. */
    private static Outcome target(FeedSchema schema, Row row, Entry<Target> entry) {
        return entry instanceof Entry.Empty<Target> named
                ? renamed(row, named.of().key().toString(), Map.of("indicator", named.of().indicator(), "object", named.of().object()))
                : rejected(schema, row, (Entry.Rejected<?>) entry);
    }

    private static Outcome reference(FeedSchema schema, Row row, Entry<String> entry) {
        return entry instanceof Entry.Empty<String> named ? renamed(row, named.of(), Map.of("indicator", named.of()))
                : rejected(schema, row, (Entry.Rejected<?>) entry);
    }

    private static Outcome renamed(Row row, String key, Map<String, String> names) {
        SortedMap<String, Value> values = new TreeMap<>(row.values());
        names.forEach((column, name) -> values.put(column, new Value.Text(name)));
        return new Outcome.Loaded(new Row(row.line(), key, row.raw(), values, row.missing()));
    }

    private static Outcome value(FeedSchema schema, Row row, Entry<?> entry) {
        if (entry instanceof Entry.Rejected<?> rejected) {
            return rejected(schema, row, rejected);
        }
        SortedMap<String, Value> values = new TreeMap<>(row.values());
        values.put("value", entry instanceof Entry.Accepted<?> accepted ? new Value.Figure(accepted.value()) : new Value.NotReported());
        return new Outcome.Loaded(new Row(row.line(), row.key(), row.raw(), values, row.missing()));
    }

    private static Outcome rejected(FeedSchema schema, Row row, Entry.Rejected<?> entry) {
        String value = row.text(entry.column()).orElse("");
        return new Outcome.Rejected(row.line(), row.key(), row.raw(), List.of(new Reject(schema.file(), row.line(), entry.column(), value,
                RejectCode.of(entry.code().token()).orElseThrow(), entry.message())), row.values());
    }

    /** @return what the loaded rows report; an empty value is not reported */
    static Reported reported(List<Row> actuals, List<Row> references, List<Row> verdicts) {
        Map<TargetKey, Figure> figures = new HashMap<>();
        actuals.forEach(row -> row.figure("value").ifPresent(value -> figures.put(key(row), figure(value, ACTUALS, row))));
        Map<String, Figure> set = new HashMap<>();
        references.forEach(row -> row.figure("value").ifPresent(value -> set.put(text(row, "indicator"), figure(value, REFERENCES, row))));
        Map<TargetKey, Verdict> judged = new HashMap<>();
        verdicts.forEach(row -> row.yes("met").ifPresent(met -> judged.put(key(row),
                new Verdict(met, text(row, "evidence"), new Source(VERDICTS + ".csv", row.line())))));
        return new Reported(figures, set, judged);
    }

    private static Figure figure(BigDecimal value, String feed, Row row) {
        return new Figure(value, new Source(feed + ".csv", row.line()));
    }

    private static TargetKey key(Row row) {
        return new TargetKey(row.unit(), text(row, "indicator"), text(row, "object"));
    }
}
