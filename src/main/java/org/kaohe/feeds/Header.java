package org.kaohe.feeds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.units.Folding;

/** The header of a file: which column stands where. */
final class Header {

    private final int line;
    private final int width;
    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();

    /** @param cells as written; empty ones at the right end are Excel's and no columns */
    Header(int line, List<String> cells) {
        this.line = line;
        this.width = cells.size();
        List<String> trimmed = new ArrayList<>(cells.stream().map(Folding::trim).toList());
        while (!trimmed.isEmpty() && trimmed.get(trimmed.size() - 1).isEmpty()) {
            trimmed.remove(trimmed.size() - 1);
        }
        names = List.copyOf(trimmed);
        for (int i = 0; i < names.size(); i++) {
            positions.putIfAbsent(names.get(i), i);
        }
    }

    /** The line on which it begins. */
    int line() {
        return line;
    }

    /** With Excel's nameless columns at the right end. */
    int width() {
        return width;
    }

    List<String> names() {
        return names;
    }

    /** The name of the cell's column, empty where it has none. */
    String name(int cell) {
        return cell < names.size() ? names.get(cell) : "";
    }

    int position(String column) {
        return positions.get(column);
    }

    /** Whether the cells are as many as the columns, once the empty ones below Excel's nameless columns are dropped. */
    boolean fits(List<String> cells) {
        return cells.size() >= names.size() && cells.size() <= width
                && cells.subList(names.size(), cells.size()).stream().allMatch(cell -> Folding.trim(cell).isEmpty());
    }

    List<Reject> faults(FeedSchema schema) {
        List<Reject> faults = new ArrayList<>();
        List<String> expected = schema.columns();
        String list = "应有且只有这些列（次序不限）：" + String.join(",", expected);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty()) {
                faults.add(fault(schema, "", "第 " + (i + 1) + " 列没有列名；" + list));
            } else if (!expected.contains(name)) {
                faults.add(fault(schema, name, "不认识的列" + Visible.quoted(name) + "；" + list));
            } else if (!seen.add(name)) {
                faults.add(fault(schema, name, "列“" + name + "”重复（第 " + (i + 1) + " 列）；" + list));
            }
        }
        expected.stream().filter(name -> !positions.containsKey(name))
                .forEach(name -> faults.add(fault(schema, name, "缺少列“" + name + "”；" + list)));
        Collections.sort(faults);
        return faults;
    }

    private Reject fault(FeedSchema schema, String column, String message) {
        return new Reject(schema.file(), line, column, positions.containsKey(column) ? column : "", RejectCode.HEADER, message);
    }
}
