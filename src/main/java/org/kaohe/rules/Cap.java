package org.kaohe.rules;

import java.math.BigDecimal;
import java.util.List;

/** Several items together give (or take) at most {@code limit} points; the last of the list is cut first. */
public record Cap(String name, List<String> items, BigDecimal limit, String clause) {
}
