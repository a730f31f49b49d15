package org.kaohe.feeds;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What columns mean under each value of one column.
 *
 * @param column  the column whose value decides
 * @param values  by its value, then by column; values and columns not named have no rule of their own
 * @param columns the governed columns: under a value that does not name one it must be empty
 */
public record Cases(String column, Map<String, Map<String, CaseRule>> values, List<String> columns) {

    public Cases {
        Map<String, Map<String, CaseRule>> copy = new LinkedHashMap<>();
        values.forEach((value, rules) -> copy.put(value, Collections.unmodifiableMap(new LinkedHashMap<>(rules))));
        values = Collections.unmodifiableMap(copy);
        columns = List.copyOf(columns);
    }

    /**
     * The rule for a column. Where the deciding cell is unreadable (null) nothing can be held against the columns it
     * decides on, so that one fault does not bring others with it.
     */
    CaseRule rule(String field, String value) {
        if (value == null) {
            return ruleOfUnknownCase(field);
        }
        CaseRule named = values.getOrDefault(value, Map.of()).get(field);
        if (named != null) {
            return named;
        }
        return columns.contains(field) ? new CaseRule.Empty() : new CaseRule.Own();
    }

    private CaseRule ruleOfUnknownCase(String field) {
        List<CaseRule> rules = values.values().stream().map(columnsOf -> columnsOf.get(field))
                .filter(rule -> rule != null).toList();
        if (rules.stream().anyMatch(CaseRule.Unread.class::isInstance)) {
            return new CaseRule.Unread();
        }
        return rules.isEmpty() && !columns.contains(field) ? new CaseRule.Own() : new CaseRule.Optional();
    }
}
