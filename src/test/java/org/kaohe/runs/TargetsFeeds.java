package org.kaohe.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kaohe.store.RunKind;

/** Feeds in which every unit just meets every target, to be changed line by line. Figures set elsewhere are all 5 %. */
final class TargetsFeeds {

    static final String ASSESSMENT = "county-targets";
    static final String SET_ELSEWHERE = "5";

    final Bench bench = Bench.fresh();
    final List<String> actuals = new ArrayList<>(List.of("unit,indicator,object,value"));
    final List<String> references = new ArrayList<>(List.of("indicator,value", "rd_intensity,5", "science_expenditure_share,5",
            "science_expenditure_growth,5", "energy_intensity_reduction,5"));
    final List<String> verdicts = new ArrayList<>(List.of("unit,indicator,object,met,evidence"));

    TargetsFeeds() {
        try (CSVParser parser = CSVParser.parse(Path.of("jobs/county-targets/targets-2017.csv"), StandardCharsets.UTF_8,
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            List<CSVRecord> targets = parser.getRecords();
            for (CSVRecord target : targets) {
                Map<String, String> cells = target.toMap();
                String key = cells.get("unit") + "," + cells.get("indicator") + "," + cells.get("object") + ",";
                if (cells.get("kind").equals("verdict")) {
                    verdicts.add(key + "yes,文件");
                } else {
                    actuals.add(key + justMet(cells, targets));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String justMet(Map<String, String> target, List<CSVRecord> targets) {
        String figure = target.get("corrected_target").isEmpty() ? target.get("target") : target.get("corrected_target");
        return switch (target.get("kind")) {
            case "city-set", "province-set" -> SET_ELSEWHERE;
            case "in-step" -> targets.stream().filter(other -> other.get("unit").equals(target.get("unit"))
                    && other.get("indicator").equals("gdp_growth")).findFirst().orElseThrow().get("target");
            default -> target.get("strict").equals("yes") ? new BigDecimal(figure).subtract(new BigDecimal("0.01")).toPlainString() : figure;
        };
    }

    /** @return the number of the line in the file */
    private static int replace(List<String> lines, String beginning, String line) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith(beginning)) {
                lines.set(i, line);
                return i + 1;
            }
        }
        throw new AssertionError("no line " + beginning);
    }

    /** Puts another figure. @param target unit, indicator, object @return the line */
    int actual(String target, String value) {
        return replace(actuals, target + ",", target + "," + value);
    }

    int verdict(String target, String answer) {
        return replace(verdicts, target + ",", target + "," + answer + ",文件");
    }

    int reference(String indicator, String value) {
        return replace(references, indicator + ",", indicator + "," + value);
    }

    static int add(List<String> lines, String line) {
        lines.add(line);
        return lines.size();
    }

    static void remove(List<String> lines, String beginning) {
        if (!lines.removeIf(line -> line.startsWith(beginning))) {
            throw new AssertionError("no line " + beginning);
        }
    }

    RunResult run(RunKind kind, LocalDate asOf) {
        bench.feed(ASSESSMENT, 2017, "actuals.csv", actuals);
        bench.feed(ASSESSMENT, 2017, "references.csv", references);
        bench.feed(ASSESSMENT, 2017, "verdicts.csv", verdicts);
        return bench.run(ASSESSMENT, 2017, kind, asOf);
    }

    RunResult run() {
        return run(RunKind.FINAL, null);
    }
}
