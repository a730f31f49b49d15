package org.kaohe.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.kaohe.rules.Item;
import org.kaohe.rules.Points;

/** From exact points to printed ones, rounded where the scheme says, each with its explanation. */
record Printing(Points.Rounding rounding, BigFraction factor) {

    List<UnitScore.ItemScore> print(List<Item> items, List<Outcome.Scored> scored, boolean whole, boolean explained) {
        List<Apportionment.Part> parts = rounding.at() == Points.At.SCORE && whole ? apportioned(items, scored)
                : scored.stream().map(s -> new Apportionment.Part(Exact.round(s.points(), rounding.decimals()), false)).toList();
        List<UnitScore.ItemScore> printed = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            printed.add(new UnitScore.ItemScore(items.get(i), Exact.round(most(items.get(i)), rounding.decimals()), parts.get(i).points(),
                    explained ? explanation(scored.get(i), parts.get(i)) : ""));
        }
        return printed;
    }

    private List<Apportionment.Part> apportioned(List<Item> items, List<Outcome.Scored> scored) {
        List<BigFraction> exact = scored.stream().map(Outcome.Scored::points).toList();
        List<BigFraction> most = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            // a figure above the item's points (交流互动 has bonus points) is itself the bound
            BigFraction full = most(items.get(i));
            most.add(exact.get(i).compareTo(full) > 0 ? exact.get(i).add(BigFraction.ONE) : full);
        }
        BigFraction sum = exact.stream().reduce(BigFraction.ZERO, BigFraction::add);
        return Apportionment.of(exact, most, Exact.round(sum, rounding.decimals()));
    }

    private BigFraction most(Item item) {
        return item.category() == Item.Category.BASE ? Exact.of(item.maxPoints()).multiply(factor) : Exact.of(item.maxPoints());
    }

    private String explanation(Outcome.Scored scored, Apportionment.Part part) {
        StringBuilder text = new StringBuilder(scored.formula());
        BigDecimal points = part.points();
        if (Exact.of(points).equals(scored.points()) || rounding.at() == Points.At.ITEMS) {
            text.append(" = ").append(points.toPlainString());
        } else {
            int digits = rounding.decimals() + 4;
            BigDecimal exact = Exact.round(scored.points(), digits);
            text.append(Exact.terminates(scored.points(), digits) ? " = " + Exact.plain(exact) : " ≈ " + exact.toPlainString()).append("，取 ");
            BigDecimal step = BigDecimal.ONE.movePointLeft(rounding.decimals());
            text.append((part.raised() ? points.subtract(step) : points).toPlainString());
            if (part.raised()) {
                text.append("，尾差 +").append(step.toPlainString()).append(" = ").append(points.toPlainString());
            }
        }
        if (!scored.references().isEmpty()) {
            text.append(" [").append(Source.print(scored.references())).append(']');
        }
        return text.toString();
    }
}
