package org.kaohe.runs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Row;
import org.kaohe.lint.Finding;
import org.kaohe.lint.ReversalFindings;
import org.kaohe.lint.SeparationFindings;
import org.kaohe.rules.Points;
import org.kaohe.rules.Rule;
import org.kaohe.rules.Scheme;
import org.kaohe.scoring.Subject;
import org.kaohe.store.RowStore;
import org.kaohe.store.Run;
import org.kaohe.store.RunFile;
import org.kaohe.store.RunStore;

/** What the last run's figures show about the rules, computed again from its rows. */
final class LastFigures {

    private final Scheme scheme;
    private final Run run;
    private final Map<String, List<Row>> loaded = new HashMap<>();

    LastFigures(Scheme scheme, Run run, RunStore runs, RowStore rows) {
        this.scheme = scheme;
        this.run = run;
        Set<String> delivered = runs.files(run.id(), RunFile.Role.FEED).stream().map(RunFile::name).collect(Collectors.toSet());
        scheme.feeds().stream().filter(schema -> delivered.contains(schema.file())).forEach(schema ->
                loaded.put(schema.name(), rows.loaded(run.id(), schema.name()).stream().filter(row -> counts(schema, row)).toList()));
    }

    private boolean counts(FeedSchema schema, Row row) {
        LocalDate asOf = run.asOf();
        return asOf == null || schema.dated() == null || row.date(schema.dated()).filter(date -> date.isAfter(asOf)).isEmpty();
    }

    /** @param ranking the published one: who was assessed, in which group */
    List<Finding> findings(List<Map<String, String>> ranking) {
        Points points = (Points) scheme.method();
        List<Finding> findings = new ArrayList<>(SeparationFindings.equalFigures(points, loaded));
        if (points.items().stream().anyMatch(item -> compared(item.rule()))) {
            List<Subject> subjects = ranking.stream().map(row -> new Subject(row.get("unit_code"), row.get("unit"), row.get("group")))
                    .sorted(Comparator.comparing(Subject::code)).toList();
            Map<String, String> names = subjects.stream().collect(Collectors.toMap(Subject::code, Subject::name));
            findings.addAll(new ReversalFindings(scheme, subjects, loaded, code -> names.getOrDefault(code, code)).findings());
        }
        return findings;
    }

    /** Whether a unit's points depend on the figures of others. */
    private static boolean compared(Rule rule) {
        return rule instanceof Rule.MinMax || rule instanceof Rule.ShareOfBest
                || rule instanceof Rule.Attainment attainment && attainment.otherwise() != Rule.Otherwise.PROPORTION;
    }
}
