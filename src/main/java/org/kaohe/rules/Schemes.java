package org.kaohe.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.units.UnitRegister;

/** The rules of all assessments, in the folder {@code jobs}. The assessment year chooses the file, never today's date. */
public final class Schemes {

    private static final Pattern RULES = Pattern.compile("([0-9]{4})\\.yaml");

    private final Path jobs;

    public Schemes(Path jobs) {
        this.jobs = jobs;
    }

    /** The rules in force and every file they were read from, for the run's identity. */
    public record Found(Scheme scheme, UnitRegister register, List<Path> files) {
    }

    /** @return the folder of the rules */
    public Path folder() {
        return jobs;
    }

    /** @return the assessments that have a folder with rules, by code point */
    public List<String> assessments() {
        try (Stream<Path> folders = Files.list(jobs)) {
            return folders.filter(Files::isDirectory).filter(folder -> !years(folder).isEmpty())
                    .map(folder -> folder.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new RulesException(jobs.toString(), 0, "无法读取规则文件夹，请在项目所在文件夹运行，或用 --kaohe.jobs=文件夹 指定");
        }
    }

    /**
     * @return the rules of an assessment for a year; empty where there are none for that year
     * @throws RulesException where the file is unsound
     */
    public Optional<Found> find(String assessment, int year) {
        Path folder = jobs.resolve(assessment);
        var entry = years(folder).floorEntry(year);
        if (entry == null) {
            return Optional.empty();
        }
        SchemeReader reader = new SchemeReader(entry.getValue());
        if (reader.only() && entry.getKey() != year) {
            return Optional.empty();
        }
        Path units = jobs.resolve("units.csv");
        UnitRegister register = UnitRegister.read(units);
        List<Path> files = new ArrayList<>(List.of(units, entry.getValue()));
        files.addAll(reader.sideTables());
        List<FeedSchema> schemas = new ArrayList<>();
        for (String feed : reader.feeds()) {
            Path file = feed(folder, feed, year);
            schemas.add(FeedSchema.read(file));
            files.add(file);
        }
        Scheme scheme = reader.read(assessment, entry.getKey(), year, register, schemas);
        files.sort(Comparator.comparing(Path::toString));
        return Optional.of(new Found(scheme, register, List.copyOf(files)));
    }

    /**
     * @return what the office says of itself on the reports of an assessment
     * @throws RulesException where {@code circular.yaml} cannot be used
     */
    public Circular circular(String assessment) {
        Path file = jobs.resolve(assessment).resolve("circular.yaml");
        return Files.exists(file) ? Circular.read(file) : Circular.NONE;
    }

    /** @return the clauses of the regulation behind a scheme, from {@code clauses-YEAR.csv} beside it; empty where nobody listed them */
    public Optional<List<Clause>> clauses(Scheme scheme) {
        return Clause.read(jobs.resolve(scheme.assessment()).resolve("clauses-" + scheme.from() + ".csv"));
    }

    /** @return the words of the regulation behind a scheme, from {@code words-YEAR.csv} beside it */
    public ClauseWords words(Scheme scheme) {
        String name = scheme.assessment() + "/words-" + scheme.from() + ".csv";
        return ClauseWords.read(name, jobs.resolve(name));
    }

    /** @return the template of the circular, by its name below the folder of the rules: the assessment's own, else that of all */
    public String template(String assessment) {
        String own = assessment + "/circular.docx";
        return Files.exists(jobs.resolve(own)) ? own : "circular.docx";
    }

    /** A feed's schema is dated like the rules: {@code FEED.json}, from a later year on {@code FEED-YEAR.json}. */
    private static Path feed(Path folder, String feed, int year) {
        Path file = folder.resolve("feeds").resolve(feed + ".json");
        for (int y = year; y > 2000; y--) {
            Path dated = folder.resolve("feeds").resolve(feed + "-" + y + ".json");
            if (Files.exists(dated)) {
                return dated;
            }
        }
        if (!Files.exists(file)) {
            throw RulesException.of(file, "缺少报送表“" + feed + "”的格式文件");
        }
        return file;
    }

    private static TreeMap<Integer, Path> years(Path folder) {
        TreeMap<Integer, Path> years = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return years;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> {
                Matcher matcher = RULES.matcher(file.getFileName().toString());
                if (matcher.matches()) {
                    years.put(Integer.valueOf(matcher.group(1)), file);
                }
            });
        } catch (IOException e) {
            throw RulesException.of(folder, "无法读取规则文件夹");
        }
        return years;
    }

    /** @return the years for which an assessment has a rules file of its own */
    public TreeSet<Integer> ownYears(String assessment) {
        return new TreeSet<>(years(jobs.resolve(assessment)).keySet());
    }
}
