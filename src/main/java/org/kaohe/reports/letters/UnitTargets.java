package org.kaohe.reports.letters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.kaohe.feeds.Row;
import org.kaohe.reports.Result;
import org.kaohe.reports.TargetWords;
import org.kaohe.reports.Wording;
import org.kaohe.reports.document.Body;
import org.kaohe.reports.document.Grid;
import org.kaohe.reports.document.Grid.Align;
import org.kaohe.reports.document.Grid.Column;
import org.kaohe.reports.document.Style;

/** Every target of a unit, with the figure it was judged by; nothing for assessments without targets. */
final class UnitTargets {

    private static final List<Column> COLUMNS = List.of(new Column("序号", 11, Align.CENTER), new Column("目标", 54, Align.LEFT), new Column("应达到", 22, Align.CENTER),
            new Column("实际", 22, Align.CENTER), new Column("结果", 17, Align.CENTER), new Column("来源", 36, Align.LEFT));

    private final Map<String, Grid> byUnit = new HashMap<>();

    private UnitTargets() {
    }

    static UnitTargets of(Result result, Reported reported) throws IOException {
        UnitTargets targets = new UnitTargets();
        result.tables().each("targets.csv", row -> targets.byUnit.computeIfAbsent(row.get("unit_code"), unit -> new Grid(COLUMNS)).row(cells(row, reported)));
        return targets;
    }

    private static List<String> cells(CSVRecord row, Reported reported) {
        return List.of(row.get("number"), TargetWords.name(row), TargetWords.figure(row, "target"), TargetWords.figure(row, "actual"), Wording.value(row.get("status")),
                source(row, reported));
    }

    private static String source(CSVRecord row, Reported reported) {
        List<String> sources = new ArrayList<>();
        for (String feed : List.of("actuals", "verdicts")) {
            for (Row reportedRow : reported.rows(feed, row.get("unit_code"))) {
                if (reportedRow.text("indicator").orElse("").equals(row.get("indicator")) && reportedRow.text("object").orElse("").equals(row.get("object"))) {
                    sources.add(feed + ".csv 第 " + reportedRow.line() + " 行");
                }
            }
        }
        return String.join("；", sources);
    }

    void write(Body body, String unit) {
        if (byUnit.containsKey(unit)) {
            body.paragraph(Style.HEADING1, "各项目标完成情况").paragraph(Style.CAPTION, "目标逐项判定").table(byUnit.get(unit)).paragraph(Style.GAP, "");
        }
    }
}
