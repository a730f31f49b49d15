package org.kaohe.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the sample feeds in the simplest way; any rejected row fails the test. */
final class SampleFeeds {

    private final EntryReader reader;

    SampleFeeds(TargetTable table) {
        this.reader = new EntryReader(table, Tables.NUMBERS);
    }

    Reported read(Map<String, String> files) {
        Map<TargetKey, Figure> actuals = new HashMap<>();
        Map<String, Figure> references = new HashMap<>();
        Map<TargetKey, Verdict> verdicts = new HashMap<>();
        rows(files, "actuals.csv").forEach((source, c) -> {
            Entry.Accepted<Target> a = accepted(reader.actual(code(c[0]), c[1], c[2], c[3]));
            assertThat(actuals.put(a.of().key(), new Figure(a.value(), source))).isNull();
        });
        rows(files, "references.csv").forEach((source, c) -> {
            Entry.Accepted<String> a = accepted(reader.reference(c[0], c[1]));
            assertThat(references.put(a.of(), new Figure(a.value(), source))).isNull();
        });
        rows(files, "verdicts.csv").forEach((source, c) -> {
            Entry<Target> found = reader.verdict(code(c[0]), c[1], c[2]);
            assertThat(found).isInstanceOf(Entry.Empty.class);
            TargetKey key = ((Entry.Empty<Target>) found).of().key();
            assertThat(verdicts.put(key, new Verdict(c[3].equals("yes"), c[4], source))).isNull();
        });
        return new Reported(actuals, references, verdicts);
    }

    private static Map<Source, String[]> rows(Map<String, String> files, String file) {
        List<String> lines = files.get(file).lines().toList();
        Map<Source, String[]> rows = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            rows.put(new Source(file, i + 1), lines.get(i).split(",", -1));
        }
        return rows;
    }

    private static String code(String unit) {
        return Tables.codes().apply(unit).orElseThrow();
    }

    private static <T> Entry.Accepted<T> accepted(Entry<T> entry) {
        assertThat(entry).isInstanceOf(Entry.Accepted.class);
        return (Entry.Accepted<T>) entry;
    }
}
