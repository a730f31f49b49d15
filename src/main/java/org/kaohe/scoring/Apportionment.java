package org.kaohe.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Makes printed parts add up to a total that was rounded once: the parts are cut down to the decimals, and the missing
 * units of the last decimal go to the largest remainders, equal ones in order. A part is raised above its maximum only
 * when no other is left (three parts of 33.33 that must make 100.00): the sum goes before the maximum.
 */
public final class Apportionment {

    /** @param raised whether a unit of the last decimal was added to what the cut left */
    public record Part(BigDecimal points, boolean raised) {
    }

    private Apportionment() {
    }

    /**
     * @param exact the parts, whose sum rounds to {@code total}
     * @param most  each part's maximum, in the same order
     * @return the parts with {@code total}'s decimals; they add up to {@code total}
     */
    public static List<Part> of(List<BigFraction> exact, List<BigFraction> most, BigDecimal total) {
        int decimals = total.scale();
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        List<BigDecimal> cut = exact.stream().map(part -> part.bigDecimalValue(decimals, RoundingMode.FLOOR)).toList();
        BigDecimal missing = total.subtract(cut.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        int steps = missing.movePointRight(decimals).intValueExact();
        boolean[] full = new boolean[exact.size()];
        for (int i = 0; i < full.length; i++) {
            full[i] = Exact.of(cut.get(i).add(step)).compareTo(printed(most.get(i), decimals)) > 0;
        }
        List<Integer> order = IntStream.range(0, exact.size()).boxed()
                .sorted(Comparator.comparing((Integer i) -> full[i])
                        .thenComparing(i -> exact.get(i).subtract(Exact.of(cut.get(i))), Comparator.reverseOrder())).toList();
        if (steps < 0 || steps > order.size()) {
            throw new IllegalArgumentException("parts do not make up " + total);
        }
        boolean[] raised = new boolean[exact.size()];
        order.subList(0, steps).forEach(i -> raised[i] = true);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < raised.length; i++) {
            parts.add(new Part(raised[i] ? cut.get(i).add(step) : cut.get(i), raised[i]));
        }
        return parts;
    }

    /** A maximum of 600/11 is printed 54.55: what is printed may reach what is printed. */
    private static BigFraction printed(BigFraction most, int decimals) {
        return Exact.of(Exact.round(most, decimals));
    }
}
