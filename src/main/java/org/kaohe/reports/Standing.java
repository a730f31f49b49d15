package org.kaohe.reports;

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
}
