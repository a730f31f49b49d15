package org.kaohe.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kaohe.feeds.Outcome.Loaded;

/**
 * Reads stretches: plain records fast, every other one as {@link RowReader} does, with the same outcome in either case.
 * Errors of reading come as {@link UncheckedIOException}. One instance a thread.
 */
public final class StretchReader {

    /** Plain records that are handed out together. */
    private static final int TOGETHER = 32;

    private final FeedFile file;
    private final RowReader slow;
    private final UnaryOperator<RawRecord> altered;
    private final SlowLane lane;
    private final QuickLane quick;
    private final QuickRow[] rows;
    private final int[] starts = new int[TOGETHER];

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
        this.rows = quick == null ? null : quick.rows(TOGETHER);
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

    /**
     * Tells the sink what became of the records of the stretch that begin on one of these lines, each read the long way.
     *
     * @param lines from 1
     */
    public void read(Stretch stretch, BitSet lines, RowSink sink) {
        try {
            int wanted = lines.nextSetBit(stretch.line());
            if (wanted < 0 || wanted >= stretch.nextLine()) {
                return;
            }
            if (stretch.bytes() == null) {
                try (Records records = file.records(stretch.from(), stretch.next(), stretch.line())) {
                    records.forEachRemaining(record -> picked(record, lines, sink));
                }
                return;
            }
            int line = stretch.line();
            for (int at = 0; at < stretch.length(); ) {
                int next = Lines.isEnd(stretch.bytes()[at]) ? Lines.after(stretch.bytes(), at) : Lines.recordEnd(stretch.bytes(), at, stretch.length());
                int nextLine = line + Lines.count(stretch.bytes(), at, next);
                if (lines.get(line)) {
                    lane.read(stretch.bytes(), at, next, line, record -> picked(record, lines, sink));
                }
                at = next;
                line = nextLine;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void picked(RawRecord record, BitSet lines, RowSink sink) {
        if (lines.get(record.line())) {
            slow(record, sink);
        }
    }

    private void quick(byte[] bytes, int length, int firstLine, RowSink sink) throws IOException {
        int line = firstLine;
        int at = 0;
        int read = 0;
        while (at < length) {
            if (Lines.isEnd(bytes[at])) { // an empty line
                at = Lines.after(bytes, at);
                line++;
                continue;
            }
            int next = quick.read(bytes, at, line, rows[read]);
            if (next == QuickColumn.UNSURE) {
                handOut(bytes, length, read, sink);
                read = 0;
                next = Lines.recordEnd(bytes, at, length);
                lane.read(bytes, at, next, line, record -> slow(record, sink));
                line += Lines.count(bytes, at, next);
            } else {
                starts[read++] = at;
                line++;
                if (read == TOGETHER) {
                    handOut(bytes, length, read, sink);
                    read = 0;
                }
            }
            at = next;
        }
        handOut(bytes, length, read, sink);
    }

    private void handOut(byte[] bytes, int length, int count, RowSink sink) throws IOException {
        sink.coming(rows, count);
        for (int i = 0; i < count; i++) {
            if (!sink.plain(rows[i])) {
                lane.read(bytes, starts[i], Lines.recordEnd(bytes, starts[i], length), rows[i].line(), record -> slow(record, sink));
            }
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
