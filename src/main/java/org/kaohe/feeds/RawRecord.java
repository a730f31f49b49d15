package org.kaohe.feeds;

import java.util.List;

/**
 * One CSV record as written, or its fault.
 *
 * @param line  its first line in the file, from 1
 * @param cells as written, unquoted but not trimmed; empty where there is a fault
 * @param fault a {@code syntax} reject, null where the record is sound
 */
public record RawRecord(int line, List<String> cells, Reject fault) {

    public RawRecord {
        cells = List.copyOf(cells);
    }
}
