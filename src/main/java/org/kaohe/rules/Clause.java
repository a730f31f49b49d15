package org.kaohe.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * A clause of the regulation, for the check of rules against text; no computation reads it.
 *
 * @param about   what it is about
 * @param handled what becomes of it where it brings no points; empty: it asks for an item
 */
public record Clause(String clause, String about, String handled) {

    /** @return the clauses as the table beside the rules lists them; empty where there is no table @throws RulesException where it is unsound */
    static Optional<List<Clause>> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<Clause> clauses = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CSVRecord row : SideTable.rows(file, "clause", "about", "handled")) {
            if (row.get("clause").isEmpty() || row.get("about").isEmpty() || !seen.add(row.get("clause"))) {
                throw SideTable.fault(file, row, "条款“" + row.get("clause") + "”为空或重复，或没有写明内容");
            }
            clauses.add(new Clause(row.get("clause"), row.get("about"), row.get("handled")));
        }
        return Optional.of(List.copyOf(clauses));
    }
}
