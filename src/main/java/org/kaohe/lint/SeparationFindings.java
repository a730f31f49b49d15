package org.kaohe.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.feeds.Row;
import org.kaohe.lint.Finding.Severity;
import org.kaohe.lint.Finding.Topic;
import org.kaohe.rules.Item;
import org.kaohe.rules.Points;
import org.kaohe.rules.Rule;
import org.kaohe.scoring.Exact;
import org.kaohe.targets.Status;
import org.kaohe.targets.Target;
import org.kaohe.targets.TargetTable;

/** Items that cannot tell the units apart: equal targets, equal points, no weight. */
public final class SeparationFindings {

    private static final int LEAST_UNITS = 3;

    private SeparationFindings() {
    }

    /** Items of no points. */
    public static List<Finding> weightless(Points points) {
        return points.items().stream().filter(item -> item.points().signum() == 0).map(item -> new Finding(Severity.NOTE, Topic.SEPARATION, item.clause(),
                "“" + item.name() + "”权重为 0，报送与否、高低都不影响得分")).toList();
    }

    /** Indicators whose target is the same for every unit that has it. */
    public static List<Finding> equalTargets(TargetTable table) {
        Map<String, List<Target>> byIndicator = new LinkedHashMap<>();
        table.targets().stream().filter(target -> target.figure() != null && target.object().isEmpty())
                .forEach(target -> byIndicator.computeIfAbsent(target.indicator(), indicator -> new ArrayList<>()).add(target));
        List<Finding> findings = new ArrayList<>();
        byIndicator.values().forEach(targets -> {
            Target first = targets.get(0);
            boolean same = targets.stream().allMatch(target -> target.figure().compareTo(first.figure()) == 0 && target.measure().equals(first.measure()));
            if (same && targets.stream().map(Target::unitCode).distinct().count() >= LEAST_UNITS) {
                findings.add(new Finding(Severity.WARNING, Topic.SEPARATION, numeral(table, first), first.name() + "：" + targets.size() + " 个单位的目标都是 "
                        + Exact.plain(first.figure()) + first.measure() + "，不论基数高低一个要求，只分达到与否"));
            }
        });
        return findings;
    }

    private static String numeral(TargetTable table, Target target) {
        int at = table.categories().indexOf(target.category());
        return "一二三四五六七八九十".substring(at, at + 1);
    }

    /** Items for which all units of a group got the same points. @param units of one group */
    public static List<Finding> equalPoints(String group, List<Standing> units) {
        if (units.size() < LEAST_UNITS) {
            return List.of();
        }
        Set<String> ids = new LinkedHashSet<>();
        units.forEach(unit -> ids.addAll(unit.items().keySet()));
        List<Finding> findings = new ArrayList<>();
        List<String> idle = new ArrayList<>();
        for (String id : ids) {
            List<Standing.Part> parts = units.stream().filter(unit -> unit.items().containsKey(id)).map(unit -> unit.items().get(id)).toList();
            Standing.Part first = parts.get(0);
            if (parts.size() == units.size() && parts.stream().allMatch(part -> part.points().compareTo(first.points()) == 0)) {
                if (!first.base()) {
                    idle.add(first.name() + " " + first.points().toPlainString());
                } else if (first.max().signum() > 0) {
                    findings.add(new Finding(Severity.WARNING, Topic.SEPARATION, first.clause(), "“" + group + "”：" + first.name() + " " + units.size()
                            + " 个单位都得 " + first.points().toPlainString() + " 分（满分 " + first.max().toPlainString() + "），不分高低"));
                }
            }
        }
        if (!idle.isEmpty()) {
            findings.add(new Finding(Severity.NOTE, Topic.SEPARATION, "", "“" + group + "”：加分、扣分项中 " + idle.size() + " 项各单位得分相同，不分高低："
                    + String.join("、", idle)));
        }
        return findings;
    }

    /** Targets of the feeds that are the same for all units. @param loaded rows by feed */
    public static List<Finding> equalFigures(Points points, Map<String, List<Row>> loaded) {
        List<Finding> findings = new ArrayList<>();
        for (Item item : points.items()) {
            if (item.rule() instanceof Rule.Attainment rule && rule.target().key() == null) {
                List<BigDecimal> targets = loaded.getOrDefault(rule.target().feed(), List.of()).stream()
                        .flatMap(row -> row.figure(rule.target().column()).stream()).toList();
                if (targets.size() >= LEAST_UNITS && targets.stream().allMatch(target -> target.compareTo(targets.get(0)) == 0)) {
                    findings.add(new Finding(Severity.WARNING, Topic.SEPARATION, item.clause(), item.name() + "：" + targets.size() + " 个单位的目标都是 "
                            + Exact.plain(targets.get(0)) + "（" + rule.target() + "），不论基数高低一个要求"));
                }
            }
        }
        return findings;
    }

    /**
     * Indicators in which all units ended alike.
     *
     * @param rows of the published table of targets: {@code indicator_name}, {@code status}
     */
    public static List<Finding> equalVerdicts(List<Map<String, String>> rows) {
        Map<String, List<String>> byIndicator = new LinkedHashMap<>();
        rows.forEach(row -> byIndicator.computeIfAbsent(row.get("indicator_name"), name -> new ArrayList<>()).add(row.get("status")));
        Map<String, List<String>> alike = new LinkedHashMap<>();
        byIndicator.forEach((name, statuses) -> {
            if (statuses.size() >= LEAST_UNITS && new LinkedHashSet<>(statuses).size() == 1) {
                alike.computeIfAbsent(statuses.get(0), status -> new ArrayList<>()).add(name + "（" + statuses.size() + "）");
            }
        });
        List<Finding> findings = new ArrayList<>();
        alike.forEach((status, names) -> findings.add(new Finding(Severity.NOTE, Topic.SEPARATION, "", names.size() + " 项指标（各至少 " + LEAST_UNITS
                + " 个目标）判定全部为“" + word(status) + "”" + "，不分高低：" + Say.names(names))));
        return findings;
    }

    private static String word(String token) {
        return Arrays.stream(Status.values()).filter(status -> status.token().equals(token)).map(Status::word).findFirst().orElse(token);
    }
}
