package org.kaohe.feeds;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import org.kaohe.units.Folding;

/** Whether the properties of one column fit together. */
final class FieldCheck {

    private final Path file;
    private final FeedSchema schema;
    private final Field field;

    FieldCheck(Path file, FeedSchema schema, Field field) {
        this.file = file;
        this.schema = schema;
        this.field = field;
    }

    void check() {
        boolean numeric = field.type().numeric();
        boolean string = field.type() == FieldType.STRING;
        Constraints constraints = field.constraints();
        require(field.name().equals(Folding.trim(field.name())), "名称首尾不可有空格");
        require(field.format() == null || string, "format 只用于 string 列");
        require(field.unitOfMeasure() == null || numeric || field.type() == FieldType.ANY, "unitOfMeasure 只用于 number、integer、any 列");
        require(!field.notApplicable() || !string && field.type() != FieldType.ANY,
                "notApplicable 只用于 number、integer、date、boolean 列");
        require(!field.withinYear() || field.type() == FieldType.DATE, "withinYear 只用于 date 列");
        require(!constraints.bounded() || numeric, "minimum、exclusiveMinimum、maximum 只用于 number、integer 列");
        require(constraints.pattern() == null || textual(), "pattern 只用于文字列");
        require(constraints.allowed().isEmpty() || string && field.format() == null, "enum 只用于文字列");
        require(new HashSet<>(constraints.allowed()).size() == constraints.allowed().size(), "enum 有重复的值");
        require(constraints.allowed().stream().allMatch(value -> value.equals(Folding.trim(value))), "enum 的值首尾不可有空格");
        require(ordered(constraints.minimum(), constraints.maximum(), 0)
                && ordered(constraints.exclusiveMinimum(), constraints.maximum(), -1), "没有数能同时满足最小值和最大值");
        atMost();
        notBefore();
        defaultValue();
    }

    private boolean textual() {
        return field.type() == FieldType.ANY
                || field.type() == FieldType.STRING && (field.format() == null || field.format() == FieldFormat.CODE);
    }

    private void atMost() {
        if (field.atMost() != null) {
            require(field.type().numeric() && !field.atMost().equals(field.name())
                            && schema.field(field.atMost()).filter(other -> other.type().numeric()).isPresent(),
                    "atMost 只用于 number、integer 列，并指另一个这样的列，“" + field.atMost() + "”不是");
        }
    }

    private void notBefore() {
        if (field.notBefore() != null) {
            require(field.type() == FieldType.DATE && !field.notBefore().equals(field.name())
                            && schema.field(field.notBefore()).filter(other -> other.type() == FieldType.DATE).isPresent(),
                    "notBefore 只用于 date 列，并指另一个这样的列，“" + field.notBefore() + "”不是");
        }
    }

    private void defaultValue() {
        if (field.defaultValue() != null) {
            require(field.format() != FieldFormat.UNIT, "unit 列不可有 default");
            require(!field.withinYear(), "withinYear 的列不可有 default");
            Reading reading = new CellReader(schema, null, null, 0).read(field, field.defaultValue(), true);
            require(reading.isGood(), "default 不合本列：" + reading.message());
        }
    }

    private static boolean ordered(BigDecimal low, BigDecimal high, int most) {
        return low == null || high == null || low.compareTo(high) <= most;
    }

    private void require(boolean sound, String reason) {
        if (!sound) {
            throw new SchemaException(file, "列“" + field.name() + "”：" + reason);
        }
    }
}
