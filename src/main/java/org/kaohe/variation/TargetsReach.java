package org.kaohe.variation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaohe.scoring.Place;
import org.kaohe.targets.Figure;
import org.kaohe.targets.Judgement;
import org.kaohe.targets.Kind;
import org.kaohe.targets.Reported;
import org.kaohe.targets.Status;
import org.kaohe.targets.Target;
import org.kaohe.targets.TargetKey;
import org.kaohe.targets.UnitScore;
import org.kaohe.targets.Verdict;

/**
 * {@link Reach} for targets: a figure counts only by being met or not, so the value to try is the one that just
 * meets an unmet target.
 */
public final class TargetsReach implements Reach {

    private final TargetsCase one;
    private final Map<String, UnitScore> scores;
    private final Map<String, Place> places = new HashMap<>();

    public TargetsReach(TargetsCase one) {
        this.one = one;
        this.scores = one.scores();
        one.places(scores).forEach(place -> places.put(place.subject().code(), place));
    }

    private Place now(String unit) {
        return places.get(one.subject(unit).code());
    }

    @Override
    public Optional<Goal> nextRank(String unit) {
        return Optional.ofNullable(now(unit).rank()).filter(rank -> rank > 1).map(rank -> new Goal.AtRank(rank - 1));
    }

    /** The targets have no grades. */
    @Override
    public Optional<Goal> nextGrade(String unit) {
        return Optional.empty();
    }

    @Override
    public Answer to(String unit, Goal goal) {
        Place now = now(unit);
        if (!(goal instanceof Goal.AtRank rank)) {
            return Answer.none(now, goal, "本考核只有达标率和名次，没有等次");
        }
        if (now.rank() == null) {
            return Answer.none(now, goal, now.subject().name() + "尚未计分");
        }
        long members = one.subjects().stream().filter(other -> other.group().equals(now.subject().group())).count();
        String pointless = rank.pointless(now, members);
        if (pointless != null) {
            return Answer.none(now, goal, pointless);
        }
        Reported own = one.reported().of(unit);
        List<Way> ways = new ArrayList<>();
        int tried = 0;
        for (Judgement judgement : one.judgements(unit)) {
            Optional<Change> change = change(judgement);
            tried += change.isPresent() ? 1 : 0;
            change.map(turned -> new Way(turned, place(own, judgement.target(), turned))).filter(way -> way.place().rank() <= rank.rank()).ifPresent(ways::add);
        }
        return new Answer(now, goal, List.copyOf(ways), tried, List.of(), null);
    }

    /** @return what would meet an unmet target. That a worse figure may bring others into step with it (the economy's growth) is no advice */
    private Optional<Change> change(Judgement judgement) {
        Target target = judgement.target();
        String what = target.label() + (target.object().isEmpty() ? "" : "（" + target.object() + "）");
        if (judgement.status() == Status.MET) {
            return Optional.empty();
        }
        if (target.kind() == Kind.VERDICT) {
            Verdict verdict = one.reported().verdicts().get(target.key());
            return Optional.of(new Change("verdicts", verdict == null || verdict.source() == null ? 0 : verdict.source().line(), "met", what, BigDecimal.ZERO,
                    BigDecimal.ONE, "是否达标"));
        }
        Figure actual = one.reported().actuals().get(target.key());
        if (actual == null || judgement.bound() == null) {
            return Optional.empty();
        }
        return Optional.of(turning(target, judgement.bound(), actual.value())).filter(value -> value.compareTo(actual.value()) != 0)
                .map(value -> new Change("actuals", actual.source() == null ? 0 : actual.source().line(), "value", what, actual.value(), value,
                        target.unitOfMeasure()));
    }

    /** The value that just meets the target; below a strict ceiling by a unit of the last decimal place in use. */
    private static BigDecimal turning(Target target, BigDecimal bound, BigDecimal actual) {
        return target.strict() ? bound.subtract(BigDecimal.ONE.movePointLeft(Math.max(0, Math.max(bound.scale(), actual.scale())))) : bound;
    }

    /** Where the unit would stand. @param own what was reported of it */
    private Place place(Reported own, Target target, Change change) {
        Map<TargetKey, Figure> actuals = new HashMap<>(own.actuals());
        Map<TargetKey, Verdict> verdicts = new HashMap<>(own.verdicts());
        if (target.kind() == Kind.VERDICT) {
            verdicts.put(target.key(), new Verdict(true, "", null));
        } else {
            actuals.put(target.key(), new Figure(change.to(), actuals.get(target.key()).source()));
        }
        Map<String, UnitScore> changed = new HashMap<>(scores);
        changed.put(target.unitCode(), one.with(new Reported(actuals, own.references(), verdicts)).score(target.unitCode()));
        return one.places(changed).stream().filter(place -> place.subject().code().equals(target.unitCode())).findFirst().orElseThrow();
    }
}
