package org.kaohe.cards;

import java.time.LocalDate;
import java.util.List;
import org.kaohe.rules.Cards;

/**
 * A card as it stands at the end of the year.
 *
 * @param since   its first day
 * @param due     the last day of its term
 * @param ended   its last day; null: it stands
 * @param causes  in words; of a card that began its term again, all of them
 * @param reports how many progress reports the term asks for
 * @param removal the decision that ended it or will; null: none
 */
public record Card(Cards.Kind kind, LocalDate since, LocalDate due, LocalDate ended, State state, List<String> causes, int reports, Removal removal) {

    /** As the table has it. */
    public enum State {
        ENDED("已结束"), STANDING("在挂"), OVERDUE("到期未摘");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** @return the word of the table */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public String label() {
            return label;
        }
    }

    /**
     * A card that last year's published result left standing.
     *
     * @param from the day on which its term began, at first or again; null: no longer known
     */
    public record Carried(Cards.Kind kind, LocalDate since, LocalDate from, LocalDate due, String cause) {
    }
}
