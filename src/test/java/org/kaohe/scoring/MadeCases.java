package org.kaohe.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.kaohe.feeds.Row;
import org.kaohe.rules.Item;
import org.kaohe.rules.Points;
import org.kaohe.rules.Scheme;

/** Whole assessments for tests of other packages: made figures and the samples. */
public final class MadeCases {

    /** Rules, who is assessed, and their figures. */
    public record Case(Scheme scheme, List<Subject> subjects, Figures figures) {
    }

    private static final Assessment INDUSTRY = Assessment.of("industrial-economy", 2017);
    private static final Assessment GRAIN = Assessment.of("grain-security", 2017);

    private MadeCases() {
    }

    public static Case industry(Random random) {
        return of(INDUSTRY, new MadeFigures(random).industrialEconomy(INDUSTRY));
    }

    public static Case grain(Random random) {
        return of(GRAIN, new MadeFigures(random).grainSecurity(GRAIN, ((Points) GRAIN.scheme().method()).items().stream()
                .collect(Collectors.toMap(Item::id, item -> item.points().intValueExact()))));
    }

    public static Case sample(String assessment, int year) {
        Assessment rules = Assessment.of(assessment, year);
        Path folder = Path.of("input-samples", assessment, String.valueOf(year));
        Map<String, List<Row>> rows = new HashMap<>();
        rules.scheme().feeds().forEach(schema -> rows.put(schema.name(), rules.rows(schema, bytes(folder.resolve(schema.file())), new ArrayList<>())));
        return of(rules, rows);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case of(Assessment rules, Map<String, List<Row>> rows) {
        return new Case(rules.scheme(), rules.subjects(rows), new Figures(rules.scheme().feeds(), rows));
    }
}
