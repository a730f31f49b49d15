package org.kaohe.runs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Field;
import org.kaohe.feeds.Reject;
import org.kaohe.feeds.RejectCode;
import org.kaohe.feeds.Row;
import org.kaohe.rules.Item;
import org.kaohe.rules.Points;
import org.kaohe.rules.Rule;
import org.kaohe.rules.Settings;
import org.kaohe.store.RowStore;

/** What should be there and is not: feeds, units, figures. Findings count as no row. */
final class Completeness {

    private final RowStore rows;
    private final Assignment assignment;

    Completeness(RowStore rows, Assignment assignment) {
        this.rows = rows;
        this.assignment = assignment;
    }

    /** @param unreadable feeds of which nothing was read; that alone is reported of them */
    List<Reject> findings(Set<String> unreadable) {
        List<Reject> findings = new ArrayList<>();
        for (FeedSchema schema : assignment.scheme().feeds()) {
            if (!assignment.plan().feeds().containsKey(schema.name())) {
                if (!schema.optional()) {
                    findings.add(new Reject(schema.file(), 0, "", "", RejectCode.MISSING_FEED, "缺少报送表 " + schema.file() + "（" + schema.title()
                            + "）" + (schema.supplier() == null ? "" : "，请向" + schema.supplier() + "索取")));
                }
            } else if (!unreadable.contains(schema.file()) && !schema.coverage().isEmpty()) {
                coverage(schema, findings);
            }
        }
        return findings;
    }

    private void coverage(FeedSchema schema, List<Reject> findings) {
        Set<String> subjects = assignment.subjectCodes();
        if (subjects == null) {
            return;
        }
        List<Row> loaded = rows.loaded(assignment.run().id(), schema.name());
        Map<String, List<Row>> byUnit = loaded.stream().collect(Collectors.groupingBy(Row::unit));
        Set<String> rejected = new HashSet<>(rows.rejectedKeys(assignment.run().id(), schema.name()));
        Set<String> rejectedUnits = rows.rejectedSubjects(assignment.run().id(), schema.name());
        Map<String, Long> unclear = rows.unclear(assignment.run().id(), schema.name());
        for (String unit : subjects.stream().sorted().toList()) {
            if (!byUnit.containsKey(unit) && !rejectedUnits.contains(unit)) {
                if (!forgiven(schema)) {
                    String name = assignment.names().apply(unit);
                    findings.add(new Reject(schema.file(), 0, "unit", name, RejectCode.MISSING_UNIT, "缺少“" + name + "”的数据行，请补报"));
                }
            } else if (schema.coverage().size() > 1) {
                members(schema, unit, byUnit.getOrDefault(unit, List.of()), rejected).ifMoreThan(unclear.getOrDefault(unit, 0L), findings);
            }
        }
    }

    /** What a unit lacks. */
    private record Lacking(List<Reject> findings) {

        /** Rows of the unit whose key cannot be read may be those that are missed; one finding for each fault is enough. */
        void ifMoreThan(long unclear, List<Reject> all) {
            if (findings.size() > unclear) {
                all.addAll(findings);
            }
        }
    }

    private Lacking members(FeedSchema schema, String unit, List<Row> present, Set<String> rejected) {
        String column = schema.coverage().get(1);
        Field field = schema.field(column).orElseThrow();
        Set<String> there = present.stream().flatMap(row -> row.text(column).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Reject> findings = new ArrayList<>();
        for (String member : field.constraints().allowed()) {
            if (needed(member) && !there.contains(member) && !rejected.contains(unit + "\u001f" + member)) {
                findings.add(new Reject(schema.file(), 0, column, member, RejectCode.MISSING_FIGURE,
                        "缺少“" + assignment.names().apply(unit) + "”的“" + label(member) + "”，请补报"));
            }
        }
        return new Lacking(findings);
    }

    /** An item without points, such as a component of weight 0, needs no figure. */
    private boolean needed(String member) {
        return !(assignment.scheme().method() instanceof Points points)
                || points.items().stream().noneMatch(item -> item.id().equals(member) && item.points().signum() == 0);
    }

    private String label(String member) {
        return assignment.scheme().method() instanceof Points points
                ? points.items().stream().filter(item -> item.id().equals(member)).map(Item::name).findFirst().orElse(member) : member;
    }

    /** A feed whose absence for a unit the chosen reading forgives. */
    private boolean forgiven(FeedSchema schema) {
        return assignment.scheme().reads(Settings.UNINSPECTED, "department-only") && assignment.scheme().method() instanceof Points points
                && points.items().stream().map(Item::rule).anyMatch(rule -> rule instanceof Rule.WeightedSum sum && schema.name().equals(sum.without()));
    }
}
