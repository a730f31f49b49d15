package org.kaohe.runs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kaohe.reports.ResultFile;

/** What differs in the tables that stand beside ranking and scores: cards, a check without ranks, consequences. */
final class OtherTables {

    /** Compared from the database, row by row. */
    private static final Set<String> COMPARED = Set.of("ranking.csv", "scores.csv", "rejects.csv");

    private OtherTables() {
    }

    /**
     * A table with rows of one result that the other does not have.
     *
     * @param gone  cells by column, in the table's order
     * @param added likewise
     */
    record Changed(String table, List<Map<String, String>> gone, List<Map<String, String>> added) {

        /** @return in Chinese, with the units concerned */
        String summary() {
            Set<String> units = new LinkedHashSet<>();
            gone.forEach(row -> units.add(row.getOrDefault("unit", "")));
            added.forEach(row -> units.add(row.getOrDefault("unit", "")));
            units.remove("");
            return table + " 有变化：原有的 " + gone.size() + " 行不再有，新有 " + added.size() + " 行" + (units.isEmpty() ? "" : "（" + String.join("、", units) + "）");
        }

        /** @return the summary and a line a row */
        List<String> lines() {
            List<String> lines = new ArrayList<>(List.of(summary()));
            gone.forEach(row -> lines.add("　原有 " + cells(row)));
            added.forEach(row -> lines.add("　改为 " + cells(row)));
            return lines;
        }

        private static String cells(Map<String, String> row) {
            return row.entrySet().stream().filter(cell -> !cell.getValue().isEmpty()).map(cell -> cell.getKey() + " " + cell.getValue())
                    .collect(Collectors.joining("，"));
        }
    }

    /** @return the tables that differ, in the order of the later result, those gone from it last */
    static List<Changed> compare(List<ResultFile> before, List<ResultFile> after) throws IOException {
        Map<String, List<Map<String, String>>> earlier = rows(before);
        Map<String, List<Map<String, String>>> later = rows(after);
        Set<String> names = new LinkedHashSet<>(later.keySet());
        names.addAll(earlier.keySet());
        List<Changed> changed = new ArrayList<>();
        for (String name : names) {
            List<Map<String, String>> was = earlier.getOrDefault(name, List.of());
            List<Map<String, String>> is = later.getOrDefault(name, List.of());
            if (!was.equals(is)) {
                changed.add(new Changed(name, without(was, is), without(is, was)));
            }
        }
        return changed;
    }

    /** @return the rows that the others have not; one that stands twice and once there stays once */
    static List<Map<String, String>> without(List<Map<String, String>> rows, List<Map<String, String>> others) {
        List<Map<String, String>> left = new ArrayList<>(rows);
        others.forEach(left::remove);
        return left;
    }

    private static Map<String, List<Map<String, String>>> rows(List<ResultFile> tables) throws IOException {
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        for (ResultFile table : tables) {
            if (!COMPARED.contains(table.name())) {
                rows.put(table.name(), rows(table));
            }
        }
        return rows;
    }

    private static List<Map<String, String>> rows(ResultFile table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.content().write(bytes);
        try (CSVParser parser = CSVParser.parse(bytes.toString(StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            List<CSVRecord> records = parser.getRecords();
            List<Map<String, String>> rows = new ArrayList<>();
            for (CSVRecord row : records.subList(1, records.size())) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < row.size(); i++) {
                    cells.put(records.get(0).get(i), row.get(i));
                }
                rows.add(cells);
            }
            return rows;
        }
    }
}
