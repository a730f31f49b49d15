package org.kaohe.runs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Reject;
import org.kaohe.feeds.RejectCode;
import org.kaohe.feeds.Row;
import org.kaohe.rules.Examined;
import org.kaohe.rules.Points;
import org.kaohe.store.RowStore;

/** Which rows of the checks held this year are missing; a unit without any row is reported as such, once. */
final class ExaminedFigures {

    private final Assignment assignment;
    private final RowStore rows;

    ExaminedFigures(Assignment assignment, RowStore rows) {
        this.assignment = assignment;
        this.rows = rows;
    }

    List<Reject> missing(Set<String> unreadable) {
        Examined examined = Examined.of((Points) assignment.scheme().method());
        List<Reject> findings = new ArrayList<>();
        for (FeedSchema schema : assignment.scheme().feeds()) {
            if (assignment.plan().feeds().containsKey(schema.name()) && !unreadable.contains(schema.file())) {
                findings.addAll(missing(schema, examined.in(schema.name())));
            }
        }
        return findings;
    }

    private List<Reject> missing(FeedSchema schema, Set<Examined.Needed> needed) {
        long run = assignment.run().id();
        Set<String> loaded = rows.loaded(run, schema.name()).stream().map(Row::key).collect(Collectors.toSet());
        Set<String> units = loaded.stream().map(key -> key.substring(0, key.indexOf('\u001f'))).collect(Collectors.toSet());
        units.addAll(rows.rejectedSubjects(run, schema.name()));
        Set<String> there = new HashSet<>(loaded);
        there.addAll(rows.rejectedKeys(run, schema.name()));
        Map<String, Long> unclear = rows.unclear(run, schema.name());
        List<Reject> findings = new ArrayList<>();
        for (String unit : assignment.subjectCodes().stream().filter(units::contains).sorted().toList()) {
            List<Reject> own = needed.stream().filter(one -> !there.contains(one.key(unit))).map(one -> new Reject(schema.file(), 0, "item", one.item(),
                    RejectCode.MISSING_FIGURE, "缺少“" + assignment.names().apply(unit) + "”的“" + one.name() + "”（" + one.of() + "），请补报；不适用的请填“不适用”")).toList();
            // rows of the unit whose key cannot be read may be those that are missed
            if (own.size() > unclear.getOrDefault(unit, 0L)) {
                findings.addAll(own);
            }
        }
        return findings;
    }
}
