package org.kaohe.rules;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** Reads the rules of a credit rating with its two side tables. */
final class CreditReader {

    private final Yaml root;
    private final Path folder;

    CreditReader(Yaml root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /** The side tables, as files of the rules. */
    static List<Path> files(Yaml root, Path folder) {
        return List.of(folder.resolve(root.text("items")), folder.resolve(root.text("working-days")));
    }

    Credit read() {
        Yaml grades = root.get("grades");
        Grading.Bands bands = (Grading.Bands) GradesReader.bands(grades.get("bands"));
        grades.done();
        return new Credit(root.number("base"), bands.bands(), measures(), root.number("red-line"), date(root.get("in-force-on")), items(),
                root.text("items-note"), WorkingDaysReader.read(folder.resolve(root.text("working-days"))));
    }

    private List<Credit.Line> measures() {
        List<Credit.Line> lines = new ArrayList<>();
        for (Yaml place : root.get("measures").list()) {
            boolean at = place.has("at-or-below");
            lines.add(new Credit.Line(place.text("measure"), place.text("name"), place.number(at ? "at-or-below" : "below"), at, place.text("clause")));
            place.done();
        }
        return List.copyOf(lines);
    }

    private List<Credit.Deduction> items() {
        Path file = folder.resolve(root.text("items"));
        List<Credit.Deduction> items = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CSVRecord row : SideTable.rows(file, "item", "name", "points")) {
            if (!row.get("points").matches("-?[0-9]+(\\.[0-9]{1,2})?")) {
                throw SideTable.fault(file, row, "分值“" + row.get("points") + "”应为数，最多两位小数");
            }
            if (row.get("item").isEmpty() || !seen.add(row.get("item"))) {
                throw SideTable.fault(file, row, "计分项目“" + row.get("item") + "”为空或重复");
            }
            items.add(new Credit.Deduction(row.get("item"), row.get("name"), new BigDecimal(row.get("points"))));
        }
        return List.copyOf(items);
    }

    private static LocalDate date(Yaml place) {
        try {
            return LocalDate.parse(place.text());
        } catch (DateTimeParseException e) {
            throw place.fault("“" + place.text() + "”不是日期，应如 2018-09-15");
        }
    }
}
