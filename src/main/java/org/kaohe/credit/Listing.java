package org.kaohe.credit;

import java.time.LocalDate;

/**
 * A time on the black list (十), one row of blacklist.csv.
 *
 * @param publishedOn null if not published
 * @param rectifiedOn null if not rectified
 * @param removedOn   null if not removed; never before listedOn (the feed's door rejects such a row)
 */
public record Listing(LocalDate listedOn, LocalDate publishedOn, LocalDate rectifiedOn, LocalDate removedOn) {
}
