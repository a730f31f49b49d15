package org.kaohe.reports;

import java.util.List;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Row;
import org.kaohe.store.RowStore.Count;
import org.kaohe.store.RunFile;

/**
 * A feed of the result.
 *
 * @param file  name and digest; null where it was not delivered
 * @param count its rows read, loaded, rejected, passed over; null where it was not delivered
 * @param rows  the loaded rows by line; null where there are more than {@link #MOST}, which no report lists one by one
 */
public record Input(FeedSchema schema, RunFile file, Count count, List<Row> rows) {

    /** A feed with more rows than this is named in the reports with its counts and digest only. */
    public static final int MOST = 1500;

    /** @return whether the rows are at hand */
    public boolean listed() {
        return rows != null;
    }
}
