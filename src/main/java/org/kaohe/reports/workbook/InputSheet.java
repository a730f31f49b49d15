package org.kaohe.reports.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kaohe.feeds.Field;
import org.kaohe.feeds.FieldFormat;
import org.kaohe.feeds.FieldType;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.Value;
import org.kaohe.reports.Input;
import org.kaohe.reports.Named;
import org.kaohe.reports.Result;
import org.kaohe.reports.Wording;

/** Every figure that went in: file, line, who supplied it. */
final class InputSheet {

    private static final List<String> HEADER = List.of("报送表", "行", "数据提供部门", "考核对象", "事项", "指标", "数值", "计量单位");

    private final Book book;
    private final Result result;
    private final Map<String, String> labels;
    private final TargetMeasures targets;

    InputSheet(Book book, Result result) throws IOException {
        this.book = book;
        this.result = result;
        this.labels = Named.aspects(result.scheme());
        this.targets = new TargetMeasures(result);
    }

    void write() {
        List<List<Object>> rows = new ArrayList<>();
        result.inputs().stream().filter(Input::listed).forEach(input -> input.rows().forEach(row -> rows(input, row, rows)));
        Widths widths = new Widths(HEADER);
        rows.forEach(widths::see);
        Grid grid = new Grid(book.styles(), book.stream("报送数据"), widths.columns());
        grid.title(result.title() + "　报送数据");
        result.inputs().stream().filter(input -> !input.listed()).forEach(input -> grid.note(input.schema().file() + " 共 " + input.count().loaded()
                + " 行，超过 " + Input.MOST + " 行的报送表不在此逐行列出，见报送表原件（SHA-256 见“说明”）和本簿各明细表"));
        int header = grid.next();
        grid.header(HEADER);
        rows.forEach(grid::row);
        grid.frame(header, header, 0);
    }

    private void rows(Input input, Row row, List<List<Object>> rows) {
        List<String> matter = new ArrayList<>();
        List<Field> figures = new ArrayList<>();
        String unit = "";
        for (Field field : input.schema().fields()) {
            Value value = row.values().get(field.name());
            if (value == null || value instanceof Value.NotReported && !field.constraints().required()) {
                continue;
            }
            if (field.format() == FieldFormat.UNIT) {
                unit = value instanceof Value.UnitCode code ? result.names().apply(code.code()) : "";
            } else if (figure(field) && !input.schema().primaryKey().contains(field.name())) {
                figures.add(field);
            } else if (!text(field, value).equals("")) {
                matter.add((field.type() == FieldType.STRING ? "" : title(field) + " ") + text(field, value));
            }
        }
        if (figures.isEmpty()) {
            rows.add(cells(input, row, unit, matter, "", "", ""));
        }
        for (Field field : figures) {
            rows.add(cells(input, row, unit, matter, field.title(), text(field, row.values().get(field.name())), targets.measure(row, field)));
        }
    }

    /** Without the hint that it gives those who fill it in. */
    private static String title(Field field) {
        return field.title().replaceFirst("（空为.*）$", "");
    }

    private static List<Object> cells(Input input, Row row, String unit, List<String> matter, String title, Object value, String measure) {
        return List.of(input.schema().file(), row.line(), input.schema().supplier() == null ? "" : input.schema().supplier(), unit,
                String.join("；", matter), title, value, measure);
    }

    private static boolean figure(Field field) {
        return field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER || field.type() == FieldType.ANY || field.type() == FieldType.BOOLEAN;
    }

    private Object text(Field field, Value value) {
        if (value instanceof Value.Figure figure) {
            BigDecimal number = figure.number();
            return number.precision() > 15 ? number.toPlainString() : number.scale() < 0 ? number.setScale(0) : number;
        }
        if (value instanceof Value.NotApplicable) {
            return "不适用";
        }
        if (value instanceof Value.NotReported) {
            return "未报送";
        }
        if (value instanceof Value.YesNo answer) {
            return answer.yes() ? "是" : "否";
        }
        if (value instanceof Value.Day day) {
            return day.date().toString();
        }
        if (value instanceof Value.UnitCode code) {
            return result.names().apply(code.code());
        }
        String text = ((Value.Text) value).text();
        return field.constraints().allowed().contains(text) ? labels.getOrDefault(text, Wording.value(text)) : field.name().equals("indicator") ? targets.name(text) : text;
    }
}
