package org.kaohe.runs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaohe.feeds.Value;
import org.kaohe.scoring.Exact;
import org.kaohe.store.DifferenceStore;
import org.kaohe.store.DifferenceStore.CreditRow;
import org.kaohe.store.DifferenceStore.FeedRow;
import org.kaohe.store.DifferenceStore.Points;
import org.kaohe.store.DifferenceStore.Standing;
import org.kaohe.store.Run;
import org.kaohe.store.RunKind;
import org.kaohe.store.RunState;
import org.kaohe.store.RunStore;
import org.springframework.stereotype.Service;

/** What changed between two runs of one assessment and year, and the figures that caused it, in sentences. */
@Service
public class Comparing {

    static final Map<String, String> TABLES = Map.of("deductions", "扣分", "measures", "措施", "lists", "名单", "repair-decisions", "修复决定",
            "cards", "红黄牌", "self-check", "年度自查", "consequences", "整改后果");

    private static final int CREDIT_CODE = 18;

    private static final String UNTOUCHED = "　本单位数据未变，因比较对象、共用数据、上年结果或规则变化";

    private final RunStore runs;
    private final DifferenceStore differences;
    private final PublishedTables published;

    Comparing(RunStore runs, DifferenceStore differences, PublishedTables published) {
        this.runs = runs;
        this.differences = differences;
        this.published = published;
    }

    /**
     * @return a line a change, by unit or enterprise; one line that says so where nothing changed
     * @throws NotPossible where the runs cannot be compared
     */
    public List<String> compare(long before, long after) {
        Run one = computed(before);
        Run other = computed(after);
        if (!one.assessment().equals(other.assessment()) || one.year() != other.year()) {
            throw new NotPossible("运行 " + before + " 是 " + one.assessment() + " " + one.year() + "，运行 " + after + " 是 " + other.assessment() + " "
                    + other.year() + "：只能比较同一考核同一年度的两次运行");
        }
        List<Standing> standings = new ArrayList<>(differences.units(before, after));
        standings.addAll(differences.enterprises(before, after));
        Map<String, List<Points>> points = by(differences.items(before, after), Points::code);
        Map<String, List<CreditRow>> credit = by(differences.creditRows(before, after), CreditRow::code);
        (one.trial() || other.trial() ? List.<CreditRow>of() : TableDifferences.of(published, before, after)).forEach(row -> credit.computeIfAbsent(row.code(), code -> new ArrayList<>()).add(row));
        Map<String, List<FeedRow>> feeds = by(differences.feedRows(before, after), row -> row.subject() == null ? "" : row.subject());
        Map<String, Standing> changed = standings.stream().collect(Collectors.toMap(Standing::code, s -> s, (a, b) -> a, LinkedHashMap::new));
        Set<String> codes = new TreeSet<>(changed.keySet());
        codes.addAll(credit.keySet());
        codes.addAll(points.keySet());
        List<String> lines = new ArrayList<>();
        lines.add("运行 " + before + " → 运行 " + after + "（" + one.assessment() + " " + one.year() + "）：" + (codes.isEmpty() ? "结果相同" : codes.size() + " 个单位（企业）有变化"));
        if (!Objects.equals(one.asOf(), other.asOf())) {
            lines.add("截止日期不同：" + (one.asOf() == null ? "无" : one.asOf()) + " → " + (other.asOf() == null ? "无" : other.asOf()));
        }
        if (!codes.isEmpty()) {
            feeds.getOrDefault("", List.of()).forEach(row -> lines.add("共用数据 " + cause(row)));
        }
        Set<String> moved = new TreeSet<>();
        for (String code : codes) {
            List<FeedRow> causes = feeds.getOrDefault(code, List.of());
            if (causes.isEmpty() && !points.containsKey(code) && !credit.containsKey(code) && rankOnly(changed.get(code))) {
                moved.add(code);
                continue;
            }
            lines.add(changed.containsKey(code) ? standing(changed.get(code)) : code + "：得分、名次、等次未变");
            points.getOrDefault(code, List.of()).forEach(item -> lines.add("　" + item.clause() + " " + item.name() + "：" + shown(item.before()) + " → "
                    + shown(item.after()) + "　" + item.explanationBefore() + " → " + item.explanationAfter()));
            credit.getOrDefault(code, List.of()).forEach(row -> lines.add("　" + (row.added() ? "新增" : "取消") + TABLES.get(row.table()) + "：" + String.join(" ", row.cells())));
            causes.forEach(row -> lines.add("　数据 " + cause(row)));
            if (causes.isEmpty() && changed.containsKey(code)) {
                lines.add(credit.keySet().stream().noneMatch(key -> key.length() == CREDIT_CODE) || code.length() == CREDIT_CODE ? UNTOUCHED : "　均值随所辖企业的得分变化");
            }
        }
        if (!moved.isEmpty()) {
            lines.add(UNTOUCHED);
            moved.forEach(code -> lines.add(standing(changed.get(code))));
        }
        feeds.forEach((subject, rows) -> {
            if (!codes.contains(subject) && (codes.isEmpty() || !subject.isEmpty())) {
                rows.forEach(row -> lines.add("数据有变化而结果未变：" + subject + " " + cause(row)));
            }
        });
        return lines;
    }

    /** Others passed it, or fell behind it. */
    private static boolean rankOnly(Standing standing) {
        return standing.scoreBefore().equals(standing.scoreAfter()) && standing.gradeBefore().equals(standing.gradeAfter())
                && standing.flagsBefore().equals(standing.flagsAfter());
    }

    private Run computed(long id) {
        Run run = runs.find(id).orElseThrow(() -> new NotPossible("没有运行 " + id + "，用 runs 查看"));
        if (run.state() != RunState.DONE || run.kind() == RunKind.CHECK) {
            throw new NotPossible("运行 " + id + " " + (run.kind() == RunKind.CHECK ? "只是核对" : run.state().label()) + "，没有可比较的结果");
        }
        return run;
    }

    private static <T> Map<String, List<T>> by(Collection<T> rows, Function<T, String> code) {
        return rows.stream().collect(Collectors.groupingBy(code, TreeMap::new, Collectors.toList()));
    }

    private static String standing(Standing standing) {
        List<String> parts = new ArrayList<>();
        part(parts, "得分", standing.scoreBefore(), standing.scoreAfter());
        part(parts, "名次", standing.rankBefore(), standing.rankAfter());
        part(parts, "等次", standing.gradeBefore(), standing.gradeAfter());
        part(parts, "标记", standing.flagsBefore(), standing.flagsAfter());
        return standing.name() + "（" + standing.code() + "）：" + String.join("，", parts);
    }

    private static void part(List<String> parts, String what, String before, String after) {
        if (!before.equals(after)) {
            parts.add(what + " " + shown(before) + " → " + shown(after));
        }
    }

    private static String shown(String text) {
        return text.isEmpty() ? "无" : text;
    }

    private static String cause(FeedRow row) {
        if (row.lineBefore() == null) {
            return row.feed() + ".csv:" + row.lineAfter() + " 新增一行 " + cells(row.after());
        }
        if (row.rejected() != null) {
            return row.feed() + ".csv:" + row.rejected() + " 被拒绝，原为 " + cells(row.before());
        }
        if (row.lineAfter() == null) {
            return row.feed() + ".csv:" + row.lineBefore() + " 删去一行 " + cells(row.before());
        }
        Set<String> columns = new TreeSet<>(row.before().keySet());
        columns.addAll(row.after().keySet());
        return row.feed() + ".csv:" + row.lineAfter() + " " + columns.stream().filter(column -> !Objects.equals(row.before().get(column), row.after().get(column)))
                .map(column -> column + " " + shown(text(row.before().get(column))) + " → " + shown(text(row.after().get(column)))).collect(Collectors.joining("，"));
    }

    private static String cells(Map<String, Value> values) {
        return values.values().stream().map(Comparing::text).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    /** A cell as people read it. */
    static String text(Value value) {
        if (value instanceof Value.Figure figure) {
            return Exact.plain(figure.number());
        } else if (value instanceof Value.Text text) {
            return text.text();
        } else if (value instanceof Value.Day day) {
            return day.date().toString();
        } else if (value instanceof Value.YesNo answer) {
            return answer.yes() ? "是" : "否";
        } else if (value instanceof Value.UnitCode unit) {
            return unit.code();
        }
        return value instanceof Value.NotApplicable ? "不适用" : "";
    }
}
