package org.kaohe.scoring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kaohe.feeds.FeedFile;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Outcome;
import org.kaohe.feeds.Records;
import org.kaohe.feeds.Reject;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.RowReader;
import org.kaohe.rules.RowChecks;
import org.kaohe.rules.Scheme;
import org.kaohe.rules.Schemes;
import org.kaohe.rules.Settings;
import org.kaohe.rules.Subjects;
import org.kaohe.units.Unit;
import org.kaohe.units.UnitRegister;

/** The way of a figure without database and job: bytes of feeds, schema, rules of the folder jobs, points, ranks. */
final class Assessment {

    /** What came out. */
    record Result(List<UnitScore> scores, List<Place> places, List<Reject> rejects) {

        UnitScore score(String code) {
            return scores.stream().filter(score -> score.subject().code().equals(code)).findFirst().orElseThrow();
        }

        Place place(String code) {
            return places.stream().filter(place -> place.subject().code().equals(code)).findFirst().orElseThrow();
        }

        UnitScore.ItemScore item(String code, String item) {
            return score(code).items().stream().filter(score -> score.item().id().equals(item)).findFirst()
                    .orElseThrow(() -> new AssertionError(code + " has no points for " + item + "; lacking " + score(code).lacking()));
        }
    }

    private final Scheme scheme;
    private final UnitRegister register;
    private final int year;

    private Assessment(Scheme scheme, UnitRegister register, int year) {
        this.scheme = scheme;
        this.register = register;
        this.year = year;
    }

    static Assessment of(String name, int year) {
        Schemes.Found found = new Schemes(Path.of("jobs")).find(name, year).orElseThrow();
        return new Assessment(found.scheme(), found.register(), year);
    }

    /** The same rules with other answers to open points. */
    Assessment with(Settings setting, String answer) {
        Map<Settings, String> settings = new EnumMap<>(Settings.class);
        settings.putAll(scheme.settings());
        settings.put(setting, answer);
        return new Assessment(new Scheme(scheme.assessment(), scheme.from(), scheme.only(), scheme.title(), scheme.document(), scheme.issued(),
                scheme.subjects(), scheme.feeds(), scheme.method(), scheme.readings(), settings, scheme.flags(), scheme.calendar(),
                scheme.tables(), scheme.notes()), register, year);
    }

    Scheme scheme() {
        return scheme;
    }

    String code(String unit) {
        return register.find(unit, year).map(Unit::code).orElseThrow(() -> new AssertionError("no unit " + unit));
    }

    /** Every feed of the folder that the scheme reads. */
    Result ofFolder(Path folder) {
        Map<String, byte[]> feeds = new HashMap<>();
        for (FeedSchema schema : scheme.feeds()) {
            try {
                if (Files.exists(folder.resolve(schema.file()))) {
                    feeds.put(schema.name(), Files.readAllBytes(folder.resolve(schema.file())));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return of(feeds);
    }

    Result of(Map<String, byte[]> feeds) {
        List<Reject> rejects = new ArrayList<>();
        Map<String, List<Row>> rows = new HashMap<>();
        feeds.forEach((feed, bytes) -> rows.put(feed, rows(scheme.feed(feed), bytes, rejects)));
        rejects.sort(null);
        return ofRows(rows, subjects(rows), rejects);
    }

    Result ofRows(Map<String, List<Row>> rows, List<Subject> subjects, List<Reject> rejects) {
        Figures figures = new Figures(scheme.feeds(), rows);
        Scoring scoring = new Scoring(scheme, subjects, figures, names());
        List<UnitScore> scores = subjects.stream().map(scoring::score).toList();
        return new Result(scores, new Ranking(scheme, figures).places(scores), rejects);
    }

    List<Row> rows(FeedSchema schema, byte[] bytes, List<Reject> rejects) {
        try {
            FeedFile file = FeedFile.inspect(schema, () -> new ByteArrayInputStream(bytes));
            Set<String> codes = scheme.subjects() instanceof Subjects.Listed listed ? listed.codes() : null;
            RowReader reader = new RowReader(file, schema, register, codes, year, RowChecks.of(scheme, schema, register));
            List<Row> loaded = new ArrayList<>();
            try (Records records = file.records()) {
                while (records.hasNext()) {
                    Outcome outcome = reader.read(records.next());
                    if (outcome instanceof Outcome.Loaded row) {
                        loaded.add(row.row());
                    } else if (outcome instanceof Outcome.Rejected rejected) {
                        rejects.addAll(rejected.reasons());
                    }
                }
            }
            return loaded;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Subject> subjects(Map<String, List<Row>> rows) {
        List<Subject> subjects = new ArrayList<>();
        if (scheme.subjects() instanceof Subjects.Listed listed) {
            listed.codes().forEach(code -> subjects.add(new Subject(code, names().apply(code), listed.groupOf(code).orElseThrow())));
        } else if (scheme.subjects() instanceof Subjects.FromFeed from) {
            rows.get(from.feed()).forEach(row -> subjects.add(
                    new Subject(row.unit(), names().apply(row.unit()), row.text(from.column()).orElseThrow())));
        }
        subjects.sort(Comparator.comparing(Subject::code));
        return subjects;
    }

    private UnaryOperator<String> names() {
        return code -> register.byCode(code).map(Unit::name).orElse(code);
    }
}
