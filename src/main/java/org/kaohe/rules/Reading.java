package org.kaohe.rules;

import java.util.List;

/**
 * The answer chosen to a point that the text leaves open (口径).
 *
 * @param id      R1, R2, …
 * @param clause  where the text leaves it open
 * @param setting the named setting it decides; null where the answer shows in the rules themselves
 * @param chosen  the answer in force
 * @param others  the other answers possible
 * @param why     the reason; may be null
 * @param items   the items that it is about, where the clause has others besides; empty: all of the clause
 */
public record Reading(String id, String clause, String question, String setting, String chosen, List<String> others, String why, List<String> items) {
}
