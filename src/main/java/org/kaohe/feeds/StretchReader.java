package org.kaohe.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Reads stretches: plain records fast, every other one as {@link RowReader} does, with the same outcome in either case.
 * Errors of reading come as {@link UncheckedIOException}. One instance a thread.
 */
public final class StretchReader {

    private final FeedFile file;
    private final RowReader slow;
    private final UnaryOperator<RawRecord> altered;
    private final SlowLane lane;

    /**
     * @param file     where the stretches come from; not refused
     * @param schema   its schema
     * @param slow     reads the records that are not plain
     * @param examined the columns that the steps of that reader look at; each step looks at one column only
     * @param altered  what is to be read in place of a record; null: itself. If given, all records go through it
     */
    public StretchReader(FeedFile file, FeedSchema schema, RowReader slow, Set<String> examined, UnaryOperator<RawRecord> altered) {
        this.file = file;
        this.slow = slow;
        this.altered = altered == null ? record -> record : altered;
        try {
            this.lane = new SlowLane(file, schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // opens nothing
        }
    }

    /** Tells the sink what became of each record of the stretch. */
    public void read(Stretch stretch, RowSink sink) {
        try {
            if (stretch.bytes() == null) {
                try (Records records = file.records(stretch.from(), stretch.next(), stretch.line())) {
                    records.forEachRemaining(record -> sink.outcome(slow.read(altered.apply(record))));
                }
            } else {
                lane.read(stretch.bytes(), 0, stretch.length(), stretch.line(), record -> sink.outcome(slow.read(altered.apply(record))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
