package org.kaohe.credit;

import java.math.BigDecimal;

/**
 * The rating of an earlier year: a row of prior-ratings.csv, or the program's own published result.
 *
 * @param score     as reported or published
 * @param dishonest whether the year has a record of dishonesty (年度内有失信记录, 九); of a published result: whether it
 *                  carries the flag {@code black} or a row of the measure {@code blacklist}
 */
public record PriorRating(int year, BigDecimal score, boolean dishonest) {
}
