package org.kaohe.targets;

import java.math.BigDecimal;
import java.util.Collection;

/** The weights met and judged in some judgements. */
record Tally(BigDecimal met, BigDecimal judged) {

    static Tally of(Collection<Judgement> judgements, Weights weights) {
        BigDecimal met = BigDecimal.ZERO;
        BigDecimal judged = BigDecimal.ZERO;
        for (Judgement j : judgements) {
            BigDecimal weight = weights.of(j.target());
            judged = j.status().judged() ? judged.add(weight) : judged;
            met = j.status() == Status.MET ? met.add(weight) : met;
        }
        return new Tally(met, judged);
    }
}
