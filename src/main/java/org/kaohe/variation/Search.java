package org.kaohe.variation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.kaohe.rules.Points;
import org.kaohe.scoring.Exact;
import org.kaohe.scoring.ExactScore;
import org.kaohe.scoring.Place;
import org.kaohe.scoring.Scoring;
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

    private final PointsCase one;
    private final Points rules;
    private final Subject subject;
    private final List<Subject> group;
    private final List<Subject> moved;
    private final Map<String, ExactScore> before;
    private final Map<String, BigDecimal> standing;
    private final Lever lever;
    private final Aim aim;
    private final Map<BigDecimal, Map<String, ExactScore>> seen = new HashMap<>();

    /**
     * @param before   all units' scores as they are
     * @param standing of each the {@link #bound} where none of its items moves
     */
    Search(PointsCase one, Subject subject, Map<String, ExactScore> before, Map<String, BigDecimal> standing, Lever lever, Aim aim) {
        this.one = one;
        this.rules = one.rules();
        this.subject = subject;
        this.group = one.subjects().stream().filter(other -> other.group().equals(subject.group())).toList();
        // an item that looks at nobody else leaves the others as they are
        this.moved = lever.items().stream().anyMatch(id -> rules.item(id).rule().compares()) ? group : List.of(subject);
        this.before = before;
        this.standing = standing;
        this.lever = lever;
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
        if (low > high || !possible(value(step, low), value(step, high))) {
            return Optional.empty();
        }
        if (low == high) {
            return Optional.of(value(step, low)).filter(value -> aim.reached(place(value)));
        }
        long middle = low + (high - low) / 2;
        return first(step, low, middle).or(() -> first(step, middle + 1, high));
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
        long better = group.stream().filter(other -> !other.equals(subject) && atA.get(other.code()).whole()
                && worst(other, atA, atB).compareTo(best) > 0).count();
        return aim.possible(best, better);
    }

    private BigDecimal worst(Subject other, Map<String, ExactScore> atA, Map<String, ExactScore> atB) {
        return moved.contains(other) ? bound(rules, atA.get(other.code()), atB.get(other.code()), false) : standing.get(other.code());
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
        return seen.computeIfAbsent(value, v -> {
            if (seen.size() > MOST) {
                throw new GivenUp();
            }
            Scoring scoring = one.with(lever.at(v)).scoring();
            Map<String, ExactScore> scores = new HashMap<>(before);
            moved.forEach(member -> scores.put(member.code(), scoring.exact(member, before.get(member.code()), lever.items())));
            return scores;
        });
    }

    /** @return where the unit would stand */
    Place place(BigDecimal value) {
        Map<String, ExactScore> scores = at(value);
        return one.with(lever.at(value)).ranking().places(group.stream().map(member -> scores.get(member.code()).bare()).toList()).stream()
                .filter(place -> place.subject().equals(subject)).findFirst().orElseThrow();
    }
}
