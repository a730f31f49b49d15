package org.kaohe.feeds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.kaohe.units.Folding;

/** Cells of number and integer columns. */
final class NumberCells {

    private NumberCells() {
    }

    static Reading read(Field field, String cell) {
        Optional<BigDecimal> parsed = Numbers.parse(cell, field.percentage());
        if (parsed.isEmpty()) {
            return Reading.unreadable(RejectCode.TYPE, Visible.quoted(cell) + complaint(field, cell));
        }
        BigDecimal number = parsed.get();
        if (field.type() == FieldType.INTEGER) {
            if (number.stripTrailingZeros().scale() > 0) {
                return bad(number, cell, "不是整数：应为整数" + field.measure());
            }
            number = number.setScale(0, RoundingMode.UNNECESSARY);
        }
        Constraints limits = field.constraints();
        if (limits.minimum() != null && number.compareTo(limits.minimum()) < 0) {
            return bad(number, cell, "太小：应不小于 " + limits.minimum().toPlainString() + field.measure());
        }
        if (limits.exclusiveMinimum() != null && number.compareTo(limits.exclusiveMinimum()) <= 0) {
            return bad(number, cell, "太小：应大于 " + limits.exclusiveMinimum().toPlainString() + field.measure());
        }
        if (limits.maximum() != null && number.compareTo(limits.maximum()) > 0) {
            return bad(number, cell, "太大：应不大于 " + limits.maximum().toPlainString() + field.measure());
        }
        return Reading.good(new Value.Figure(number));
    }

    private static Reading bad(BigDecimal number, String cell, String complaint) {
        return Reading.bad(new Value.Figure(number), RejectCode.CONSTRAINT, Visible.quoted(cell) + complaint);
    }

    private static String complaint(Field field, String cell) {
        if (CellReader.notApplicable(cell)) {
            return "不是数：本列不接受“不适用”，应为阿拉伯数字" + field.measure() + "，如 " + example(field);
        }
        if (!field.percentage() && Numbers.parse(cell, true).isPresent()) {
            return "带百分号，而本列不是百分数：应为不带百分号的数" + field.measure();
        }
        return "不是数：应为阿拉伯数字" + field.measure() + "，如 " + example(field) + "；" + advice(Folding.halfWidth(cell));
    }

    private static String advice(String cell) {
        if (cell.matches("[-+0-9.]*,[-+0-9.,]*%?")) {
            return "千分位逗号须三位一组，小数点用“.”";
        }
        return cell.matches("[-+0-9.]+[eE][-+0-9]+") ? "请不用科学记数法" : "请去掉“万”“约”等文字";
    }

    private static String example(Field field) {
        return field.type() == FieldType.INTEGER ? "12" : field.percentage() ? "8.5" : "1234.56";
    }
}
