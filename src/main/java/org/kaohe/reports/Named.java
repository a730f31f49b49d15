package org.kaohe.reports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kaohe.feeds.Field;
import org.kaohe.rules.Item;
import org.kaohe.rules.Points;
import org.kaohe.rules.Scheme;

/** Feeds, columns and tables called by their titles, for readers who have no files before them. */
public final class Named {

    private static final Pattern FIGURE = Pattern.compile("([a-z][a-z-]*)\\.([a-z_]+)(?:\\[([a-z_]+)])?(.*)");
    private static final Pattern FILE = Pattern.compile(" ?([a-z][a-z-]*\\.csv) ?");

    private Named() {
    }

    /**
     * @param lacking what a unit lacks, as the ranking has it: {@code joint-inspection.marks[reserves]；…}; null: nothing
     * @return {@code 联合检查小组实地抽查评分（增强地方粮食储备能力、…）}; what is not known stands as it is
     */
    public static String lacking(Scheme scheme, String lacking) {
        if (lacking == null || lacking.isEmpty()) {
            return "";
        }
        Map<String, Set<String>> byFeed = new LinkedHashMap<>();
        for (String part : lacking.split("[；;] ?")) {
            Matcher figure = FIGURE.matcher(part);
            if (figure.matches() && scheme.feeds().stream().anyMatch(feed -> feed.name().equals(figure.group(1)))) {
                byFeed.computeIfAbsent(scheme.feed(figure.group(1)).title(), feed -> new LinkedHashSet<>()).add(figure(scheme, figure));
            } else {
                byFeed.put(part, Set.of());
            }
        }
        return byFeed.entrySet().stream().map(entry -> entry.getKey() + (entry.getValue().isEmpty() ? "" : "（" + String.join("、", entry.getValue()) + "）")).collect(Collectors.joining("；"));
    }

    private static String figure(Scheme scheme, Matcher figure) {
        String name = figure.group(3) == null ? scheme.feed(figure.group(1)).field(figure.group(2)).map(Field::title).orElse(figure.group(2))
                : scheme.method() instanceof Points points ? points.items().stream().filter(item -> item.id().equals(figure.group(3))).map(Item::name).findFirst().orElse(figure.group(3)) : figure.group(3);
        return name + figure.group(4).strip();
    }

    /** @return what a scheme's feeds call by a token, in words: its items and its checks */
    public static Map<String, String> aspects(Scheme scheme) {
        Map<String, String> names = new HashMap<>();
        if (scheme.method() instanceof Points points) {
            aspects(points, names);
            if (points.checks() != null) {
                points.checks().beside().forEach(check -> aspects(check, names));
                points.checks().notHeld().forEach(check -> aspects(check, names));
            }
        }
        return names;
    }

    private static void aspects(Points points, Map<String, String> names) {
        points.items().forEach(item -> names.put(item.id(), item.name()));
        if (points.checks() != null) {
            names.put(points.checks().check().id(), points.checks().check().name());
        }
    }

    /** @return a sentence with tables and feeds called by their titles */
    public static String files(Result result, String sentence) {
        return FILE.matcher(sentence).replaceAll(found -> {
            String file = found.group(1);
            String title = result.inputs().stream().filter(input -> input.schema().file().equals(file)).map(input -> input.schema().title()).findFirst().orElse(Wording.table(file));
            return Matcher.quoteReplacement(file.equals("ranking.csv") ? "考核结果" : title.equals(file.replace(".csv", "")) ? found.group() : "“" + title + "”");
        });
    }
}
