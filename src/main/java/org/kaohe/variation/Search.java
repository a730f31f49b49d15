package org.kaohe.variation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.kaohe.rules.Points;
import org.kaohe.scoring.Exact;
import org.kaohe.scoring.ExactScore;
import org.kaohe.scoring.Place;
import org.kaohe.scoring.Subject;

/**
 * The smallest move of one figure that reaches an aim. Score and rank need not be monotone in a figure (more value added
 * lowers the share of high technology), but between its reported value, zero and the ends of its range each single item
 * of each unit is. So an interval is passed over only if even the best of both its ends in every item of the unit, and
 * the worst in every item of the others, does not reach the aim; what remains is halved down to single values, and each
 * of these is decided by ranking the group as it would be published.
 */
final class Search {

    private static final int MOST = 4000;

    /** What is to be reached: a place (verified), and what no optimist would doubt. */
    interface Aim {

        boolean reached(Place place);

        /** @param better how many others stay ahead even in the best case */
        boolean possible(BigDecimal score, long better);
    }

    private final Points rules;
    private final Moved moved;
    private final Subject subject;
    private final List<Subject> others;
    private final Map<String, ExactScore> before;
    private final Map<String, BigDecimal> standing;
    private final Lever lever;
    private final Aim aim;
    private final Set<BigDecimal> asked = new HashSet<>();

    /**
     * @param before   all units' scores as they are
     * @param standing of each the {@link #bound} where none of its items moves
     */
    Search(Points rules, Moved moved, Map<String, ExactScore> before, Map<String, BigDecimal> standing, Aim aim) {
        this.rules = rules;
        this.moved = moved;
        this.subject = moved.subject();
        this.others = moved.group().stream().filter(other -> !other.equals(subject)).toList();
        this.before = before;
        this.standing = standing;
        this.lever = moved.lever();
        this.aim = aim;
    }

    /** The search went on for too long. */
    static final class GivenUp extends RuntimeException {

        GivenUp() {
            super(null, null, false, false);
        }
    }

    /** @return the nearest value that reaches the aim, upwards or downwards; of two equally near the higher */
    Optional<BigDecimal> nearest() {
        BigDecimal step = BigDecimal.ONE.movePointLeft(lever.scale());
        Optional<BigDecimal> up = first(step, steps(lever.high().subtract(lever.from()), step));
        BigDecimal room = up.map(value -> value.subtract(lever.from()).subtract(step)).orElse(lever.from().subtract(lever.low()));
        Optional<BigDecimal> down = first(step.negate(), steps(room.min(lever.from().subtract(lever.low())), step));
        return down.or(() -> up);
    }

    private static long steps(BigDecimal distance, BigDecimal step) {
        return distance.signum() <= 0 ? 0 : distance.divide(step, 0, RoundingMode.DOWN).longValueExact();
    }

    private Optional<BigDecimal> first(BigDecimal step, long most) {
        if (most < 1) {
            return Optional.empty();
        }
        // zero is a value of its own: nothing can be divided by it
        BigDecimal[] toZero = lever.from().negate().divideAndRemainder(step);
        long zero = toZero[1].signum() == 0 && toZero[0].signum() > 0 && toZero[0].compareTo(BigDecimal.valueOf(most)) <= 0 ? toZero[0].longValueExact() : 0;
        if (zero == 0) {
            return first(step, 1, most);
        }
        return first(step, 1, zero - 1).or(() -> first(step, zero, zero)).or(() -> first(step, zero + 1, most));
    }

    private Optional<BigDecimal> first(BigDecimal step, long low, long high) {
        return low > high ? Optional.empty() : Optional.of(value(step, low)).filter(this::reaches).or(() -> beyond(step, low, high));
    }

    /** @param low its value does not reach the aim */
    private Optional<BigDecimal> beyond(BigDecimal step, long low, long high) {
        if (low == high || !possible(value(step, low), value(step, high))) {
            return Optional.empty();
        }
        if (high - low == 1) {
            return Optional.of(value(step, high)).filter(this::reaches);
        }
        long middle = low + (high - low) / 2;
        return beyond(step, low, middle).or(() -> beyond(step, middle, high));
    }

    private boolean reaches(BigDecimal value) {
        return possible(value, value) && aim.reached(moved.place(value));
    }

    private BigDecimal value(BigDecimal step, long number) {
        return lever.from().add(step.multiply(BigDecimal.valueOf(number)));
    }

    private boolean possible(BigDecimal a, BigDecimal b) {
        Map<String, ExactScore> atA = at(a);
        Map<String, ExactScore> atB = at(b);
        if (!atA.get(subject.code()).whole()) {
            return false;
        }
        BigDecimal best = bound(rules, atA.get(subject.code()), atB.get(subject.code()), true);
        long better = others.stream().filter(other -> atA.get(other.code()).whole() && worst(other.code(), atA, atB).compareTo(best) > 0).count();
        return aim.possible(best, better);
    }

    private BigDecimal worst(String other, Map<String, ExactScore> atA, Map<String, ExactScore> atB) {
        boolean untouched = atA.get(other) == before.get(other) && atB.get(other) == before.get(other);
        return untouched ? standing.get(other) : bound(rules, atA.get(other), atB.get(other), false);
    }

    /** @return the score from the better, or the worse, of two values in every item */
    static BigDecimal bound(Points rules, ExactScore a, ExactScore b, boolean most) {
        Map<String, BigFraction> others = b.points();
        BigFraction sum = BigFraction.ZERO;
        int decimals = rules.rounding().decimals();
        for (Map.Entry<String, BigFraction> item : a.points().entrySet()) {
            BigFraction other = others.getOrDefault(item.getKey(), item.getValue());
            BigFraction points = item.getValue().compareTo(other) > 0 == most ? item.getValue() : other;
            sum = sum.add(rules.rounding().at() == Points.At.ITEMS ? Exact.of(Exact.round(points, decimals)) : points);
        }
        return Exact.round(sum, decimals);
    }

    private Map<String, ExactScore> at(BigDecimal value) {
        if (asked.size() > MOST && !asked.contains(value)) {
            throw new GivenUp();
        }
        asked.add(value);
        return moved.at(value);
    }
}
