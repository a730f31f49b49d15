package org.kaohe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table that a run wrote; of a progress run where there is one. */
final class Table {

    private final List<Map<String, String>> rows;

    Table(Desk desk, String file) {
        Path progress = desk.folder().resolve(desk.year() + ".progress");
        Path path = (Files.exists(progress) ? progress : desk.place()).resolve(file);
        try (CSVParser parser = CSVParser.parse(path, StandardCharsets.UTF_8, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            rows = parser.stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> column(String name) {
        return rows.stream().map(row -> row.get(name)).toList();
    }

    List<Map<String, String>> rows(String column, String value) {
        return rows.stream().filter(row -> value.equals(row.get(column))).toList();
    }

    Map<String, String> row(String column, String value) {
        return rows(column, value).get(0);
    }
}
