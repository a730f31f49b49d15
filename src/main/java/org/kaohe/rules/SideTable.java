package org.kaohe.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table that stands beside a rules file: UTF-8, header row. */
final class SideTable {

    private SideTable() {
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw RulesException.of(file, "无法读取（须为 UTF-8）：" + e.getMessage());
        }
    }

    static List<CSVRecord> rows(Path file, String... columns) {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
        try (CSVParser parser = CSVParser.parse(text(file), format)) {
            if (!parser.getHeaderNames().equals(List.of(columns))) {
                throw new RulesException(file.getFileName().toString(), 1, "表头应为 " + String.join(",", columns));
            }
            List<CSVRecord> rows = parser.getRecords();
            rows.stream().filter(row -> !row.isConsistent()).findFirst().ifPresent(row -> {
                throw fault(file, row, "应有 " + columns.length + " 列");
            });
            return rows;
        } catch (IOException e) {
            throw RulesException.of(file, "不是合法的 CSV：" + e.getMessage());
        }
    }

    static RulesException fault(Path file, CSVRecord row, String reason) {
        return new RulesException(file.getFileName().toString(), (int) row.getRecordNumber() + 1, reason);
    }
}
