package org.kaohe.targets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.kaohe.scoring.Apportionment;
import org.kaohe.scoring.Exact;

/** Divides a unit's score among the categories. */
final class CategoryShares {

    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

    private final List<String> categories;
    private final Weights weights;

    CategoryShares(List<String> categories, Weights weights) {
        this.categories = categories;
        this.weights = weights;
    }

    List<CategoryPoints> of(Collection<Judgement> judgements, Tally all, BigDecimal score) {
        List<Part> parts = parts(judgements);
        List<BigFraction> exact = parts.stream().map(p -> Exact.percent(p.tally.met(), all.judged())).toList();
        List<BigDecimal> maxima = parts.stream()
                .map(p -> Exact.round(Exact.percent(p.tally.judged(), all.judged()), 2)).toList();
        List<BigDecimal> points = Apportionment.of(exact, maxima.stream().map(Exact::of).toList(), score).stream().map(Apportionment.Part::points).toList();
        Explanation explanation = new Explanation(all, weights);
        List<CategoryPoints> rows = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            String why = explanation.of(part.tally, part.judgements, exact.get(i), points.get(i));
            rows.add(new CategoryPoints(part.item, part.name, maxima.get(i), points.get(i), why));
        }
        return rows;
    }

    private List<Part> parts(Collection<Judgement> judgements) {
        List<Part> parts = new ArrayList<>();
        for (String category : categories) {
            List<Judgement> of = judgements.stream().filter(j -> j.target().category().equals(category))
                    .sorted(TargetRow.ORDER).toList();
            if (of.stream().anyMatch(j -> j.status().judged())) {
                parts.add(new Part(NUMERALS.get(categories.indexOf(category)), category, of, Tally.of(of, weights)));
            }
        }
        return parts;
    }

    private record Part(String item, String name, List<Judgement> judgements, Tally tally) {
    }
}
