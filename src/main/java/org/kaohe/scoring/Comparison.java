package org.kaohe.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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

    /** A set without one of its members. @param moved the member; null where it is none */
    private record Rest(Subject moved, Optional<Extremes> extremes) {
    }

    private record RestKey(Key set, String without) {
    }

    private final Scheme scheme;
    private final List<Subject> subjects;
    private final Figures figures;
    private final UnaryOperator<String> names;
    private final Map<Key, Optional<Extremes>> cache = new HashMap<>();
    private final Map<RestKey, Rest> rests = new HashMap<>();
    private final Comparison before;
    private final Subject moved;

    Comparison(Scheme scheme, List<Subject> subjects, Figures figures, UnaryOperator<String> names) {
        this.scheme = scheme;
        this.subjects = subjects.stream().sorted(Comparator.comparing(Subject::code)).toList();
        this.figures = figures;
        this.names = names;
        this.before = null;
        this.moved = null;
    }

    private Comparison(Comparison before, Subject moved, Figures figures) {
        this.scheme = before.scheme;
        this.subjects = before.subjects;
        this.figures = figures;
        this.names = before.names;
        this.before = before;
        this.moved = moved;
    }

    /** The same, where one unit's numbers are others: only they are looked at again. */
    Comparison moved(Subject subject, Figures figures) {
        return new Comparison(this, subject, figures);
    }

    /** Whether the unit that moved leaves its set the highest figure, and the lowest where that is asked as well. */
    boolean stands(FigureRef figure, boolean lowest) {
        return same(among(figure, moved), before.among(figure, moved), lowest);
    }

    /** The same for the pools that it is in. */
    boolean stands(FigureRef.Column figure, String column) {
        return figures.rows(figure.feed(), moved.code()).stream().flatMap(row -> row.text(column).stream())
                .allMatch(pool -> same(inPool(figure, column, pool), before.inPool(figure, column, pool), false));
    }

    private static boolean same(Optional<Extremes> now, Optional<Extremes> then, boolean lowest) {
        return now.isPresent() == then.isPresent() && (now.isEmpty() || same(now.get().highest(), then.get().highest())
                && (!lowest || same(now.get().lowest(), then.get().lowest())));
    }

    private static boolean same(Held now, Held then) {
        return now.figure().value().equals(then.figure().value());
    }

    /** Among the comparison set of the scheme; empty where nobody has the figure. */
    Optional<Extremes> among(FigureRef figure, Subject of) {
        boolean grouped = scheme.reads(Settings.COMPARISON, "ranking-group");
        return cache.computeIfAbsent(new Key(figure, grouped ? of.group() : ""), key -> extremes(key,
                () -> subjects.stream().filter(subject -> !grouped || subject.group().equals(of.group())).toList()));
    }

    /** Among all units of the feed whose row names the same pool, assessed or not. */
    Optional<Extremes> inPool(FigureRef.Column figure, String column, String pool) {
        return cache.computeIfAbsent(new Key(figure, "pool " + pool), key -> extremes(key, () -> {
            List<Subject> members = new ArrayList<>();
            figures.units(figure.feed()).stream().sorted().forEach(unit -> {
                for (Row row : figures.rows(figure.feed(), unit)) {
                    if (row.text(column).filter(pool::equals).isPresent()) {
                        members.add(new Subject(unit, names.apply(unit), pool));
                    }
                }
            });
            return members;
        }));
    }

    private Optional<Extremes> extremes(Key key, Supplier<List<Subject>> members) {
        if (before == null) {
            return extremes(key.figure(), members.get());
        }
        Rest rest = before.rests.computeIfAbsent(new RestKey(key, moved.code()), without -> {
            List<Subject> all = members.get();
            return new Rest(all.stream().filter(one -> one.code().equals(moved.code())).findFirst().orElse(null),
                    extremes(key.figure(), all.stream().filter(one -> !one.code().equals(moved.code())).toList()));
        });
        if (rest.moved() == null || !(figures.find(key.figure(), moved.code()) instanceof Figure.Known known)) {
            return rest.extremes();
        }
        Held own = new Held(rest.moved(), known);
        return Optional.of(rest.extremes().map(others -> new Extremes(further(own, others.lowest(), -1), further(own, others.highest(), 1))).orElse(new Extremes(own, own)));
    }

    /** Of two equal ones that of the first unit by code. */
    private static Held further(Held own, Held other, int direction) {
        int order = own.figure().value().compareTo(other.figure().value()) * direction;
        return order > 0 || order == 0 && own.by().code().compareTo(other.by().code()) < 0 ? own : other;
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
