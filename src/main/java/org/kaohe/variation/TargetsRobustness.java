package org.kaohe.variation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kaohe.scoring.Place;
import org.kaohe.scoring.PlacesByScore;
import org.kaohe.targets.Judgement;
import org.kaohe.targets.Target;
import org.kaohe.targets.TargetKey;
import org.kaohe.targets.UnitScore;
import org.kaohe.targets.Weights;

/**
 * {@link Robustness} of targets: the text gives them no weights, so the question is what weights and omissions would do.
 * An indicator weighs the same for all units; each category and each indicator is left out once. Rounding is not varied:
 * a target is met by the figure as reported.
 */
public final class TargetsRobustness implements Robustness {

    private final TargetsCase one;
    private final long seed;
    private final int draws;
    private final Map<String, List<Judgement>> judgements = new TreeMap<>();
    private final List<Place> published;

    public TargetsRobustness(TargetsCase one, long seed, int draws) {
        this.one = one;
        this.seed = seed;
        this.draws = draws;
        one.subjects().forEach(subject -> judgements.put(subject.code(), one.judgements(subject.code())));
        this.published = places(one.weights());
    }

    @Override
    public List<RankRange> ranges() {
        List<RankRange> weights = weights().ranges();
        List<RankRange> without = without().ranges();
        return Stream.iterate(0, i -> i < weights.size(), i -> i + 1).flatMap(i -> Stream.of(weights.get(i), without.get(i))).toList();
    }

    private Tracks weights() {
        Tracks tracks = new Tracks(Variation.WEIGHTS, published);
        SplittableRandom random = new SplittableRandom(seed);
        TreeSet<String> indicators = new TreeSet<>(one.table().targets().stream().map(Target::indicator).toList());
        for (int draw = 0; draw < draws; draw++) {
            Map<String, BigDecimal> factors = new HashMap<>();
            indicators.forEach(indicator -> factors.put(indicator, BigDecimal.valueOf(random.nextInt(LEAST, GREATEST + 1), 3)));
            tracks.add(places(weights(target -> factors.get(target.indicator()))), null);
        }
        return tracks;
    }

    private Tracks without() {
        Tracks tracks = new Tracks(Variation.WITHOUT, published);
        for (String category : one.table().categories()) {
            tracks.add(places(weights(target -> target.category().equals(category) ? BigDecimal.ZERO : BigDecimal.ONE)), category);
        }
        List<String> seen = new ArrayList<>();
        for (Target left : one.table().targets()) {
            if (!seen.contains(left.indicator())) {
                seen.add(left.indicator());
                tracks.add(places(weights(target -> target.indicator().equals(left.indicator()) ? BigDecimal.ZERO : BigDecimal.ONE)), left.name());
            }
        }
        return tracks;
    }

    private Weights weights(Function<Target, BigDecimal> factor) {
        Map<TargetKey, BigDecimal> weights = new HashMap<>();
        one.table().targets().forEach(target -> weights.put(target.key(), one.weights().of(target).multiply(factor.apply(target))));
        return new Weights(weights);
    }

    private List<Place> places(Weights weights) {
        return PlacesByScore.of(one.groups(), one.subjects().stream().map(subject -> new PlacesByScore.Scored(subject,
                UnitScore.score(judgements.get(subject.code()), weights), List.of())).toList(), true);
    }
}
