package org.kaohe.feeds;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kaohe.units.Folding;

/**
 * The records of a feed after its header, in order; those with nothing but empty cells are left out. Holds one at a
 * time. Reading errors come as {@link UncheckedIOException}. To be closed; not thread-safe.
 */
public final class Records implements Iterator<RawRecord>, Closeable {

    private final FeedSchema schema;
    private final Header header;
    private final GoodText good;
    private final CSVParser parser;
    private final Iterator<CSVRecord> parsed;
    private RawRecord next;

    Records(FeedSchema schema, Header header, RecordGuard guard) throws IOException {
        this.schema = schema;
        this.header = header;
        this.good = new GoodText(guard);
        this.parser = CSVParser.builder().setReader(good).setFormat(CSVFormat.RFC4180).get();
        this.parsed = parser.iterator();
        try {
            read(); // the header
            next = read();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public RawRecord next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        RawRecord current = next;
        try {
            next = read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return current;
    }

    private RawRecord read() throws IOException {
        for (Piece piece = good.next(); piece != null; piece = good.next()) {
            if (piece.unclosed()) {
                throw new IOException(schema.file() + " changed while it was read");
            }
            if (piece.fault() != null) {
                return new RawRecord(piece.line(), List.of(), Survey.reject(schema, header, piece));
            }
            List<String> cells = parsed.next().toList();
            if (!cells.stream().allMatch(cell -> Folding.trim(cell).isEmpty())) {
                return new RawRecord(piece.line(), cells, null);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
