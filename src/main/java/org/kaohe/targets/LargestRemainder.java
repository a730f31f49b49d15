package org.kaohe.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.numbers.fraction.BigFraction;

/** Cuts shares down to hundredths and hands the missing hundredths out, so that they add up to the printed sum. */
final class LargestRemainder {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private LargestRemainder() {
    }

    /**
     * Largest remainders first, equal ones in the order given. A share is raised above its maximum only when no other
     * is left (three shares of 33.33 that must make 100.00): the sum goes before the maximum.
     *
     * @param total  the exact sum, rounded half up
     * @param maxima of each share, two decimals
     */
    static List<BigDecimal> apportion(BigDecimal total, List<BigFraction> exact, List<BigDecimal> maxima) {
        List<BigDecimal> shares = new ArrayList<>(exact.stream().map(LargestRemainder::cut).toList());
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int missing = total.subtract(sum).movePointRight(2).intValueExact();
        List<BigFraction> remainders = exact.stream().map(e -> e.subtract(Exact.of(cut(e)))).toList();
        List<Integer> order = IntStream.range(0, exact.size()).boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(i -> full(shares.get(i), maxima.get(i)))
                        .thenComparing(remainders::get, Comparator.reverseOrder()))
                .toList();
        for (int i : order.subList(0, missing)) {
            shares.set(i, shares.get(i).add(HUNDREDTH));
        }
        return List.copyOf(shares);
    }

    private static boolean full(BigDecimal share, BigDecimal maximum) {
        return share.compareTo(maximum) >= 0;
    }

    private static BigDecimal cut(BigFraction exact) {
        return exact.bigDecimalValue(2, RoundingMode.DOWN);
    }
}
