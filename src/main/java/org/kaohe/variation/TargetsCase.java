package org.kaohe.variation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kaohe.scoring.Place;
import org.kaohe.scoring.PlacesByScore;
import org.kaohe.scoring.Subject;
import org.kaohe.targets.Judge;
import org.kaohe.targets.Judgement;
import org.kaohe.targets.Readings;
import org.kaohe.targets.Reported;
import org.kaohe.targets.TargetTable;
import org.kaohe.targets.UnitScore;
import org.kaohe.targets.Weights;

/**
 * All that decides a result of targets met or not.
 *
 * @param groups   in the scheme's order
 * @param subjects all units assessed
 */
public record TargetsCase(List<String> groups, List<Subject> subjects, TargetTable table, Readings readings, Weights weights, Reported reported) {

    TargetsCase with(Reported other) {
        return new TargetsCase(groups, subjects, table, readings, weights, other);
    }

    TargetsCase with(Weights other) {
        return new TargetsCase(groups, subjects, table, readings, other, reported);
    }

    Subject subject(String unit) {
        return subjects.stream().filter(subject -> subject.code().equals(unit)).findFirst().orElseThrow();
    }

    /** @return what became of each target of a unit, in the order of the targets file */
    public List<Judgement> judgements(String unit) {
        Judge judge = new Judge(table, readings);
        return table.of(unit).stream().map(target -> judge.judge(target, reported)).toList();
    }

    UnitScore score(String unit) {
        return UnitScore.of(judgements(unit), table.categories(), weights);
    }

    Map<String, UnitScore> scores() {
        Map<String, UnitScore> scores = new TreeMap<>();
        subjects.forEach(subject -> scores.put(subject.code(), score(subject.code())));
        return scores;
    }

    List<Place> places(Map<String, UnitScore> scores) {
        return PlacesByScore.of(groups, subjects.stream().map(subject -> new PlacesByScore.Scored(subject, scores.get(subject.code()).score(),
                scores.get(subject.code()).flags())).toList(), true);
    }
}
