package org.kaohe.targets;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What each target counts in the score; the text gives no weights, so all count the same unless the rules say otherwise.
 *
 * @param special the targets that count otherwise than 1; none below 0
 */
public record Weights(Map<TargetKey, BigDecimal> special) {

    /** Every target counts 1. */
    public static final Weights EQUAL = new Weights(Map.of());

    /** @throws IllegalArgumentException for a weight below 0 */
    public Weights {
        special = Map.copyOf(special);
        special.forEach((key, weight) -> {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("weight of " + key + ": " + weight);
            }
        });
    }

    /** @return what a target counts */
    public BigDecimal of(Target target) {
        return special.getOrDefault(target.key(), BigDecimal.ONE);
    }

    boolean equal() {
        return special.values().stream().allMatch(w -> w.compareTo(BigDecimal.ONE) == 0);
    }
}
