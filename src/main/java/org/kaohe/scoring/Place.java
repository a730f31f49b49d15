package org.kaohe.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * A row of the ranking.
 *
 * @param rank  inside the group, from 1; null where the unit is not scored, or where scores are reported without ranks
 * @param score null where the unit is not scored
 * @param grade empty where there is none
 * @param flags in the scheme's order, then {@code tie}
 */
public record Place(Subject subject, Integer rank, BigDecimal score, String grade, List<String> flags) {
}
