package org.kaohe.reports;

import java.util.ArrayList;
import java.util.List;
import org.kaohe.feeds.CaseRule;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Field;
import org.kaohe.feeds.FieldType;
import org.kaohe.rules.Scheme;

/**
 * A feed's form to be filled in: what the columns are, and the rows that are known beforehand.
 *
 * @param year   the assessment year
 * @param rows   cells by column; what is to be filled in is empty. No row where the feed reports what happens
 * @param units  the names that may stand in the column of the unit
 */
public record Blank(Scheme scheme, int year, FeedSchema schema, List<List<String>> rows, List<String> units) {

    /** The names of the units stand in their column; where a feed asks for a row a unit and aspect, those stand there too. */
    public static Blank of(Scheme scheme, int year, FeedSchema schema, List<String> filledIn, List<String> units) {
        List<List<String>> rows = new ArrayList<>();
        if (!schema.coverage().isEmpty()) {
            for (String unit : filledIn) {
                rows(schema, new ArrayList<>(), unit, rows);
            }
        }
        return new Blank(scheme, year, schema, List.copyOf(rows), units);
    }

    private static void rows(FeedSchema schema, List<String> begun, String unit, List<List<String>> rows) {
        if (begun.size() == schema.fields().size()) {
            rows.add(List.copyOf(begun));
            return;
        }
        Field field = schema.fields().get(begun.size());
        List<String> values = List.of("");
        if (schema.coverage().contains(field.name())) {
            values = schema.unitField().filter(field::equals).isPresent() ? List.of(unit) : field.constraints().allowed().isEmpty() ? values : field.constraints().allowed();
        }
        for (String value : values) {
            List<String> row = new ArrayList<>(begun);
            row.add(value);
            rows(schema, row, unit, rows);
        }
    }

    /** @return what a column asks for, e.g. {@code 规模以上工业增加值（亿元，必填）} */
    public String asks(Field field) {
        List<String> more = new ArrayList<>();
        if (field.unitOfMeasure() != null) {
            more.add(field.unitOfMeasure());
        }
        if (field.type() == FieldType.DATE) {
            more.add("日期，如 " + year + "-03-05");
        }
        if (field.type() == FieldType.BOOLEAN) {
            more.add("是或否");
        }
        if (field.constraints().required()) {
            more.add("必填");
        }
        if (field.notApplicable()) {
            more.add("可填“不适用”");
        }
        return field.title() + (more.isEmpty() ? "" : "（" + String.join("，", more) + "）");
    }

    /** @return what a value of a list means, e.g. the item that {@code reserves} stands for; the value where that is not known */
    public String meaning(String value) {
        return Named.aspects(scheme).getOrDefault(value, Wording.value(value));
    }

    /** @return sentences: which columns are filled in under which value of the deciding column; empty where none decides */
    public List<String> cases() {
        List<String> cases = new ArrayList<>();
        if (schema.cases() != null) {
            String title = schema.field(schema.cases().column()).map(Field::title).orElse(schema.cases().column());
            schema.cases().values().forEach((value, rules) -> {
                List<String> parts = new ArrayList<>();
                rules.forEach((column, rule) -> parts.add(schema.field(column).map(Field::title).orElse(column) + how(rule)));
                schema.cases().columns().stream().filter(column -> !rules.containsKey(column)).forEach(column ->
                        parts.add(schema.field(column).map(Field::title).orElse(column) + "不填"));
                cases.add(title + "为 " + value + "（" + meaning(value) + "）时：" + String.join("，", parts));
            });
        }
        return cases;
    }

    private static String how(CaseRule rule) {
        if (rule instanceof CaseRule.OneOf one) {
            return "填 " + String.join("、", one.values()) + " 之一";
        }
        return rule instanceof CaseRule.Required ? "必填" : rule instanceof CaseRule.Optional ? "可填" : rule instanceof CaseRule.Unread ? "不看" : rule instanceof CaseRule.Empty
                ? "不填" : "照该列要求";
    }

    /** @return when it is due, in words */
    public String due() {
        return schema.dueDate() == null ? "办法没有规定" : (year + 1) + "-" + schema.dueDate();
    }

    /** @return the form as a feed: header and known rows; UTF-8 with a byte-order mark, by which spreadsheets know it */
    public ResultFile csv() {
        return new ResultFile(schema.file(), out -> {
            out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
            try (Table table = new Table(out, schema.columns())) {
                for (List<String> row : rows) {
                    table.row(row.toArray());
                }
            }
        });
    }
}
