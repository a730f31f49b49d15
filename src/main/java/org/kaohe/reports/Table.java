package org.kaohe.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** A result table being written: UTF-8, comma, line feed, header row. Null cells are empty; decimals are printed plain. */
public final class Table implements AutoCloseable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').setQuoteMode(QuoteMode.MINIMAL).get();

    private final CSVPrinter printer;

    /** @param out is closed with the table */
    public Table(OutputStream out, List<String> header) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        printer = new CSVPrinter(writer, FORMAT);
        printer.printRecord(header);
    }

    public void row(Object... cells) throws IOException {
        for (Object cell : cells) {
            printer.print(cell instanceof BigDecimal number ? number.toPlainString() : cell);
        }
        printer.println();
    }

    /** As {@link #row}, for callbacks that may not throw checked exceptions. */
    public void stream(Object... cells) {
        try {
            row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
