package org.kaohe.runs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Row;
import org.kaohe.rules.Scheme;
import org.kaohe.rules.Subjects;
import org.kaohe.scoring.Figures;
import org.kaohe.scoring.Subject;
import org.kaohe.store.RowStore;
import org.kaohe.store.Run;

/** A run's loaded rows as the scoring asks for them. @param delivered the feeds that were there, by name */
record LoadedCase(RowStore rows, Scheme scheme, Run run, Set<String> delivered, UnaryOperator<String> names) {

    /** The units assessed, by code. */
    List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        if (scheme.subjects() instanceof Subjects.Listed listed) {
            listed.codes().forEach(code -> subjects.add(new Subject(code, names.apply(code), listed.groupOf(code).orElseThrow())));
        } else if (scheme.subjects() instanceof Subjects.FromFeed from) {
            rows.loaded(run.id(), from.feed()).forEach(row -> subjects.add(
                    new Subject(row.unit(), names.apply(row.unit()), row.text(from.column()).orElseThrow())));
        }
        subjects.sort(Comparator.comparing(Subject::code));
        return subjects;
    }

    /** The loaded figures; of a dated feed only what is not dated after the as-of date. */
    Figures figures() {
        Map<String, List<Row>> loaded = new HashMap<>();
        for (FeedSchema schema : scheme.feeds()) {
            if (delivered.contains(schema.name())) {
                loaded.put(schema.name(), rows.loaded(run.id(), schema.name()).stream().filter(row -> counts(schema, row)).toList());
            }
        }
        return new Figures(scheme.feeds(), loaded);
    }

    private boolean counts(FeedSchema schema, Row row) {
        LocalDate asOf = run.asOf();
        return asOf == null || schema.dated() == null || row.date(schema.dated()).filter(date -> date.isAfter(asOf)).isEmpty();
    }
}
