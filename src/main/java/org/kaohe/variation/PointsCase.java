package org.kaohe.variation;

import java.util.List;
import java.util.function.UnaryOperator;
import org.kaohe.rules.Points;
import org.kaohe.rules.Scheme;
import org.kaohe.scoring.ExactScore;
import org.kaohe.scoring.Figures;
import org.kaohe.scoring.Place;
import org.kaohe.scoring.Ranking;
import org.kaohe.scoring.Scoring;
import org.kaohe.scoring.Subject;

/**
 * All that decides a result of points over figures.
 *
 * @param subjects all units assessed
 * @param names    a unit's name by its code
 */
public record PointsCase(Scheme scheme, List<Subject> subjects, Figures figures, UnaryOperator<String> names) {

    Points rules() {
        return (Points) scheme.method();
    }

    Scoring scoring() {
        return new Scoring(scheme, subjects, figures, names);
    }

    Ranking ranking() {
        return new Ranking(scheme, figures);
    }

    PointsCase with(Figures other) {
        return new PointsCase(scheme, subjects, other, names);
    }

    PointsCase with(Scheme other) {
        return new PointsCase(other, subjects, figures, names);
    }

    List<ExactScore> exact() {
        Scoring scoring = scoring();
        return subjects.stream().map(scoring::exact).toList();
    }

    /** @return the result as published */
    List<Place> places() {
        return ranking().places(exact().stream().map(ExactScore::bare).toList());
    }

    Subject subject(String unit) {
        return subjects.stream().filter(subject -> subject.code().equals(unit)).findFirst().orElseThrow();
    }
}
