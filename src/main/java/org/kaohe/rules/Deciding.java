package org.kaohe.rules;

import java.util.List;

/** Which readings decide an item's points; the others concern the scheme as a whole. */
public final class Deciding {

    private Deciding() {
    }

    /** @return in the scheme's order */
    public static List<Reading> of(Scheme scheme, Item item) {
        return scheme.readings().stream().filter(reading -> reading.setting() == null ? concerns(reading, item)
                : decides(reading.setting(), item.rule())).toList();
    }

    private static boolean concerns(Reading reading, Item item) {
        return reading.clause().equals(item.clause()) && (reading.items().isEmpty() || reading.items().contains(item.id()));
    }

    private static boolean decides(String setting, Rule rule) {
        if (setting.equals(Settings.COMPARISON.word())) {
            return rule instanceof Rule.MinMax || rule instanceof Rule.ShareOfBest share && share.pool() == null
                    || rule instanceof Rule.Attainment attainment && attainment.otherwise() != Rule.Otherwise.PROPORTION;
        } else if (setting.equals(Settings.EQUAL_FIGURES.word())) {
            return rule instanceof Rule.MinMax || rule instanceof Rule.Attainment attainment && attainment.otherwise() == Rule.Otherwise.MIN_MAX;
        } else if (setting.equals(Settings.NOT_APPLICABLE.word())) {
            return rule instanceof Rule.Given given && given.fill() != null;
        } else if (setting.equals(Settings.UNINSPECTED.word())) {
            return rule instanceof Rule.WeightedSum sum && sum.without() != null;
        }
        return setting.equals(Settings.AMOUNT_BOUND.word()) && rule instanceof Rule.Events events
                && events.values().values().stream().anyMatch(EventValue.ByAmount.class::isInstance);
    }
}
