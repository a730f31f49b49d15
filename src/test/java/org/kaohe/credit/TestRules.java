package org.kaohe.credit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.rules.WorkingDays;

/** The scheme of 2018, written down from the text, with the working days that are shipped. */
final class TestRules {

    static final Path JOBS = Path.of("jobs/environmental-credit");
    static final WorkingDays WORKING_DAYS = workingDays();

    private TestRules() {
    }

    static CreditRules with(Map<String, DeductionItem> items, Readings readings) {
        return new CreditRules(new BigDecimal("100"),
                List.of(new GradeBand("环保诚信", new BigDecimal("90")), new GradeBand("环保信用良好", new BigDecimal("80")),
                        new GradeBand("环保信用警示", new BigDecimal("60")), new GradeBand("环保失信", null)),
                List.of(new MeasureLine(Measure.WARNING, "书面告诫", new BigDecimal("80"), true, "十"),
                        new MeasureLine(Measure.KEY_SUPERVISION, "重点监督检查", new BigDecimal("80"), false, "十"),
                        new MeasureLine(Measure.INTERVIEW, "约谈", new BigDecimal("70"), true, "十"),
                        new MeasureLine(Measure.BLACKLIST, "列入黑名单", new BigDecimal("60"), false, "十")),
                new BigDecimal("100"), LocalDate.of(2018, 9, 15), items, "计分项目为示例", WORKING_DAYS, readings);
    }

    /** The shipped items. */
    static Map<String, DeductionItem> shippedItems() {
        Map<String, DeductionItem> items = new HashMap<>();
        for (String line : rows(JOBS.resolve("deduction-items-2018.csv"))) {
            String[] cells = line.split(",");
            items.put(cells[0], new DeductionItem(cells[0], cells[1], new BigDecimal(cells[2])));
        }
        return items;
    }

    private static WorkingDays workingDays() {
        Map<LocalDate, WorkingDays.Kind> days = new HashMap<>();
        for (String line : rows(JOBS.resolve("working-days.csv"))) {
            String[] cells = line.split(",");
            days.put(LocalDate.parse(cells[0]), WorkingDays.Kind.of(cells[1]));
        }
        return new WorkingDays(days);
    }

    /** The lines of a table of ours below its header; these have no quotes. */
    static List<String> rows(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.subList(1, lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
