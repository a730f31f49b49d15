package org.kaohe.targets;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The targets file as records; rows are checked one by one, then together. */
final class TableReader {

    static final List<String> COLUMNS = List.of("unit", "category", "number", "indicator", "indicator_name", "object",
            "kind", "direction", "strict", "target", "target_unit", "corrected_target", "text", "note");

    private final String file;
    private final Function<String, Optional<String>> unitCodes;

    TableReader(String file, Function<String, Optional<String>> unitCodes) {
        this.file = file;
        this.unitCodes = unitCodes;
    }

    List<Target> read(String csv) {
        List<Target> targets = new ArrayList<>();
        int line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(csv), CSVFormat.RFC4180)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                List<String> cells = records.next().toList();
                if (line == 1) {
                    checkHeader(cells);
                } else {
                    targets.add(new TableRow(file, line, cells, unitCodes).target());
                }
                // the parser knows where a record ends; the next one begins a line later
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException broken) {
            throw new UnsoundTargetsException(file, line, "读不下去，引号可能没有闭合");
        }
        if (targets.isEmpty()) {
            throw new UnsoundTargetsException(file, 0, "没有任何目标");
        }
        new TableSoundness(file).check(targets);
        return targets;
    }

    private void checkHeader(List<String> cells) {
        if (!cells.equals(COLUMNS)) {
            throw new UnsoundTargetsException(file, 1, "表头应为 " + String.join(",", COLUMNS)
                    + "，实为 " + String.join(",", cells));
        }
    }
}
