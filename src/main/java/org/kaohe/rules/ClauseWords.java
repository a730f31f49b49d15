package org.kaohe.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * The regulation's own words, clause by clause; letters quote them, no computation reads them.
 *
 * @param name  of the file, below the folder of the rules
 * @param file  null where nobody wrote them down
 * @param words by clause; the words of a target by unit and number, {@code 登封市 3}
 */
public record ClauseWords(String name, Path file, Map<String, String> words) {

    public static final ClauseWords NONE = new ClauseWords("", null, Map.of());

    /** @throws RulesException where the table is unsound */
    static ClauseWords read(String name, Path file) {
        if (!Files.exists(file)) {
            return NONE;
        }
        Map<String, String> words = new LinkedHashMap<>();
        for (CSVRecord row : SideTable.rows(file, "clause", "words")) {
            if (row.get("clause").isEmpty() || row.get("words").isEmpty() || words.put(row.get("clause"), row.get("words")) != null) {
                throw SideTable.fault(file, row, "条款“" + row.get("clause") + "”为空或重复，或没有原文");
            }
        }
        return new ClauseWords(name, file, words);
    }

    /** @return the words of these clauses, each once, in this order; a part of a clause that has no words of its own has those of the whole */
    public Map<String, String> of(Collection<String> clauses) {
        Map<String, String> found = new LinkedHashMap<>();
        new LinkedHashSet<>(clauses).forEach(clause -> {
            String known = words.containsKey(clause) ? clause : clause.replaceFirst("[(（].*", "");
            if (words.containsKey(known)) {
                found.put(known, words.get(known));
            }
        });
        return found;
    }

    /** @return what the regulation sets for one unit, by number */
    public Map<String, String> ofUnit(String unit) {
        Map<String, String> found = new LinkedHashMap<>();
        words.forEach((clause, text) -> {
            if (clause.startsWith(unit + " ")) {
                found.put(clause.substring(unit.length() + 1), text);
            }
        });
        return found;
    }
}
