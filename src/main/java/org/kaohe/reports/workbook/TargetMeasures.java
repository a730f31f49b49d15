package org.kaohe.reports.workbook;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.feeds.Field;
import org.kaohe.feeds.Row;
import org.kaohe.reports.Result;

/** What the feeds of targets leave to the targets: an indicator's name, and in what its figure is measured. Empty where a scheme has no targets. */
final class TargetMeasures {

    private static final String TABLE = "targets.csv";

    private final Map<String, String> names = new HashMap<>();
    private final Map<List<String>, String> measures = new HashMap<>();

    TargetMeasures(Result result) throws IOException {
        result.tables().each(TABLE, row -> {
            names.put(row.get("indicator"), row.get("indicator_name"));
            // an office reports by code or by name
            for (String column : List.of("indicator", "indicator_name")) {
                measures.put(List.of(row.get("unit_code"), row.get(column), row.get("object")), row.get("target_unit"));
            }
        });
    }

    /** @return the name of an indicator's code; other text as it stands */
    String name(String indicator) {
        return names.getOrDefault(indicator, indicator);
    }

    /** @return the unit of measure of a row's figure: the target's, else the feed's; empty where it has none */
    String measure(Row row, Field field) {
        String own = field.unitOfMeasure() == null ? "" : field.unitOfMeasure();
        return row.unit() == null ? own : measures.getOrDefault(List.of(row.unit(), row.text("indicator").orElse(""), row.text("object").orElse("")), own);
    }
}
