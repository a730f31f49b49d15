package org.kaohe.reports.circular;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.Value;
import org.kaohe.reports.Group;
import org.kaohe.reports.Input;
import org.kaohe.reports.Named;
import org.kaohe.reports.Result;
import org.kaohe.reports.Standing;
import org.kaohe.reports.Wording;
import org.kaohe.rules.Cards;
import org.kaohe.rules.Credit;
import org.kaohe.rules.Grading;
import org.kaohe.rules.Points;

/** Grades, who is best, who is below the standard and why, what follows, and what must be said besides. */
final class Judged {

    /** Flags that hold something against a unit; the others explain a figure. */
    private static final List<String> AGAINST = List.of("award-barred", "below-", "rectification", "overdue");
    private static final List<String> ELSEWHERE = List.of("tie", "provisional", "veto", "downgraded");

    private final Result result;
    private final List<Standing> units;

    Judged(Result result) {
        this.result = result;
        this.units = result.groups().stream().flatMap(group -> group.units().stream()).toList();
    }

    /** Grades in the scheme's order, then others as they come. */
    private Set<String> order() {
        Set<String> order = new LinkedHashSet<>();
        if (result.scheme().method() instanceof Points points) {
            if (points.grading() instanceof Grading.Bands bands) {
                bands.bands().forEach(band -> order.add(band.grade()));
            } else if (points.grading() instanceof Grading.Quotas quotas) {
                quotas.byGroup().values().forEach(places -> places.forEach(quota -> order.add(quota.grade())));
            }
        }
        if (result.scheme().method() instanceof Cards cards) {
            cards.kinds().forEach(kind -> order.add(kind.name()));
        }
        units.forEach(unit -> order.add(unit.place().grade()));
        order.remove("");
        return order;
    }

    List<Map<String, Object>> grades() {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (String grade : order()) {
            List<Standing> holders = units.stream().filter(unit -> unit.place().grade().equals(grade)).toList();
            if (!holders.isEmpty()) {
                entries.add(Map.of("等次名", grade, "数量", String.valueOf(holders.size()), "名单", Words.names(holders), "句",
                        grade + " " + holders.size() + " 个：" + Words.names(holders) + "。"));
            }
        }
        return entries;
    }

    /** The first grade of the scheme, group by group. */
    List<Map<String, Object>> best() {
        List<Map<String, Object>> entries = new ArrayList<>();
        String best = graded() ? order().stream().findFirst().orElse(null) : null;
        for (Group group : result.groups()) {
            List<Standing> holders = group.units().stream().filter(unit -> unit.place().grade().equals(best)).toList();
            if (!holders.isEmpty()) {
                entries.add(Map.of("组名", group.name(), "名单", Words.names(holders), "句", group.name() + "（" + holders.size() + " 个）：" + Words.names(holders) + "。"));
            }
        }
        return entries;
    }

    private boolean graded() {
        return result.scheme().method() instanceof Points points && !(points.grading() instanceof Grading.None);
    }

    List<String> problems() {
        List<String> sentences = new ArrayList<>();
        if (result.scheme().method() instanceof Points points) {
            below(points).forEach(grade -> {
                List<Standing> holders = units.stream().filter(unit -> unit.place().grade().equals(grade)).toList();
                if (!holders.isEmpty()) {
                    sentences.add("等次为“" + grade + "”的单位 " + holders.size() + " 个：" + Words.names(holders) + "。");
                }
            });
            points.consequences().vetoes().forEach(veto -> rows(veto.feed()).forEach(row -> sentences.add(result.names().apply(row.unit()) + "：" + fact(row) + "。依据办法"
                    + veto.clause() + "，等次定为“" + veto.grade() + "”。")));
            if (points.consequences().downgrade() != null) {
                Points.Downgrade downgrade = points.consequences().downgrade();
                rows(downgrade.feed()).forEach(row -> sentences.add(result.names().apply(row.unit()) + "：依据办法" + downgrade.clause() + "，降低等次"
                        + row.figure(downgrade.steps()).map(steps -> " " + steps.toPlainString() + " 档").orElse("") + brackets(fact(row)) + "。"));
            }
        }
        flags(true, sentences);
        return sentences;
    }

    private static String brackets(String text) {
        return text.isEmpty() ? "" : "（" + text + "）";
    }

    /** Grades that mean the standard was not reached. */
    private static Set<String> below(Points points) {
        Set<String> below = new LinkedHashSet<>();
        if (points.grading() instanceof Grading.Bands bands && bands.bands().size() > 1) {
            below.add(bands.bands().get(bands.bands().size() - 1).grade());
        }
        points.consequences().vetoes().forEach(veto -> below.add(veto.grade()));
        return below;
    }

    private List<Row> rows(String feed) {
        return result.input(feed).filter(input -> input.listed()).map(Input::rows).orElse(List.of()).stream()
                .filter(row -> row.unit() != null && units.stream().anyMatch(unit -> unit.place().unitCode().equals(row.unit()))).toList();
    }

    private static String fact(Row row) {
        List<String> parts = new ArrayList<>();
        for (String column : List.of("fact", "document")) {
            if (row.values().get(column) instanceof Value.Text text) {
                parts.add(text.text());
            }
        }
        return String.join("，", parts);
    }

    private void flags(boolean against, List<String> sentences) {
        Map<String, List<Standing>> holders = new LinkedHashMap<>();
        for (Standing unit : units) {
            unit.place().flags().stream().filter(flag -> !ELSEWHERE.contains(flag) && AGAINST.stream().anyMatch(flag::startsWith) == against)
                    .forEach(flag -> holders.computeIfAbsent(Wording.flag(flag), name -> new ArrayList<>()).add(unit));
        }
        holders.forEach((flag, list) -> sentences.add("“" + flag + "”的单位 " + list.size() + " 个：" + Words.names(list) + "。"));
    }

    /** What the regulation asks for after the circular. */
    List<String> demands() {
        return result.scheme().calendar().stream().filter(entry -> entry.when().contains("通报"))
                .map(entry -> entry.what() + "：" + entry.when() + "（办法" + entry.clause() + "）。").toList();
    }

    List<String> notes() {
        List<String> sentences = new ArrayList<>();
        result.notes().forEach(note -> sentences.add(Named.files(result, note) + (note.endsWith("。") ? "" : "。")));
        if (!(result.scheme().method() instanceof Credit)) {
            flags(false, sentences);
        }
        return sentences;
    }
}
