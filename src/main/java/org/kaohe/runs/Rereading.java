package org.kaohe.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.feeds.Reject;
import org.kaohe.reports.ResultFile;
import org.kaohe.reports.Table;
import org.kaohe.rules.Reading;
import org.kaohe.rules.Scheme;
import org.kaohe.rules.Settings;
import org.kaohe.store.DifferenceStore;
import org.kaohe.store.ResultStore;
import org.kaohe.store.Run;
import org.kaohe.store.RunState;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** Computes the year once more under every other answer to every open point of the rules, one at a time, on the same figures. */
@Service
public class Rereading {

    private static final List<String> COLUMNS = List.of("reading", "clause", "question", "chosen", "answer", "group", "unit_code", "unit", "rank_from", "rank_to",
            "grade_from", "grade_to", "score_from", "score_to", "note");

    private final Trials trials;
    private final ResultStore results;
    private final DifferenceStore differences;
    private final AnalysisFiles files;

    Rereading(Trials trials, ResultStore results, DifferenceStore differences, AnalysisFiles files) {
        this.trials = trials;
        this.results = results;
        this.differences = differences;
        this.files = files;
    }

    /** @param place the table */
    public record Result(List<OtherReading> readings, Path place) {
    }

    /**
     * Writes {@code output/ASSESSMENT/YEAR.readings.csv}.
     *
     * @throws NotPossible no rules or feeds for that year
     * @throws Refused     the feeds are refused as they stand
     * @throws Busy        another trial of that assessment and year is under way
     * @throws RunFailed   database, disk or permission
     */
    public Result compute(RunRequest request, Watcher watcher) {
        try (Trials.Session session = trials.open(request)) {
            Run base = session.base(watcher);
            if (base.state() != RunState.DONE) {
                throw new Refused("报送表本身有问题，不能试算：" + base.reason(), session.rejects(base));
            }
            List<OtherReading> readings = new ArrayList<>();
            for (Reading reading : session.plan().found().scheme().readings()) {
                if (reading.setting() == null || reading.others().isEmpty()) {
                    readings.add(notComputed(reading));
                } else {
                    for (String answer : reading.others()) {
                        readings.add(computed(session, base, reading, answer, watcher));
                    }
                }
            }
            return new Result(readings, files.write(AnalysisFiles.Of.plan(session.plan()), "readings", Map.of(), List.of(table(readings))));
        } catch (IOException | SQLException | UncheckedIOException | DataAccessException | TransactionException e) {
            throw new RunFailed(null, Trouble.of(e), e);
        }
    }

    private static OtherReading notComputed(Reading reading) {
        return new OtherReading(reading, String.join("；", reading.others()), false, List.of(),
                reading.others().isEmpty() ? "没有列出其他答案" : "其他答案没有做成可计算的口径设定，未计算");
    }

    private OtherReading computed(Trials.Session session, Run base, Reading reading, String answer, Watcher watcher) throws IOException {
        Settings setting = Arrays.stream(Settings.values()).filter(one -> one.word().equals(reading.setting())).findFirst().orElseThrow();
        Scheme other = session.plan().found().scheme().with(setting, answer);
        Run tried = session.compute(other, watcher);
        if (tried.state() != RunState.DONE) {
            String first = session.rejects(tried).stream().findFirst().map(Reject::message).orElse("");
            return new OtherReading(reading, answer, false, List.of(), "按此口径不能计算：" + tried.reason() + (first.isEmpty() ? "" : "，如：" + first));
        }
        List<OtherReading.Row> rows = new ArrayList<>();
        Moved.of(results.ranking(base.id()), results.ranking(tried.id())).stream().filter(Moved::placed).forEach(moved -> rows.add(new OtherReading.Row(
                moved.unit().group(), moved.unit().unitCode(), moved.unit().unit(), Moved.rank(moved.before()), Moved.rank(moved.after()),
                Moved.grade(moved.before()), Moved.grade(moved.after()), Moved.score(moved.before()), Moved.score(moved.after()))));
        differences.enterprises(base.id(), tried.id()).stream()
                .filter(one -> !one.rankBefore().equals(one.rankAfter()) || !one.gradeBefore().equals(one.gradeAfter()))
                .forEach(one -> rows.add(new OtherReading.Row("", one.code(), one.name(), one.rankBefore(), one.rankAfter(), one.gradeBefore(),
                        one.gradeAfter(), one.scoreBefore(), one.scoreAfter())));
        return new OtherReading(reading, answer, true, List.copyOf(rows), note(rows, differences.creditRows(base.id(), tried.id()),
                differences.units(base.id(), tried.id()), session.otherTables(base, tried, other)));
    }

    private static String note(List<OtherReading.Row> rows, List<DifferenceStore.CreditRow> credit, List<DifferenceStore.Standing> units,
                               List<OtherTables.Changed> others) {
        Map<String, Long> tables = new LinkedHashMap<>();
        Comparing.TABLES.forEach((table, word) -> {
            long count = credit.stream().filter(row -> row.table().equals(table)).count();
            if (count > 0) {
                tables.put(word, count);
            }
        });
        List<String> parts = new ArrayList<>();
        if (rows.isEmpty()) {
            parts.add("名次、等次均不变");
        }
        if (rows.isEmpty() && !units.isEmpty()) {
            parts.add("得分或标记有变化的 " + units.size() + " 个单位");
        }
        tables.keySet().stream().sorted().forEach(word -> parts.add(word + "变化 " + tables.get(word) + " 行"));
        others.forEach(table -> parts.add(table.summary()));
        return String.join("，", parts);
    }

    private static ResultFile table(List<OtherReading> readings) {
        return new ResultFile("readings.csv", out -> {
            try (Table table = new Table(out, COLUMNS)) {
                for (OtherReading other : readings) {
                    Reading reading = other.reading();
                    if (other.moved().isEmpty()) {
                        table.row(reading.id(), reading.clause(), reading.question(), reading.chosen(), other.answer(), "", "", "", "", "", "", "", "", "", other.note());
                    }
                    for (OtherReading.Row row : other.moved()) {
                        table.row(reading.id(), reading.clause(), reading.question(), reading.chosen(), other.answer(), row.group(), row.code(), row.name(),
                                row.rankFrom(), row.rankTo(), row.gradeFrom(), row.gradeTo(), row.scoreFrom(), row.scoreTo(), other.note());
                    }
                }
            }
        });
    }
}
