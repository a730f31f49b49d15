package org.kaohe.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.Value;
import org.kaohe.rules.Subjects;

/** Rows at random, from few values, so that equal figures, zeros, missing targets and 不适用 meet often. */
final class MadeFigures {

    private static final List<String> LEVELS = List.of("national", "provincial", "municipal");
    private static final Map<String, String> EVENTS = Map.ofEntries(Map.entry("platform", "level"), Map.entry("pilot_smart", "level"),
            Map.entry("pilot_standard", "national"), Map.entry("honour", "level"), Map.entry("policy_fund", "amount"),
            Map.entry("problem_solved", "quantity"), Map.entry("other_bonus", "points"), Map.entry("veto", ""), Map.entry("criticism", "level"),
            Map.entry("constraint_missed", ""), Map.entry("poor_execution", "quantity"), Map.entry("other_deduction", "points"));

    private final Random random;

    MadeFigures(Random random) {
        this.random = random;
    }

    Map<String, List<Row>> industrialEconomy(Assessment rules) {
        Map<String, List<Row>> rows = new HashMap<>();
        for (String unit : codes(rules)) {
            String valueAdded = positive();
            add(rows, "statistics", unit, Map.of("value_added", valueAdded, "value_added_growth", signed(), "new_enterprises", whole(),
                    "profit_growth", random.nextInt(8) == 0 ? "不适用" : signed(), "investment", positive(), "investment_growth", signed(),
                    "high_tech_value_added", new BigDecimal(valueAdded).multiply(new BigDecimal(random.nextInt(4))).movePointLeft(1).toPlainString()));
            add(rows, "targets", unit, Map.of("value_added", target(positive()), "value_added_growth", target(signed()), "new_enterprises",
                    target(whole()), "investment", target(positive()), "investment_growth", target(signed()), "signed_amount", target(positive())));
            add(rows, "investment-promotion", unit, Map.of("signed_amount", positive(), "contracted_funds", positive(), "arrived_funds", positive(),
                    "contracted_projects", whole(), "started_projects", whole()));
            for (int i = random.nextInt(12); i > 0; i--) {
                rows.computeIfAbsent("events", feed -> new ArrayList<>()).add(event(unit, pick(EVENTS.keySet()), rows.size() * 100 + i));
            }
        }
        rows.computeIfAbsent("events", feed -> new ArrayList<>());
        return rows;
    }

    Map<String, List<Row>> grainSecurity(Assessment rules, Map<String, Integer> fullMarks) {
        Map<String, List<Row>> rows = new HashMap<>();
        for (String unit : codes(rules)) {
            for (String feed : List.of("department-review", "joint-inspection")) {
                fullMarks.forEach((aspect, full) -> add(rows, feed, unit, Map.of("aspect", "=" + aspect, "marks",
                        random.nextInt(5) == 0 ? full.toString() : BigDecimal.valueOf(random.nextInt(full * 100 + 1), 2).toPlainString())));
            }
        }
        return rows;
    }

    Map<String, List<Row>> website(Assessment rules) {
        Map<String, List<Row>> rows = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            String unit = "D" + (10 + i);
            String group = i < 8 ? "部门（有网站）" : "部门（无网站）";
            add(rows, "scores", unit, Map.of("group", "=" + group, "info_disclosure", marks(30), "service_guide", service(), "convenience_service",
                    service(), "interaction", marks(30), "portal", marks(20)));
            if (random.nextInt(4) > 0) {
                add(rows, "news", unit, Map.of("pool", "=departments-and-zones", "submitted", "99", "adopted", whole()));
            }
        }
        rows.computeIfAbsent("news", feed -> new ArrayList<>());
        return rows;
    }

    /** @param line only has to be another one for every event */
    Row event(String unit, String kind, int line) {
        String needs = EVENTS.get(kind);
        Map<String, String> cells = new HashMap<>(Map.of("kind", "=" + kind));
        if (needs.equals("level") || needs.equals("national")) {
            cells.put("level", "=" + (needs.equals("national") ? "national" : pick(LEVELS)));
        }
        if (needs.equals("amount")) {
            cells.put("amount", pick(List.of("99.99", "100", "499.99", "500", "999.99", "1000")));
        }
        if (needs.equals("points")) {
            cells.put("points", pick(List.of("0.01", "0.005", "2.345", "7", "25", "60")));
        }
        cells.put("quantity", needs.isEmpty() || needs.equals("amount") || needs.equals("points") ? "1" : Integer.toString(1 + random.nextInt(3)));
        return row(line, unit, cells);
    }

    private void add(Map<String, List<Row>> rows, String feed, String unit, Map<String, String> cells) {
        List<Row> list = rows.computeIfAbsent(feed, name -> new ArrayList<>());
        list.add(row(list.size() + 2, unit, cells));
    }

    /** Cells that begin with {@code =} are text, the others numbers, empty or 不适用. */
    private static Row row(int line, String unit, Map<String, String> cells) {
        TreeMap<String, Value> values = new TreeMap<>(Map.of("unit", new Value.UnitCode(unit)));
        cells.forEach((column, cell) -> values.put(column, cell.isEmpty() ? new Value.NotReported() : cell.equals("不适用") ? new Value.NotApplicable()
                : cell.startsWith("=") ? new Value.Text(cell.substring(1)) : new Value.Figure(new BigDecimal(cell))));
        return new Row(line, unit + line, "", values, List.of());
    }

    /** The same row with a number raised. */
    static Row raised(Row row, String column, BigDecimal by) {
        TreeMap<String, Value> values = new TreeMap<>(row.values());
        values.put(column, new Value.Figure(row.figure(column).orElseThrow().add(by)));
        return new Row(row.line(), row.key(), row.raw(), values, row.missing());
    }

    private static Collection<String> codes(Assessment rules) {
        return ((Subjects.Listed) rules.scheme().subjects()).codes();
    }

    <T> T pick(Collection<T> from) {
        return from.stream().sorted().skip(random.nextInt(from.size())).findFirst().orElseThrow();
    }

    private String positive() {
        return pick(List.of("0", "0.01", "7", "30.55", "100", "120"));
    }

    private String signed() {
        return pick(List.of("-12.3", "-4", "-0.01", "0", "3.33", "4", "8.5", "20"));
    }

    private String whole() {
        return Integer.toString(random.nextInt(6));
    }

    private String target(String value) {
        return random.nextInt(5) == 0 ? "" : value;
    }

    private String service() {
        return random.nextInt(3) == 0 ? "不适用" : marks(10);
    }

    private String marks(int most) {
        return random.nextInt(4) == 0 ? Integer.toString(most) : BigDecimal.valueOf(random.nextInt(most * 100), 2).toPlainString();
    }
}
