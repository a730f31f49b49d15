package org.kaohe.reports.letters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.Value;
import org.kaohe.reports.Input;
import org.kaohe.reports.Named;
import org.kaohe.reports.Result;
import org.kaohe.reports.Wording;
import org.kaohe.reports.document.Body;
import org.kaohe.reports.document.Grid;
import org.kaohe.reports.document.Grid.Align;
import org.kaohe.reports.document.Grid.Column;
import org.kaohe.reports.document.Letterhead;
import org.kaohe.reports.document.Style;
import org.kaohe.rules.Points;
import org.kaohe.rules.Reading;

/** What every letter of a result ends with: readings, data, objections, signature. */
final class Basis {

    private static final int DIGITS = 16;

    private final Result result;
    private final Letterhead head;
    private final Body end;
    private final Map<List<Map.Entry<String, String>>, Body> quotes = new HashMap<>();

    Basis(Result result) {
        this.result = result;
        this.head = Letterhead.of(result.circular());
        this.end = end();
    }

    private static Grid readings(List<Reading> readings) {
        Grid grid = new Grid(List.of(new Column("条款", 24, Align.CENTER), new Column("办法未写明之处", 66, Align.LEFT), new Column("采用的口径", 72, Align.LEFT)));
        readings.forEach(reading -> grid.row(reading.clause(), reading.question(), Wording.sentence(reading.chosen())));
        return grid;
    }

    private static Grid feeds(List<Input> inputs) {
        Grid grid = new Grid(List.of(new Column("报送表", 44, Align.LEFT), new Column("文件", 38, Align.LEFT), new Column("报送部门", 44, Align.LEFT), new Column("SHA-256 前16位", 36, Align.CENTER)));
        inputs.forEach(input -> grid.row(input.schema().title(), input.schema().file(), input.schema().supplier() == null ? "" : input.schema().supplier(),
                input.file() == null ? "未报送" : input.file().sha256().substring(0, DIGITS)));
        return grid;
    }

    /** Facts that set or lowered the grade, each with where it was reported. */
    void facts(Body body, String unit, Reported reported) {
        if (!(result.scheme().method() instanceof Points points)) {
            return;
        }
        points.consequences().vetoes().forEach(veto -> reported.rows(veto.feed(), unit).forEach(row -> body.paragraph(Style.TEXT,
                "依据办法" + veto.clause() + "，等次定为“" + veto.grade() + "”：" + fact(row) + "（" + veto.feed() + ".csv 第 " + row.line() + " 行）。")));
        if (points.consequences().downgrade() != null) {
            Points.Downgrade downgrade = points.consequences().downgrade();
            reported.rows(downgrade.feed(), unit).forEach(row -> body.paragraph(Style.TEXT, "依据办法" + downgrade.clause() + "，降低等次：" + fact(row)
                    + "（" + downgrade.feed() + ".csv 第 " + row.line() + " 行）。"));
        }
    }

    /** The clauses behind the letter, in the regulation's own words. */
    void quote(Body body, Map<String, String> words) {
        if (!words.isEmpty()) {
            body.add(quotes.computeIfAbsent(List.copyOf(words.entrySet()), Basis::quoted));
        }
    }

    private static Body quoted(List<Map.Entry<String, String>> words) {
        Grid grid = new Grid(List.of(new Column("条款", 20, Align.CENTER), new Column("原文", 142, Align.LEFT)));
        words.forEach(clause -> grid.row(clause.getKey(), clause.getValue()));
        return new Body().paragraph(Style.HEADING1, "所依据的条文").paragraph(Style.CAPTION, "文件原文").table(grid).paragraph(Style.GAP, "");
    }

    static String fact(Row row) {
        return String.join("，", java.util.stream.Stream.of("fact", "document").flatMap(column -> row.values().get(column) instanceof Value.Text text
                ? java.util.stream.Stream.of(text.text()) : java.util.stream.Stream.empty()).toList());
    }

    void write(Body body) {
        body.add(end);
    }

    private Body end() {
        Body body = new Body().paragraph(Style.HEADING1, "口径和数据");
        Grid readings = readings(result.scheme().readings());
        if (!result.notes().isEmpty()) {
            body.paragraph(Style.TEXT, "以下情况涉及全部考核对象，不专指你单位；所提各表见通报附件和工作簿：");
        }
        result.notes().forEach(note -> body.paragraph(Style.TEXT, Named.files(result, note) + (note.endsWith("。") ? "" : "。")));
        if (!readings.isEmpty()) {
            body.paragraph(Style.CAPTION, "办法未写明之处所用口径").table(readings).paragraph(Style.GAP, "");
        }
        body.paragraph(Style.CAPTION, "所用数据").table(feeds(result.inputs())).paragraph(Style.GAP, "");
        body.paragraph(Style.CLOSING, "结果校验码（SHA-256）前" + DIGITS + "位：" + result.digest().substring(0, DIGITS) + "。同样的数据和规则，任何时候重新计算都得到同样的结果。");
        if (head.objections() != null) {
            body.paragraph(Style.HEADING1, "异议的提出").paragraph(Style.CLOSING, head.objections() + (head.objections().endsWith("。") ? "" : "。"));
        }
        return body.paragraph(Style.SIGNATURE, head.issuer()).paragraph(Style.DATE, head.date());
    }
}
