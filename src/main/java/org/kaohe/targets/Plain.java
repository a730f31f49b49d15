package org.kaohe.targets;

import java.math.BigDecimal;

/** Figures in print: no exponent, no zeros that say nothing. */
final class Plain {

    private Plain() {
    }

    /** @return {@code 38.75}; empty for null */
    static String text(BigDecimal figure) {
        return figure == null ? "" : figure.stripTrailingZeros().toPlainString();
    }
}
