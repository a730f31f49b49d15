package org.kaohe.rules;

import java.math.BigDecimal;

/** Where a rule finds a figure of a unit. */
public sealed interface FigureRef {

    /**
     * A column of a feed.
     *
     * @param feed   the feed's name, without {@code .csv}
     * @param column the column's header name
     * @param key    the second key cell of the row meant, as in {@code marks[reserves]}; null where a unit has one row
     */
    record Column(String feed, String column, String key) implements FigureRef {

        @Override
        public String toString() {
            return feed + "." + column + (key == null ? "" : "[" + key + "]");
        }
    }

    /** One column over another; a whole of zero gives {@code whenZero}. */
    record Quotient(Column part, Column whole, BigDecimal whenZero) implements FigureRef {

        @Override
        public String toString() {
            return part + " / " + whole;
        }
    }
}
