package org.kaohe.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A long table of the rating as it is kept, read an enterprise at a time in its own order. To be closed. */
final class KeptTable implements SideBySide.Enterprises<KeptTable>, AutoCloseable {

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final int keyed;
    private final List<List<String>> rows = new ArrayList<>();
    private CSVRecord ahead;

    /**
     * @param header of the table; bytes that begin otherwise are another assessment's, and have no rows here
     * @param keyed  how many of the first cells tell whose row it is and where it stands: list and code, or the code
     */
    KeptTable(InputStream in, List<String> header, int keyed) {
        this.keyed = keyed;
        try {
            parser = CSVParser.parse(new InputStreamReader(in, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        records = parser.iterator();
        ahead = records.hasNext() && records.next().toList().equals(header) ? following() : null;
    }

    private CSVRecord following() {
        return records.hasNext() ? records.next() : null;
    }

    @Override
    public boolean next() {
        rows.clear();
        List<String> first = ahead == null ? null : key(ahead.toList());
        while (ahead != null && key(ahead.toList()).equals(first)) {
            rows.add(ahead.toList());
            ahead = following();
        }
        return !rows.isEmpty();
    }

    private List<String> key(List<String> cells) {
        return cells.subList(0, keyed);
    }

    String code() {
        return rows.get(0).get(keyed - 1);
    }

    /** @return its rows, until the next call */
    List<List<String>> rows() {
        return rows;
    }

    /** By list and code, all of them ASCII. */
    @Override
    public int compareTo(KeptTable other) {
        for (int i = 0; i < keyed; i++) {
            int order = rows.get(0).get(i).compareTo(other.rows.get(0).get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
