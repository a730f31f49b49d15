package org.kaohe.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What one event of a kind is worth. Points are positive; the item's category decides the sign. */
public sealed interface EventValue {

    /** So many points each, by the event's level; the column {@code quantity} multiplies. */
    record ByLevel(Map<String, BigDecimal> points) implements EventValue {
    }

    /** So many points each, whatever the level; the column {@code quantity} multiplies. */
    record Each(BigDecimal points) implements EventValue {
    }

    /** The points of the highest step that the amount reaches (以上 includes the bound); below all steps none. */
    record ByAmount(List<Step> steps) implements EventValue {
    }

    /** The points decided case by case, in the column {@code points}. */
    record Decided() implements EventValue {
    }

    /** So many points once, however many events there are. */
    record Once(BigDecimal points) implements EventValue {
    }

    /** @param from the least amount, in the feed's unit of measure, included */
    record Step(BigDecimal from, BigDecimal points) {
    }
}
