package org.kaohe.targets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Feed lines in short: {@code actuals.csv:2-9,14; references.csv:2}. */
final class Sources {

    private Sources() {
    }

    static String text(Collection<Source> sources) {
        TreeMap<String, TreeSet<Integer>> lines = new TreeMap<>();
        sources.forEach(s -> lines.computeIfAbsent(s.feed(), f -> new TreeSet<>()).add(s.line()));
        return lines.entrySet().stream().map(e -> e.getKey() + ":" + ranges(e.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String ranges(TreeSet<Integer> lines) {
        List<String> ranges = new ArrayList<>();
        for (int from : lines) {
            if (!lines.contains(from - 1)) {
                int to = from;
                while (lines.contains(to + 1)) {
                    to++;
                }
                ranges.add(to == from ? String.valueOf(from) : from + "-" + to);
            }
        }
        return String.join(",", ranges);
    }
}
