package org.kaohe.scoring;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;

/** A figure of a unit, or why there is none: not applicable, not reported and no row at all are three things. */
sealed interface Figure {

    /**
     * @param value  the exact value
     * @param shown  how a formula prints it
     */
    record Known(BigFraction value, String shown, Source source) implements Figure {

        static Known of(BigDecimal number, Source source) {
            return new Known(Exact.of(number), Exact.operand(number), source);
        }
    }

    /** 不适用. */
    record NotApplicable(Source source) implements Figure {
    }

    /** The unit's row is there, the cell is empty. */
    record NotReported(Source source) implements Figure {
    }

    /** There is no such row. */
    record NoRow() implements Figure {
    }
}
