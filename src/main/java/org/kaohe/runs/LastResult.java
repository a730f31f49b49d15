package org.kaohe.runs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.lint.EdgeFindings;
import org.kaohe.lint.Finding;
import org.kaohe.lint.SeparationFindings;
import org.kaohe.lint.Standing;
import org.kaohe.lint.WeightFindings;
import org.kaohe.rules.Grading;
import org.kaohe.rules.Item;
import org.kaohe.rules.Points;
import org.kaohe.rules.Scheme;

/** What the last published ranking and scores show about the rules, group by group. */
final class LastResult {

    private LastResult() {
    }

    static List<Finding> findings(Scheme scheme, List<Map<String, String>> ranking, List<Map<String, String>> scores) {
        Map<String, List<Standing>> groups = new LinkedHashMap<>();
        ranking.forEach(row -> groups.computeIfAbsent(row.get("group"), group -> new ArrayList<>()).add(standing(scheme, row, scores)));
        Grading grading = scheme.method() instanceof Points points ? points.grading() : new Grading.None();
        List<Finding> findings = new ArrayList<>();
        groups.forEach((group, units) -> {
            findings.addAll(SeparationFindings.equalPoints(group, units));
            findings.addAll(WeightFindings.of(group, units));
            findings.addAll(EdgeFindings.of(grading, group, units));
        });
        return findings;
    }

    private static Standing standing(Scheme scheme, Map<String, String> row, List<Map<String, String>> scores) {
        Map<String, Standing.Part> items = new LinkedHashMap<>();
        scores.stream().filter(score -> score.get("unit_code").equals(row.get("unit_code"))).forEach(score -> items.put(score.get("item"),
                new Standing.Part(score.get("item_name"), score.get("clause"), base(scheme, score.get("item")), new BigDecimal(score.get("max_points")),
                        new BigDecimal(score.get("points")))));
        return new Standing(row.get("group"), row.get("unit"), row.get("rank").isEmpty() ? null : Integer.valueOf(row.get("rank")),
                row.get("score").isEmpty() ? null : new BigDecimal(row.get("score")), row.get("grade"), items);
    }

    /** An item that the rules no longer have counted as one of the base. */
    private static boolean base(Scheme scheme, String id) {
        return !(scheme.method() instanceof Points points)
                || points.items().stream().filter(item -> item.id().equals(id)).allMatch(item -> item.category() == Item.Category.BASE);
    }
}
