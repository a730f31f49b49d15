package org.kaohe.runs;

import java.util.List;
import java.util.Map;
import org.kaohe.rules.Reading;
import org.kaohe.rules.Scheme;
import org.kaohe.store.ResultStore.ItemRow;
import org.kaohe.store.ResultStore.RankRow;
import org.kaohe.store.Run;
import org.kaohe.variation.Answer;

/**
 * One unit's result, taken apart.
 *
 * @param items in the scheme's order
 * @param rules whether the rules are still those of the run; if not, figures and readings are left out
 * @param besides other checks of the same run, unranked; empty where the run has none
 * @param reach what a goal that was asked for would take; null: none was
 */
public record Explained(Run run, Scheme scheme, RankRow place, List<Item> items, boolean rules, Answer reach, List<Beside> besides) {

    /**
     * Another check of the same run, which brings no rank: its row and its items as the tables have them, by column.
     *
     * @param title e.g. {@code 年度自查}
     */
    public record Beside(String title, Map<String, String> place, List<Map<String, String>> items) {
    }

    /**
     * An item with what it rests on.
     *
     * @param figures  the unit's own figures
     * @param readings those that decide it
     */
    public record Item(ItemRow row, List<Figure> figures, List<Reading> readings) {
    }

    /**
     * A figure, an event or a target of the unit.
     *
     * @param line    in the feed; 0 where the feed has no line for it
     * @param value   as reported; empty where not reported
     * @param measure unit of measure; empty where there is none
     * @param detail  of events level, document and note, of targets what became of them; else empty
     */
    public record Figure(String feed, int line, String column, String title, String value, String measure, String detail) {
    }

    /** @return the readings that decide no single item */
    public List<Reading> general() {
        return scheme.readings().stream().filter(reading -> items.stream().noneMatch(item -> item.readings().contains(reading))).toList();
    }
}
