package org.kaohe.reports.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.feeds.Field;
import org.kaohe.feeds.FieldFormat;
import org.kaohe.feeds.FieldType;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.Value;
import org.kaohe.reports.Input;
import org.kaohe.reports.Result;
import org.kaohe.reports.Wording;
import org.kaohe.rules.Points;

/** Every figure that went in: file, line, who supplied it. */
final class InputSheet {

    private final Book book;
    private final Result result;
    private final Map<String, String> labels = new HashMap<>();

    InputSheet(Book book, Result result) {
        this.book = book;
        this.result = result;
        if (result.scheme().method() instanceof Points points) {
            points.items().forEach(item -> labels.put(item.id(), item.name()));
        }
    }

    void write() {
        Grid grid = new Grid(book.styles(), book.stream("报送数据"), 24, 7, 26, 24, 46, 38, 14, 10);
        grid.title(result.title() + "　报送数据");
        result.inputs().stream().filter(input -> !input.listed()).forEach(input -> grid.note(input.schema().file() + " 共 " + input.count().loaded()
                + " 行，超过 " + Input.MOST + " 行的报送表不在此逐行列出，见报送表原件（SHA-256 见“说明”）和本簿各明细表"));
        int header = grid.next();
        grid.header(List.of("报送表", "行", "数据提供部门", "考核对象", "事项", "指标", "数值", "计量单位"));
        result.inputs().stream().filter(Input::listed).forEach(input -> input.rows().forEach(row -> row(grid, input, row)));
        grid.frame(header, header, 0);
    }

    private void row(Grid grid, Input input, Row row) {
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
            } else if (figure(field)) {
                figures.add(field);
            } else {
                matter.add((field.type() == FieldType.DATE ? field.title() + " " : "") + text(field, value));
            }
        }
        if (figures.isEmpty()) {
            grid.row(cells(input, row, unit, matter, "", "", ""));
        }
        for (Field field : figures) {
            grid.row(cells(input, row, unit, matter, field.title(), text(field, row.values().get(field.name())),
                    field.unitOfMeasure() == null ? "" : field.unitOfMeasure()));
        }
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
        return field.constraints().allowed().contains(text) ? labels.getOrDefault(text, Wording.value(text)) : text;
    }
}
