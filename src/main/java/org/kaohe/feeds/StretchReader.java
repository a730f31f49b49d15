package org.kaohe.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kaohe.feeds.Outcome.Loaded;

/**
 * Reads stretches: plain records fast, every other one as {@link RowReader} does, with the same outcome in either case.
 * Errors of reading come as {@link UncheckedIOException}. One instance a thread.
 */
public final class StretchReader {

    private final FeedFile file;
    private final RowReader slow;
    private final UnaryOperator<RawRecord> altered;
    private final SlowLane lane;
    private final QuickLane quick;

    /**
     * @param file     where the stretches come from; not refused
     * @param schema   its schema
     * @param slow     reads the records that are not plain
     * @param examined the columns that the steps of that reader look at or change; each step deals with one column only
     *                 and with nothing else. Null: nothing is known about the steps, so that no record is plain
     * @param altered  what is to be read in place of a record; null: itself. If given, no record is plain
     */
    public StretchReader(FeedFile file, FeedSchema schema, RowReader slow, Set<String> examined, UnaryOperator<RawRecord> altered) {
        this.file = file;
        this.slow = slow;
        this.altered = altered;
        this.quick = examined == null || altered != null ? null : QuickLane.of(file, schema, examined);
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
                    records.forEachRemaining(record -> slow(record, sink));
                }
            } else if (quick == null) {
                lane.read(stretch.bytes(), 0, stretch.length(), stretch.line(), record -> slow(record, sink));
            } else {
                quick(stretch.bytes(), stretch.length(), stretch.line(), sink);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void quick(byte[] bytes, int length, int firstLine, RowSink sink) throws IOException {
        int line = firstLine;
        int at = 0;
        while (at < length) {
            if (Lines.isEnd(bytes[at])) { // an empty line
                at = Lines.after(bytes, at);
                line++;
                continue;
            }
            int next = quick.read(bytes, at, line);
            if (next == QuickColumn.UNSURE || !sink.plain(quick.row())) {
                next = Lines.recordEnd(bytes, at, length);
                lane.read(bytes, at, next, line, record -> slow(record, sink));
                line += Lines.count(bytes, at, next);
            } else {
                line++;
            }
            at = next;
        }
    }

    private void slow(RawRecord record, RowSink sink) {
        Outcome outcome = slow.read(altered == null ? record : altered.apply(record));
        if (quick != null && outcome instanceof Loaded loaded) {
            quick.learn(record, loaded.row());
        }
        sink.outcome(outcome);
    }
}
