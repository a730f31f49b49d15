package org.kaohe.feeds;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kaohe.units.Folding;

/** Reads the cells of a row one by one and then against each other. */
final class RowCells {

    private final FeedSchema schema;
    private final Header header;
    private final CellReader reader;

    RowCells(FeedSchema schema, Header header, CellReader reader) {
        this.schema = schema;
        this.header = header;
        this.reader = reader;
    }

    /** What could be read, why the row is rejected (empty: it is not), and which required figures are missing. */
    record Result(SortedMap<String, Value> values, TreeSet<Reject> reasons, TreeSet<Reject> missing) {}

    Result read(RawRecord record) {
        Result result = new Result(new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
        String caseValue = caseValue(record);
        for (Field field : schema.fields()) {
            CaseRule rule = schema.cases() == null ? new CaseRule.Own() : schema.cases().rule(field.name(), caseValue);
            if (!(rule instanceof CaseRule.Unread)) {
                add(result, record, field, reading(field, cell(record, field), rule, caseValue));
            }
        }
        schema.fields().stream().filter(field -> field.atMost() != null).forEach(field -> compare(result, record, field));
        schema.fields().stream().filter(field -> field.notBefore() != null).forEach(field -> inOrder(result, record, field));
        return result;
    }

    /** Whom a record with too many or too few cells is about, as far as its unit cell can be read. */
    SortedMap<String, Value> unit(RawRecord record) {
        SortedMap<String, Value> values = new TreeMap<>();
        schema.unitField().filter(field -> header.position(field.name()) < record.cells().size()).ifPresent(field -> {
            Reading reading = reader.read(field, cell(record, field), true);
            if (reading.isGood()) {
                values.put(field.name(), reading.value());
            }
        });
        return values;
    }

    private void add(Result result, RawRecord record, Field field, Reading reading) {
        if (reading.value() != null) {
            result.values().put(field.name(), reading.value());
        }
        if (!reading.isGood()) {
            (reading.code() == RejectCode.MISSING_FIGURE ? result.missing() : result.reasons())
                    .add(reject(record, field, reading.code(), reading.message()));
        }
    }

    private Reading reading(Field field, String cell, CaseRule rule, String caseValue) {
        if (rule instanceof CaseRule.Empty) {
            return empty(field, cell, caseValue);
        }
        boolean required = rule instanceof CaseRule.Required || rule instanceof CaseRule.OneOf
                || rule instanceof CaseRule.Own && field.constraints().required();
        Reading reading = reader.read(field, cell, required);
        if (rule instanceof CaseRule.OneOf oneOf && reading.value() instanceof Value.Text text
                && !oneOf.values().contains(text.text())) {
            return Reading.bad(text, RejectCode.CONSTRAINT, Visible.quoted(text.text()) + "在 " + thisCase(caseValue)
                    + "时不可用：应为 " + TextCells.list(oneOf.values()));
        }
        return reading;
    }

    private Reading empty(Field field, String cell, String caseValue) {
        if (Folding.trim(cell).isEmpty()) {
            return Reading.good(new Value.NotReported());
        }
        return Reading.bad(reader.read(field, cell, false).value(), RejectCode.CONSTRAINT,
                thisCase(caseValue) + "时“" + field.title() + "”应为空，现为" + Visible.quoted(cell));
    }

    private String thisCase(String caseValue) {
        return schema.cases().column() + " 为“" + caseValue + "”";
    }

    private void compare(Result result, RawRecord record, Field field) {
        BigDecimal number = number(result, field.name());
        BigDecimal limit = number(result, field.atMost());
        if (number != null && limit != null && number.compareTo(limit) > 0) {
            String other = schema.field(field.atMost()).map(Field::title).orElseThrow();
            result.reasons().add(reject(record, field, RejectCode.CONSTRAINT, Visible.quoted(cell(record, field)) + "太大：应不大于“"
                    + other + "”的 " + limit.toPlainString() + field.measure()));
        }
    }

    private void inOrder(Result result, RawRecord record, Field field) {
        if (result.values().get(field.name()) instanceof Value.Day later && result.values().get(field.notBefore()) instanceof Value.Day earlier
                && later.date().isBefore(earlier.date())) {
            String other = schema.field(field.notBefore()).map(Field::title).orElseThrow();
            result.reasons().add(reject(record, field, RejectCode.CONSTRAINT, Visible.quoted(cell(record, field)) + "早于“" + other + "”的 "
                    + earlier.date() + "：请核对日期"));
        }
    }

    private static BigDecimal number(Result result, String column) {
        return result.values().get(column) instanceof Value.Figure figure ? figure.number() : null;
    }

    /** The value that decides on other columns, null where there is none or it is none of its list. */
    private String caseValue(RawRecord record) {
        if (schema.cases() == null) {
            return null;
        }
        Field field = schema.field(schema.cases().column()).orElseThrow();
        Reading reading = reader.read(field, cell(record, field), true);
        return reading.value() instanceof Value.Text text ? text.text() : null;
    }

    private String cell(RawRecord record, Field field) {
        return record.cells().get(header.position(field.name()));
    }

    private Reject reject(RawRecord record, Field field, RejectCode code, String message) {
        return new Reject(schema.file(), record.line(), field.name(), cell(record, field), code, message);
    }
}
