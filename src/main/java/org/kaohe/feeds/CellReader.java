package org.kaohe.feeds;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.kaohe.units.Folding;
import org.kaohe.units.UnitRegister;

/** Reads one cell as its column has it. Immutable. */
final class CellReader {

    private static final Set<String> NOT_APPLICABLE = Set.of("无", "不适用", "—", "N/A");

    private final UnitCells units;
    private final int year;

    CellReader(FeedSchema schema, UnitRegister register, Set<String> subjectCodes, int year) {
        boolean anyUnit = schema.subjects() == FeedSchema.Subjects.REGISTER;
        this.units = new UnitCells(register, anyUnit ? null : subjectCodes, year);
        this.year = year;
    }

    /** @param required whether an empty cell is a fault (where no default fills it) */
    Reading read(Field field, String written, boolean required) {
        String cell = Folding.trim(written);
        if (cell.isEmpty() && field.defaultValue() != null) {
            cell = field.defaultValue();
        }
        if (cell.isEmpty()) {
            return required ? missing(field) : Reading.good(new Value.NotReported());
        }
        if (notApplicable(cell) && field.notApplicable()) {
            return Reading.good(new Value.NotApplicable());
        }
        return switch (field.type()) {
            case NUMBER, INTEGER -> NumberCells.read(field, cell);
            case DATE -> date(field, cell);
            case BOOLEAN -> yesNo(field, cell);
            case STRING -> string(field, cell);
            case ANY -> TextCells.read(field, cell);
        };
    }

    static boolean notApplicable(String cell) {
        return NOT_APPLICABLE.contains(cell) || NOT_APPLICABLE.contains(Folding.halfWidth(cell));
    }

    private Reading string(Field field, String cell) {
        if (field.format() == null) {
            return TextCells.read(field, cell);
        }
        return switch (field.format()) {
            case UNIT -> units.read(cell);
            case CREDIT_CODE -> CreditCode.read(cell);
            case CODE -> TextCells.read(field, Folding.halfWidth(cell));
        };
    }

    private static Reading missing(Field field) {
        if (field.type().numeric()) {
            return Reading.bad(new Value.NotReported(), RejectCode.MISSING_FIGURE,
                    "“" + field.title() + "”未报送：请补报" + field.measure() + (field.notApplicable() ? "，确无此项的填“不适用”" : ""));
        }
        if (field.format() == FieldFormat.UNIT) {
            return Reading.unreadable(RejectCode.UNKNOWN_UNIT, "“" + field.title() + "”为空：应填单位的代码、名称或别名");
        }
        if (!field.constraints().allowed().isEmpty()) {
            return Reading.unreadable(RejectCode.UNKNOWN_VALUE, "“" + field.title() + "”为空：应填 " + TextCells.list(field.constraints().allowed()));
        }
        return Reading.unreadable(RejectCode.CONSTRAINT, "“" + field.title() + "”为空：本列必填");
    }

    private Reading date(Field field, String cell) {
        Optional<LocalDate> date = Dates.parse(cell);
        if (date.isEmpty()) {
            return Reading.unreadable(RejectCode.TYPE, Visible.quoted(cell) + "不是日期：应为实有的日期，写作 2018-03-05、2018/3/5 或 2018年3月5日"
                    + unwanted(field, cell));
        }
        Value value = new Value.Day(date.get());
        if (field.withinYear() && date.get().getYear() != year) {
            return Reading.bad(value, RejectCode.CONSTRAINT, Visible.quoted(cell) + "不在考核年度内：应在 " + year + "-01-01 至 " + year + "-12-31 之间");
        }
        return Reading.good(value);
    }

    private static Reading yesNo(Field field, String cell) {
        return switch (Folding.halfWidth(cell)) {
            case "yes", "是" -> Reading.good(new Value.YesNo(true));
            case "no", "否" -> Reading.good(new Value.YesNo(false));
            default -> Reading.unreadable(RejectCode.TYPE, Visible.quoted(cell) + "不是“是”或“否”：应填 yes、no、是、否" + unwanted(field, cell));
        };
    }

    /** What to add where somebody wrote “not applicable” into a column that does not take it. */
    static String unwanted(Field field, String cell) {
        return notApplicable(cell) ? "；本列不接受“不适用”" : "";
    }
}
