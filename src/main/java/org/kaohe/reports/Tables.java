package org.kaohe.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The result's tables as they were written, read row by row however long they are. Several threads may read at once. */
public final class Tables {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<String> names;
    private final Opening opening;

    /** Opens a table by its file name. */
    @FunctionalInterface
    public interface Opening {
        InputStream open(String name) throws IOException;
    }

    /** @param names the tables' file names */
    public Tables(List<String> names, Opening opening) {
        this.names = List.copyOf(names);
        this.opening = opening;
    }

    /** Takes a row; cells by column name. */
    @FunctionalInterface
    public interface Rows {
        void row(CSVRecord row) throws IOException;
    }

    /** @return the file names, e.g. {@code targets.csv} */
    public List<String> names() {
        return names;
    }

    /** @return the columns of a table */
    public List<String> columns(String name) throws IOException {
        try (CSVParser parser = parser(name)) {
            return parser.getHeaderNames();
        }
    }

    /** @return those of a table's columns that people read: what is named beside ({@code item_name}) need not be there as a token too; may be changed */
    public List<String> readable(String name) throws IOException {
        List<String> all = columns(name);
        return all.stream().filter(column -> !all.contains(column + "_name")).collect(Collectors.toCollection(ArrayList::new));
    }

    /** @return whether a table has a row; nothing after the first is read */
    public boolean any(String name) throws IOException {
        if (!names.contains(name)) {
            return false;
        }
        try (CSVParser parser = parser(name)) {
            return parser.iterator().hasNext();
        }
    }

    /** Hands out the rows of a table, in its order; none where the result has no such table. */
    public void each(String name, Rows rows) throws IOException {
        if (names.contains(name)) {
            try (CSVParser parser = parser(name)) {
                for (CSVRecord row : parser) {
                    rows.row(row);
                }
            }
        }
    }

    private CSVParser parser(String name) throws IOException {
        Reader reader = new InputStreamReader(opening.open(name), StandardCharsets.UTF_8);
        return CSVParser.parse(reader, FORMAT);
    }
}
