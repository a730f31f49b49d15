package org.kaohe.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kaohe.feeds.Row;
import org.kaohe.rules.FigureRef;
import org.kaohe.rules.Scheme;
import org.kaohe.rules.Settings;

/** The lowest and highest figure among those a unit is compared with. */
final class Comparison {

    /** A figure and whose it is. */
    record Held(Subject by, Figure.Known figure) {

        Source.Labelled reference(String what) {
            return new Source.Labelled(what + " " + by.name(), figure.source());
        }
    }

    /** Lowest and highest; the first by unit code where several hold it. */
    record Extremes(Held lowest, Held highest) {

        boolean equal() {
            return lowest.figure().value().equals(highest.figure().value());
        }
    }

    private record Key(FigureRef figure, String set) {
    }

    private final Scheme scheme;
    private final List<Subject> subjects;
    private final Figures figures;
    private final UnaryOperator<String> names;
    private final Map<Key, Optional<Extremes>> cache = new HashMap<>();

    Comparison(Scheme scheme, List<Subject> subjects, Figures figures, UnaryOperator<String> names) {
        this.scheme = scheme;
        this.subjects = subjects.stream().sorted(Comparator.comparing(Subject::code)).toList();
        this.figures = figures;
        this.names = names;
    }

    /** Among the comparison set of the scheme; empty where nobody has the figure. */
    Optional<Extremes> among(FigureRef figure, Subject of) {
        boolean grouped = scheme.reads(Settings.COMPARISON, "ranking-group");
        return cache.computeIfAbsent(new Key(figure, grouped ? of.group() : ""), key -> extremes(figure,
                subjects.stream().filter(subject -> !grouped || subject.group().equals(of.group())).toList()));
    }

    /** Among all units of the feed whose row names the same pool, assessed or not. */
    Optional<Extremes> inPool(FigureRef.Column figure, String column, String pool) {
        return cache.computeIfAbsent(new Key(figure, "pool " + pool), key -> {
            List<Subject> members = new ArrayList<>();
            figures.units(figure.feed()).stream().sorted().forEach(unit -> {
                for (Row row : figures.rows(figure.feed(), unit)) {
                    if (row.text(column).filter(pool::equals).isPresent()) {
                        members.add(new Subject(unit, names.apply(unit), pool));
                    }
                }
            });
            return extremes(figure, members);
        });
    }

    private Optional<Extremes> extremes(FigureRef figure, List<Subject> members) {
        Held lowest = null;
        Held highest = null;
        for (Subject member : members) {
            if (figures.find(figure, member.code()) instanceof Figure.Known known) {
                Held held = new Held(member, known);
                lowest = lowest == null || known.value().compareTo(lowest.figure().value()) < 0 ? held : lowest;
                highest = highest == null || known.value().compareTo(highest.figure().value()) > 0 ? held : highest;
            }
        }
        return lowest == null ? Optional.empty() : Optional.of(new Extremes(lowest, highest));
    }
}
