package org.kaohe.cards;

import java.time.LocalDate;

/**
 * An application to have a card taken away, with what was decided.
 *
 * @param since   the first day of the card meant
 * @param decided null: not yet
 * @param line    the feed's line
 */
public record Removal(LocalDate since, LocalDate decided, boolean removed, int line) {
}
