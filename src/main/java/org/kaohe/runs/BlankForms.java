package org.kaohe.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.reports.Blank;
import org.kaohe.reports.Publication;
import org.kaohe.reports.ResultFile;
import org.kaohe.reports.workbook.BlankWorkbook;
import org.kaohe.rules.Scheme;
import org.kaohe.rules.Schemes;
import org.kaohe.rules.Subjects;
import org.kaohe.rules.Targets;
import org.kaohe.targets.Kind;
import org.kaohe.targets.Target;
import org.kaohe.units.Unit;

/** The forms that the departments fill in, a feed each: {@code output/ASSESSMENT/YEAR.forms}. Needs no database. */
public final class BlankForms {

    private BlankForms() {
    }

    /**
     * @param output the folder that receives {@code ASSESSMENT/YEAR.forms}; what stands there is exchanged whole
     * @return the folder
     */
    public static Path write(Schemes.Found found, int year, Path output) throws IOException {
        Scheme scheme = found.scheme();
        List<Blank> blanks = scheme.feeds().stream().map(schema -> blank(found, year, schema)).toList();
        try (Publication publication = new Publication(output.resolve(scheme.assessment()), year + ".forms")) {
            publication.begin();
            for (Blank blank : blanks) {
                publication.write(blank.csv());
                publication.write(BlankWorkbook.of(blank));
            }
            publication.write(new ResultFile("README.txt", out -> out.write(BlankNotes.of(blanks))));
            publication.publish();
            return publication.place();
        }
    }

    private static Blank blank(Schemes.Found found, int year, FeedSchema schema) {
        Scheme scheme = found.scheme();
        if (scheme.method() instanceof Targets) {
            return new Blank(scheme, year, schema, targets(found, year, schema), names(found, year));
        }
        if (scheme.subjects() instanceof Subjects.FromFeed from && from.feed().equals(schema.name()) && schema.unitField().isPresent()
                && schema.primaryKey().equals(List.of(schema.unitField().get().name()))) {
            return new Blank(scheme, year, schema, members(found, year, schema, from), names(found, year));
        }
        return Blank.of(scheme, year, schema, scheme.subjects() instanceof Subjects.Listed ? names(found, year) : List.of(), names(found, year));
    }

    /** The units that the feed may name, each with its group where its kind belongs to one only. */
    private static List<List<String>> members(Schemes.Found found, int year, FeedSchema schema, Subjects.FromFeed from) {
        String unitColumn = schema.unitField().orElseThrow().name();
        List<List<String>> rows = new ArrayList<>();
        for (Unit unit : found.register().all()) {
            List<String> groups = from.kinds().entrySet().stream().filter(group -> group.getValue().contains(unit.kind())).map(Map.Entry::getKey).toList();
            if (unit.validIn(year) && !groups.isEmpty()) {
                rows.add(row(schema, Map.of(unitColumn, unit.name(), from.column(), groups.size() == 1 ? groups.get(0) : "")));
            }
        }
        return rows;
    }

    /** Every target has its row: who, what and of which object; only the figure or the verdict is left to be filled in. */
    private static List<List<String>> targets(Schemes.Found found, int year, FeedSchema schema) {
        boolean verdicts = schema.name().equals("verdicts");
        List<List<String>> rows = new ArrayList<>();
        if (verdicts || schema.name().equals("actuals")) {
            for (Target target : TargetsRules.of(found, year).table().targets()) {
                if (verdicts == (target.kind() == Kind.VERDICT)) {
                    rows.add(row(schema, Map.of("unit", target.unit(), "indicator", target.name(), "object", target.object())));
                }
            }
        }
        return rows;
    }

    private static List<String> row(FeedSchema schema, Map<String, String> known) {
        return schema.columns().stream().map(column -> known.getOrDefault(column, "")).toList();
    }

    private static List<String> names(Schemes.Found found, int year) {
        if (found.scheme().subjects() instanceof Subjects.Listed listed) {
            List<String> names = new ArrayList<>();
            listed.units().values().forEach(codes -> codes.forEach(code -> names.add(found.register().byCode(code).map(Unit::name).orElse(code))));
            return names;
        }
        Subjects.FromFeed from = (Subjects.FromFeed) found.scheme().subjects();
        return found.register().all().stream().filter(unit -> unit.validIn(year) && from.kinds().values().stream().anyMatch(kinds -> kinds.contains(unit.kind())))
                .map(Unit::name).toList();
    }
}
