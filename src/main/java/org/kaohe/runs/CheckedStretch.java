package org.kaohe.runs;

import java.util.List;
import org.kaohe.feeds.Outcome;
import org.kaohe.store.PackStore;

/**
 * A stretch of a feed, checked.
 *
 * @param stretch its rows that are good, packed
 * @param others  what became of its other records
 */
record CheckedStretch(PackStore.Stretch stretch, List<Outcome> others) {
}
