package org.kaohe.variation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.kaohe.rules.Item;
import org.kaohe.rules.Points;
import org.kaohe.scoring.ExactScore;
import org.kaohe.scoring.Place;
import org.kaohe.scoring.Ranking;

/** {@link Robustness} of points over figures. Bonus and deduction are no weights: they are left out one by one, not weighed. */
public final class PointsRobustness implements Robustness {

    private final PointsCase one;
    private final long seed;
    private final int draws;
    private final List<Place> published;

    /** @param draws how often weights, and how often figures are drawn */
    public PointsRobustness(PointsCase one, long seed, int draws) {
        this.one = one;
        this.seed = seed;
        this.draws = draws;
        this.published = one.places();
    }

    @Override
    public List<RankRange> ranges() {
        List<List<RankRange>> all = List.of(weights().ranges(), without().ranges(), rounding().ranges());
        return Stream.iterate(0, i -> i < all.get(0).size(), i -> i + 1).flatMap(i -> all.stream().map(ranges -> ranges.get(i))).toList();
    }

    private Tracks weights() {
        Tracks tracks = new Tracks(Variation.WEIGHTS, published);
        SplittableRandom random = new SplittableRandom(seed);
        Ranking ranking = one.ranking();
        List<ExactScore> scores = one.exact();
        List<String> items = one.rules().items().stream().filter(item -> item.category() == Item.Category.BASE).map(Item::id).toList();
        for (int draw = 0; draw < draws; draw++) {
            Map<String, BigFraction> factors = new HashMap<>();
            items.forEach(item -> factors.put(item, BigFraction.of(random.nextInt(LEAST, GREATEST + 1), 1000)));
            tracks.add(ranking.places(scores.stream().map(score -> score.weighed(factors)).toList()), null);
        }
        return tracks;
    }

    private Tracks without() {
        Tracks tracks = new Tracks(Variation.WITHOUT, published);
        for (Item item : one.rules().items()) {
            if (item.points().signum() > 0) {
                tracks.add(one.with(one.scheme().with(without(item))).places(), item.name());
            }
        }
        return tracks;
    }

    /** The item does not apply to any group: the mechanism that the schemes themselves use. */
    private Points without(Item item) {
        Points rules = one.rules();
        List<Points.Rescale> rescales = new ArrayList<>();
        for (String group : one.scheme().subjects().groups()) {
            List<String> away = new ArrayList<>(rules.rescales().stream().filter(rescale -> rescale.group().equals(group)).findFirst()
                    .map(Points.Rescale::without).orElse(List.of()));
            away.add(item.id());
            rescales.add(new Points.Rescale(group, away, rules.total(), rules.total(), ""));
        }
        return new Points(rules.total(), rules.items(), rules.caps(), rescales, rules.rounding(), rules.grading(), rules.tieBreaks(), rules.consequences(),
                rules.marks(), rules.fullMarks(), rules.checks());
    }

    private Tracks rounding() {
        Tracks tracks = new Tracks(Variation.ROUNDING, published);
        SplittableRandom random = new SplittableRandom(seed);
        WithinRounding within = new WithinRounding(one);
        for (int draw = 0; draw < draws; draw++) {
            tracks.add(one.with(within.draw(random)).places(), null);
        }
        return tracks;
    }
}
