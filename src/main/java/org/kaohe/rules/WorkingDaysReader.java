package org.kaohe.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** Reads the table of the days that differ from the week's rule: {@code date,kind}. */
final class WorkingDaysReader {

    private WorkingDaysReader() {
    }

    static WorkingDays read(Path file) {
        Map<LocalDate, WorkingDays.Kind> days = new HashMap<>();
        for (CSVRecord row : SideTable.rows(file, "date", "kind")) {
            try {
                if (!row.get("kind").matches("off|work") || days.put(LocalDate.parse(row.get("date")), WorkingDays.Kind.of(row.get("kind"))) != null) {
                    throw SideTable.fault(file, row, "日期重复，或 kind 不是 off、work");
                }
            } catch (DateTimeParseException e) {
                throw SideTable.fault(file, row, "“" + row.get("date") + "”不是日期");
            }
        }
        return new WorkingDays(days);
    }
}
