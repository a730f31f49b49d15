package org.kaohe.targets;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A figure and where it came from.
 *
 * @param value  in the unit of measure of its target
 * @param source the feed line; null for a figure of the targets file
 */
public record Figure(BigDecimal value, Source source) {

    public Figure {
        Objects.requireNonNull(value, "value");
    }
}
