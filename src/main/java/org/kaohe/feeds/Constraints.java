package org.kaohe.feeds;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the cells of a column must fulfil. Bounds are in the column's unit of measure; null: no such bound.
 *
 * @param required         may not be empty
 * @param minimum          least number allowed
 * @param exclusiveMinimum every number allowed is greater
 * @param maximum          greatest number allowed
 * @param pattern          the whole text must match; null: any
 * @param allowed          the texts allowed, in the schema's order; empty: any
 */
public record Constraints(boolean required, BigDecimal minimum, BigDecimal exclusiveMinimum, BigDecimal maximum,
                          Pattern pattern, List<String> allowed) {

    static final Constraints NONE = new Constraints(false, null, null, null, null, List.of());

    public Constraints {
        allowed = List.copyOf(allowed);
    }

    boolean bounded() {
        return minimum != null || exclusiveMinimum != null || maximum != null;
    }
}
