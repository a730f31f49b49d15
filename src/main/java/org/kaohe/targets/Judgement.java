package org.kaohe.targets;

import java.math.BigDecimal;
import java.util.List;

/**
 * A target and what became of it.
 *
 * @param bound   the figure judged by: the target's, the corrected one, the reference, the growth to keep step with;
 *                null where there is none (verdict) or it was not reported
 * @param actual  the figure reached, in the target's unit of measure; null: none reported, or judged by verdict
 * @param sources the feed lines it rests on
 */
public record Judgement(Target target, Status status, BigDecimal bound, BigDecimal actual, List<Source> sources) {

    public Judgement {
        sources = List.copyOf(sources);
    }

    /** @return actual − bound, exact, in the target's unit (of rates: percentage points); null where either is missing */
    public BigDecimal gap() {
        return bound == null || actual == null ? null : actual.subtract(bound);
    }

    /** @return in %, two decimals HALF_UP; null where this kind has none or a figure is missing */
    public BigDecimal attainment() {
        return bound == null || actual == null ? null : Attainment.of(target, bound, actual);
    }
}
