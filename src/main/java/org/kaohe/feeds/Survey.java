package org.kaohe.feeds;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * What one pass over a whole file shows.
 *
 * @param header  null where the file is empty or its header is no CSV
 * @param refusal why nothing of it can be read, sorted; empty: it can
 */
record Survey(Header header, List<Reject> refusal) {

    /** @throws NotDecodable the bytes are not of this charset */
    static Survey of(FeedSchema schema, Bytes bytes, Charset charset, int skip) throws IOException {
        Header header = null;
        boolean begun = false;
        List<Reject> refusal = new ArrayList<>();
        try (RecordGuard guard = new RecordGuard(new Characters(bytes.open(), charset, skip))) {
            for (Piece piece = guard.next(); piece != null; piece = guard.next()) {
                if (piece.unclosed() || piece.fault() != null && !begun) {
                    refusal.add(reject(schema, header, piece));
                } else if (!begun) {
                    header = header(piece);
                }
                begun = begun || header != null || piece.fault() != null;
            }
        }
        if (header != null) {
            refusal.addAll(header.faults(schema));
        } else if (!begun) {
            refusal.add(new Reject(schema.file(), 0, "", "", RejectCode.HEADER,
                    "文件是空的：第一行应为列名 " + String.join(",", schema.columns())));
        }
        Collections.sort(refusal);
        return new Survey(header, refusal);
    }

    /** The header alone, null where none is found before a fault or the end. */
    static Header header(Bytes bytes, Charset charset, int skip) throws IOException {
        try (RecordGuard guard = new RecordGuard(new Characters(bytes.open(), charset, skip))) {
            Header header = null;
            for (Piece piece = guard.next(); header == null && piece != null && piece.fault() == null; piece = guard.next()) {
                header = header(piece);
            }
            return header;
        } catch (NotDecodable e) {
            return null;
        }
    }

    static Reject reject(FeedSchema schema, Header header, Piece piece) {
        Piece.Fault fault = piece.fault();
        return new Reject(schema.file(), fault.unclosed() ? fault.line() : piece.line(),
                header == null ? "" : header.name(fault.cell()), fault.excerpt(), RejectCode.SYNTAX,
                fault.message() + (fault.line() == piece.line() || fault.unclosed() ? "" : "（位于第 " + fault.line() + " 行）"));
    }

    /** Null for a record of nothing but empty cells. */
    private static Header header(Piece piece) throws IOException {
        try (CSVParser parser = CSVParser.parse(piece.text(), CSVFormat.RFC4180)) {
            Header header = new Header(piece.line(), parser.iterator().next().toList());
            return header.names().isEmpty() ? null : header;
        }
    }
}
