package org.kaohe.reports;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.kaohe.store.ResultStore.ItemRow;
import org.kaohe.store.ResultStore.RankRow;

/**
 * Where a unit stands, and why.
 *
 * @param place its row of the ranking; rank and score null where it is not scored
 * @param items its items in the scheme's order; empty where the assessment has none (a county of environmental-credit)
 */
public record Standing(RankRow place, List<ItemRow> items) {

    /** @return the points of these items together, with the decimals of the score; 0 where there are none */
    public BigDecimal points(Collection<String> ids) {
        int decimals = place.score() == null ? 2 : place.score().scale();
        return items.stream().filter(item -> ids.contains(item.item())).map(ItemRow::points).reduce(BigDecimal.ZERO.setScale(decimals), BigDecimal::add);
    }
}
