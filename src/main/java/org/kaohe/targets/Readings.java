package org.kaohe.targets;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The answers chosen to the points that the text leaves open.
 *
 * @param inStep   R1: the growth that 与经济增长同步 is measured by
 * @param misprint R2: the figure used where the printed one is evidently wrong (新郑市 14: 40.2)
 */
public record Readings(InStep inStep, Misprint misprint) {

    /** The answers in force unless the rules say otherwise. */
    public static final Readings DEFAULT = new Readings(InStep.OWN_GROWTH, Misprint.CORRECTED);

    /** R1: which economic growth. */
    public enum InStep {
        /** The unit's own actual growth of GDP. */
        OWN_GROWTH("own-growth"),
        /** The unit's target for the growth of GDP. */
        GROWTH_TARGET("growth-target"),
        /** The city's growth of GDP, from the references. */
        CITY_GROWTH("city-growth");

        private final String word;

        InStep(String word) {
            this.word = word;
        }

        /** @return the answer's name in the rules */
        public String word() {
            return word;
        }

        /** @throws IllegalArgumentException where no answer has this name */
        public static InStep of(String word) {
            return Arrays.stream(values()).filter(r -> r.word.equals(word)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("in-step: " + word));
        }
    }

    /** R2: which figure stands for an evident misprint. */
    public enum Misprint {
        /** The corrected figure of the targets file. */
        CORRECTED("corrected"),
        /** The figure as printed. */
        AS_PRINTED("as-printed");

        private final String word;

        Misprint(String word) {
            this.word = word;
        }

        /** @return the answer's name in the rules */
        public String word() {
            return word;
        }

        /** @throws IllegalArgumentException where no answer has this name */
        public static Misprint of(String word) {
            return Arrays.stream(values()).filter(r -> r.word.equals(word)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("misprint: " + word));
        }
    }

    /** @return the figure that a target of stated figure is judged by; null where the text states none */
    public BigDecimal figureOf(Target target) {
        return misprint == Misprint.CORRECTED && target.corrected() != null ? target.corrected() : target.figure();
    }
}
