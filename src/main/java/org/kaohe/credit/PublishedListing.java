package org.kaohe.credit;

import java.time.LocalDate;

/**
 * The enterprise's row in the program's own published black list of the year before (lists.csv).
 *
 * @param until null if that list had none
 */
public record PublishedListing(LocalDate since, LocalDate until, String reason) {
}
