package org.kaohe.feeds;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kaohe.units.Folding;

/** Takes the records of a guard apart into cells; those with nothing but empty cells are left out. Holds one at a time. */
final class CellParser implements Closeable {

    private final FeedSchema schema;
    private final Header header;
    private final GoodText good;
    private final CSVParser parser;
    private final Iterator<CSVRecord> parsed;

    CellParser(FeedSchema schema, Header header, RecordGuard guard) throws IOException {
        this.schema = schema;
        this.header = header;
        this.good = new GoodText(guard);
        this.parser = CSVParser.builder().setReader(good).setFormat(CSVFormat.RFC4180).get();
        this.parsed = parser.iterator();
    }

    /** The next record, null where the guard has no more. */
    RawRecord next() throws IOException {
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
