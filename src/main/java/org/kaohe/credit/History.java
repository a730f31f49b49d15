package org.kaohe.credit;

import java.math.BigDecimal;

/**
 * What the year before left behind.
 *
 * @param prior     the rating of the year before; null if not known
 * @param blackList its row in the published black list of the year before; null if it has none or nothing was published
 */
public record History(PriorRating prior, PublishedListing blackList) {

    /** Nothing is known of the year before. */
    public static final History UNKNOWN = new History(null, null);

    /** What a published result leaves to the year after it. */
    public static History after(EnterpriseResult result) {
        BigDecimal score = result.score();
        PublishedListing black = result.black() == null ? null
                : new PublishedListing(result.black().since(), result.black().until(), result.black().reason());
        return new History(new PriorRating(result.year(), score, result.dishonest()), black);
    }
}
