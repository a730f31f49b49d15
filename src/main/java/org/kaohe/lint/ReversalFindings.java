package org.kaohe.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kaohe.feeds.Row;
import org.kaohe.lint.Finding.Severity;
import org.kaohe.lint.Finding.Topic;
import org.kaohe.rules.Item;
import org.kaohe.rules.Points;
import org.kaohe.rules.Scheme;
import org.kaohe.scoring.Figures;
import org.kaohe.scoring.Place;
import org.kaohe.scoring.Ranking;
import org.kaohe.scoring.Scoring;
import org.kaohe.scoring.Subject;
import org.kaohe.scoring.UnitScore;

/**
 * Whether the order of others hangs on one unit's being in the comparison: everything is computed again without each unit,
 * its rows taken out of every feed.
 */
public final class ReversalFindings {

    private final Scheme scheme;
    private final List<Subject> subjects;
    private final Map<String, List<Row>> loaded;
    private final UnaryOperator<String> names;

    /** @param loaded rows by feed, of the feeds delivered */
    public ReversalFindings(Scheme scheme, List<Subject> subjects, Map<String, List<Row>> loaded, UnaryOperator<String> names) {
        this.scheme = scheme;
        this.subjects = subjects;
        this.loaded = loaded;
        this.names = names;
    }

    /** A result, whole or without one unit. */
    private record Result(Map<String, UnitScore> scores, Map<String, Place> places) {
    }

    /** @return by unit left out, in the order of the subjects; a note where nothing turns */
    public List<Finding> findings() {
        Result base = without(null);
        List<Finding> findings = new ArrayList<>();
        for (Subject left : subjects) {
            Result other = without(left.code());
            List<String> turned = new ArrayList<>();
            Set<String> items = new LinkedHashSet<>();
            for (int i = 0; i < subjects.size(); i++) {
                for (int j = i + 1; j < subjects.size(); j++) {
                    turned(subjects.get(i), subjects.get(j), left, base, other, turned, items);
                }
            }
            if (!turned.isEmpty()) {
                findings.add(new Finding(Severity.WARNING, Topic.REVERSALS, clauses(items), "去掉 " + left.name() + "，其他单位中 " + turned.size() + " 对先后对调："
                        + Say.names(turned) + "（因 " + String.join("、", items.stream().map(id -> points().item(id).name()).toList()) + " 与最高、最低相比）"));
            }
        }
        return findings.isEmpty() ? List.of(new Finding(Severity.NOTE, Topic.REVERSALS, "", "逐一去掉 " + subjects.size()
                + " 个单位重算，其他单位的先后都不变")) : findings;
    }

    private Points points() {
        return (Points) scheme.method();
    }

    private String clauses(Set<String> items) {
        return items.stream().map(id -> points().item(id).clause()).distinct().collect(Collectors.joining("、"));
    }

    private void turned(Subject a, Subject b, Subject left, Result base, Result other, List<String> turned, Set<String> items) {
        if (a.equals(left) || b.equals(left) || !a.group().equals(b.group())) {
            return;
        }
        int before = order(base, a, b);
        int after = order(other, a, b);
        if (before * after >= 0) {
            return;
        }
        Subject first = before < 0 ? a : b;
        Subject second = before < 0 ? b : a;
        turned.add(first.name() + " " + score(base, first) + "→" + score(other, first) + "、" + second.name() + " " + score(base, second) + "→" + score(other, second));
        for (Item item : points().items()) {
            if (changed(base, other, a, item) || changed(base, other, b, item)) {
                items.add(item.id());
            }
        }
    }

    /** @return negative where a ranks before b, positive behind, 0 where they share a rank or one has none */
    private static int order(Result result, Subject a, Subject b) {
        Integer one = result.places().get(a.code()).rank();
        Integer other = result.places().get(b.code()).rank();
        return one == null || other == null ? 0 : Integer.compare(one, other);
    }

    private static String score(Result result, Subject subject) {
        return result.places().get(subject.code()).score().toPlainString();
    }

    private static boolean changed(Result base, Result other, Subject subject, Item item) {
        return !points(base, subject, item).equals(points(other, subject, item));
    }

    private static String points(Result result, Subject subject, Item item) {
        return result.scores().get(subject.code()).items().stream().filter(score -> score.item().id().equals(item.id()))
                .map(score -> score.points().toPlainString()).findFirst().orElse("");
    }

    /** @param left the unit left out; null: nobody */
    private Result without(String left) {
        Map<String, List<Row>> rows = new HashMap<>();
        loaded.forEach((feed, list) -> rows.put(feed, list.stream().filter(row -> left == null || !left.equals(row.unit())).toList()));
        List<Subject> others = subjects.stream().filter(subject -> !subject.code().equals(left)).toList();
        Figures figures = new Figures(scheme.feeds(), rows);
        Scoring scoring = new Scoring(scheme, others, figures, names);
        List<UnitScore> scores = others.stream().map(scoring::score).toList();
        return new Result(scores.stream().collect(Collectors.toMap(score -> score.subject().code(), score -> score)),
                new Ranking(scheme, figures).places(scores).stream().collect(Collectors.toMap(place -> place.subject().code(), place -> place)));
    }
}
