package org.kaohe.rules;

import java.math.BigDecimal;
import java.util.List;

/**
 * Targets set one by one, each met or not.
 *
 * @param file    the targets file's name, for messages
 * @param text    its text
 * @param weight  what every target counts
 * @param special targets that count otherwise
 */
public record Targets(String file, String text, BigDecimal weight, List<Weight> special) implements Method {

    /** @param object empty where the target has none */
    public record Weight(String unit, String indicator, String object, BigDecimal weight) {
    }
}
