package org.kaohe.reports;

import org.kaohe.store.RunFile;

/**
 * An analysis made of the same feeds and rules as the result: other readings, robustness.
 *
 * @param name     as in its files' names: {@code YEAR.readings.csv}
 * @param manifest the digest by which it is named
 * @param picture  its picture as SVG, which stands beside it; null where it has none
 */
public record Analysis(String name, RunFile manifest, Tables tables, String picture) {
}
