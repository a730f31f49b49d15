package org.kaohe.reports;

import java.util.Map;
import org.kaohe.store.ResultStore.RankRow;
import org.kaohe.store.RunFile;

/**
 * The published result of the year before.
 *
 * @param manifest the digest by which it is named
 * @param places   its ranking, by unit code
 */
public record Earlier(int year, RunFile manifest, Map<String, RankRow> places) {
}
