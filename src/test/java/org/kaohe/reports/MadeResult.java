package org.kaohe.reports;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kaohe.feeds.Row;
import org.kaohe.rules.Circular;
import org.kaohe.rules.Schemes;
import org.kaohe.rules.Subjects;
import org.kaohe.scoring.MadeCases;
import org.kaohe.scoring.Place;
import org.kaohe.scoring.Ranking;
import org.kaohe.scoring.Scoring;
import org.kaohe.scoring.Subject;
import org.kaohe.scoring.UnitScore;
import org.kaohe.store.ResultStore.ItemRow;
import org.kaohe.store.ResultStore.RankRow;
import org.kaohe.store.Run;
import org.kaohe.store.RunKind;
import org.kaohe.store.RunState;
import org.kaohe.variation.PointsCase;
import org.kaohe.variation.PointsReach;
import org.kaohe.variation.Reach;

/** The result of a sample as the reports get it, without a database. */
public record MadeResult(Result result, Reach reach) {

    public static MadeResult of(String assessment, int year, RunKind kind, Circular circular) {
        return of(assessment, year, kind, circular, Map.of());
    }

    /** @param renamed another name of a unit, by its own */
    public static MadeResult of(String assessment, int year, RunKind kind, Circular circular, Map<String, String> renamed) {
        MadeCases.Case one = MadeCases.sample(assessment, year);
        List<Subject> subjects = one.subjects().stream().map(subject -> new Subject(subject.code(), renamed.getOrDefault(subject.name(), subject.name()), subject.group())).toList();
        Map<String, String> names = subjects.stream().collect(Collectors.toMap(Subject::code, Subject::name));
        Scoring scoring = new Scoring(one.scheme(), subjects, one.figures(), names::get);
        Map<String, UnitScore> scores = new LinkedHashMap<>();
        subjects.forEach(subject -> scores.put(subject.code(), scoring.score(subject)));
        Map<String, List<Standing>> groups = new LinkedHashMap<>();
        one.scheme().subjects().groups().forEach(group -> groups.put(group, new ArrayList<>()));
        for (Place place : new Ranking(one.scheme(), one.figures()).places(List.copyOf(scores.values()))) {
            Subject subject = place.subject();
            groups.get(subject.group()).add(new Standing(new RankRow(subject.group(), place.rank(), subject.code(), subject.name(), place.score(), place.grade(),
                    List.copyOf(place.flags()), ""), items(scores.get(subject.code()))));
        }
        groups.values().removeIf(List::isEmpty);
        Run run = new Run(1, assessment, year, kind, null, "", RunState.DONE, null, null, "", "", "", "", "", null, null, null);
        List<Input> inputs = one.scheme().feeds().stream().map(schema -> new Input(schema, null, null, one.figures().units(schema.name()).stream()
                .flatMap(unit -> one.figures().rows(schema.name(), unit).stream()).sorted(Comparator.comparingInt(Row::line)).toList())).toList();
        Result result = new Result(run, one.scheme(), circular, code -> names.getOrDefault(code, code), groups.entrySet().stream().map(entry -> new Group(entry.getKey(), entry.getValue())).toList(),
                inputs, List.of(), List.of(), Map.of(), one.scheme().notes(), null, List.of(), "0123456789abcdef".repeat(4),
                new Tables(List.of(), name -> new ByteArrayInputStream(new byte[0])), List.of());
        return new MadeResult(result, new PointsReach(new PointsCase(one.scheme(), subjects, one.figures(), names::get)));
    }

    /** A result of cards or of enterprises, with these tables; every unit of the groups without a score. @param tables CSV by file name */
    public static Result plain(String assessment, int year, RunKind kind, Map<String, String> grades, Map<String, String> tables) {
        return streamed(assessment, year, kind, grades, List.copyOf(tables.keySet()), name -> new ByteArrayInputStream(tables.get(name).getBytes(StandardCharsets.UTF_8)));
    }

    /** @param grades of units, by code; the others have none */
    public static Result streamed(String assessment, int year, RunKind kind, Map<String, String> grades, List<String> names, Tables.Opening tables) {
        Schemes.Found found = new Schemes(Path.of("jobs")).find(assessment, year).orElseThrow();
        Run run = new Run(1, assessment, year, kind, null, "", RunState.DONE, null, null, "", "", "", "", "", null, null, null);
        List<Group> groups = new ArrayList<>();
        if (found.scheme().subjects() instanceof Subjects.Listed listed) {
            listed.groups().forEach(group -> groups.add(new Group(group, listed.units().get(group).stream().sorted().map(code -> new Standing(new RankRow(group, null, code,
                    found.register().byCode(code).orElseThrow().name(), null, grades.getOrDefault(code, ""), List.of(), ""), List.of())).toList())));
        }
        List<Input> inputs = found.scheme().feeds().stream().map(schema -> new Input(schema, null, null, List.of())).toList();
        return new Result(run, found.scheme(), Circular.NONE, code -> found.register().byCode(code).map(unit -> unit.name()).orElse(code), groups, inputs, List.of(), List.of(), Map.of(),
                found.scheme().notes(), null, List.of(), "0123456789abcdef".repeat(4), new Tables(names, tables), List.of());
    }

    private static List<ItemRow> items(UnitScore score) {
        return score.items().stream().map(item -> new ItemRow(score.subject().code(), score.subject().name(), item.item().id(), item.item().name(), (BigDecimal) item.maxPoints(),
                item.points(), item.explanation(), item.item().clause())).toList();
    }
}
