package org.kaohe.feeds;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;

/**
 * Where a feed can be cut between records.
 *
 * @param sections  in order, without gaps; none where nothing follows the header
 * @param stretches the beginning of each stretch and the end of the last, by offset, with its line; every section begins
 *                  with one
 */
record Cuts(List<Section> sections, NavigableMap<Long, Integer> stretches) {

    static final Cuts NONE = new Cuts(List.of(), Collections.emptyNavigableMap());

    /** How many bytes a section and a stretch have at least, the last one excepted: they end with the record that reaches it. */
    record Sizes(long section, long stretch) {
        static final Sizes USUAL = new Sizes(32 << 20, 4 << 20);
    }
}
