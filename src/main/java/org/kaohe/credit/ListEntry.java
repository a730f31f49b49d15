package org.kaohe.credit;

import java.time.LocalDate;

/**
 * A row of lists.csv; which list it is on, the result says.
 *
 * @param until null: stays until repaired (black), or no end (red)
 */
public record ListEntry(LocalDate since, LocalDate until, String reason) {
}
