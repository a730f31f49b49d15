package org.kaohe.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Outcome;
import org.kaohe.feeds.Reject;
import org.kaohe.feeds.RejectCode;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.RowStep;
import org.kaohe.feeds.Value;

/**
 * Which figures the checks of a year ask each unit for. A row of another year or check is true and of no account: it is
 * passed over and counted apart, so that an office may keep one file for the whole term.
 */
public final class Examined {

    private static final String SEPARATOR = "\u001f";

    /** A figure that every unit must report. @param item as the feed names it @param of the year or the check */
    public record Needed(String item, String of, String name) implements Comparable<Needed> {

        private static final Comparator<Needed> ORDER = Comparator.comparing(Needed::item).thenComparing(Needed::of);

        @Override
        public int compareTo(Needed other) {
            return ORDER.compare(this, other);
        }

        /** @return the row's key for a unit */
        public String key(String unit) {
            return String.join(SEPARATOR, unit, item, of);
        }
    }

    private final Map<String, Set<Needed>> needed = new TreeMap<>();
    private final List<FigureRef.Column> targets = new ArrayList<>();
    private final List<FigureRef.Column> actuals = new ArrayList<>();

    private Examined() {
    }

    /** @param points of a scheme of linked checks: the ranked check with those beside it */
    public static Examined of(Points points) {
        Examined examined = new Examined();
        examined.add(points);
        points.checks().beside().forEach(examined::add);
        return examined;
    }

    private void add(Points points) {
        for (Item item : points.items()) {
            if (item.rule() instanceof Rule.OverYears rule) {
                rule.years().forEach(year -> add(rule.target(), String.valueOf(year), item.name()));
                targets.add(rule.target());
                actuals.add(rule.actual());
            } else if (item.rule() instanceof Rule.Marks rule) {
                add(rule.figure(), rule.check(), item.name());
            }
        }
    }

    private void add(FigureRef.Column column, String of, String name) {
        needed.computeIfAbsent(column.feed(), feed -> new TreeSet<>()).add(new Needed(column.key(), of, name));
    }

    /** @return what each unit must report in this feed, sorted; empty for a feed that no item reads */
    public Set<Needed> in(String feed) {
        return needed.getOrDefault(feed, Set.of());
    }

    List<RowStep> steps(FeedSchema schema) {
        if (in(schema.name()).isEmpty()) {
            return List.of();
        }
        return List.of(row -> in(schema.name()).stream().anyMatch(one -> one.key(row.unit()).equals(row.key())) ? new Outcome.Loaded(row)
                : new Outcome.PassedOver(row.line(), row.unit()), row -> pairs(schema, row));
    }

    /** An actual figure cannot be 不适用 where there is a target to meet. */
    private Outcome pairs(FeedSchema schema, Row row) {
        for (int i = 0; i < targets.size(); i++) {
            FigureRef.Column target = targets.get(i);
            String actual = actuals.get(i).column();
            if (target.feed().equals(schema.name()) && row.values().get(actual) instanceof Value.NotApplicable
                    && row.figure(target.column()).filter(goal -> goal.signum() > 0).isPresent()) {
                return new Outcome.Rejected(row.line(), row.key(), row.raw(), List.of(new Reject(schema.file(), row.line(), actual, "不适用",
                        RejectCode.CONSTRAINT, "有目标而完成数写“不适用”：没有完成的填 0；确实不适用的，目标也填“不适用”")));
            }
        }
        return new Outcome.Loaded(row);
    }
}
