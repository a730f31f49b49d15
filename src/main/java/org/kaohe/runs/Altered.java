package org.kaohe.runs;

import java.util.Map;
import org.kaohe.feeds.FeedFile;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.RawRecord;

/**
 * Cells that are read as if something else stood there; every check of the feeds sees the new text at the old line.
 *
 * @param cells by feed, line and column
 */
record Altered(Map<String, Map<Integer, Map<String, String>>> cells) {

    static final Altered NONE = new Altered(Map.of());

    RawRecord of(FeedSchema schema, FeedFile file, RawRecord record) {
        Map<String, String> other = cells.getOrDefault(schema.name(), Map.of()).get(record.line());
        return other == null ? record : file.with(record, other);
    }

    boolean touches(String feed) {
        return cells.containsKey(feed);
    }

    boolean touches(String feed, long line) {
        return line > 0 && line <= Integer.MAX_VALUE && cells.getOrDefault(feed, Map.of()).containsKey((int) line);
    }
}
