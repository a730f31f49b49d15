package org.kaohe.store;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.Value;

/** What the cells of packed rows are: {@code t:finding_no}, {@code d:found_on}, {@code u:county}. */
record PackedColumns(List<String> columns) {

    PackedColumns {
        columns = List.copyOf(columns);
    }

    int size() {
        return columns.size();
    }

    String name(int column) {
        return columns.get(column).substring(2);
    }

    /** @throws IllegalArgumentException there is no such column */
    int of(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).startsWith(name, 2) && columns.get(i).length() == name.length() + 2) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + name + " in " + columns);
    }

    /** The row as every other feed's are; its key is its first cell, its fingerprint was needed at intake only. @param code of the enterprise, where the pack leaves it out */
    Row row(PackedRows rows, int subject, String code) {
        SortedMap<String, Value> values = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String text = i == subject && rows.from(i) == rows.to(i) ? code : rows.text(i);
            values.put(columns.get(i).substring(2), text.isEmpty() ? new Value.NotReported() : switch (columns.get(i).charAt(0)) {
                case 'd' -> new Value.Day(LocalDate.parse(text));
                case 'u' -> new Value.UnitCode(text);
                default -> new Value.Text(text);
            });
        }
        return new Row(rows.line(), rows.text(0), "", values, List.of());
    }
}
