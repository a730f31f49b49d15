package org.kaohe.targets;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kaohe.units.Folding;

/** Reads the figure that a row gives for a target, in the target's unit of measure. */
final class ValueReader {

    /** Things that are counted one by one. 万人 and 亿部 are printed with decimals in the text itself. */
    private static final Set<String> COUNTED = Set.of("起", "套", "人", "天", "个", "架");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal DAYS = new BigDecimal(366);

    private final Function<String, Optional<BigDecimal>> numbers;

    ValueReader(Function<String, Optional<BigDecimal>> numbers) {
        this.numbers = numbers;
    }

    <T> Entry<T> read(T of, Target target, String raw) {
        String text = Folding.trim(Folding.halfWidth(raw));
        if (text.isEmpty()) {
            return new Entry.Empty<>(of);
        }
        boolean percent = text.endsWith("%");
        if (percent && !target.unitOfMeasure().equals(Target.PERCENT)) {
            return rejected(Entry.Code.TYPE, target, raw, "不能带百分号，应" + expected(target));
        }
        String digits = percent ? text.substring(0, text.length() - 1) : text;
        Optional<BigDecimal> number = target.waterClass() ? WaterClass.roman(digits).or(() -> numbers.apply(digits))
                : numbers.apply(digits);
        if (number.isEmpty()) {
            return rejected(Entry.Code.TYPE, target, raw, "不是数，应" + expected(target));
        }
        BigDecimal value = number.get();
        return fault(target, value).<Entry<T>>map(f -> rejected(Entry.Code.CONSTRAINT, target, raw, f))
                .orElseGet(() -> new Entry.Accepted<>(of, value));
    }

    private static Optional<String> fault(Target t, BigDecimal value) {
        String unit = t.unitOfMeasure();
        if (t.waterClass()) {
            return when(!WaterClass.known(value), "不是水质类别，应" + expected(t));
        }
        if (COUNTED.contains(unit) && value.stripTrailingZeros().scale() > 0) {
            return Optional.of("应为整数（" + unit + "）");
        }
        if (share(t)) {
            return when(value.signum() < 0 || value.compareTo(HUNDRED) > 0, "超出范围，应在 0 与 100 之间（%）");
        }
        if (unit.equals("天")) {
            return when(value.signum() < 0 || value.compareTo(DAYS) > 0, "超出范围，一年的天数应在 0 与 366 之间");
        }
        boolean rate = unit.equals(Target.PERCENT);
        return when(!rate && value.signum() < 0, "不应为负");
    }

    /** Parts of a whole; growth and reduction rates may lie anywhere. */
    private static boolean share(Target t) {
        boolean level = t.kind() == Kind.LEVEL || t.kind() == Kind.FLOOR || t.kind() == Kind.CEILING;
        return t.unitOfMeasure().equals(Target.PERCENT) && (level || t.indicator().endsWith("_share"));
    }

    private static Optional<String> when(boolean wrong, String fault) {
        return wrong ? Optional.of(fault) : Optional.empty();
    }

    private static String expected(Target t) {
        if (t.waterClass()) {
            return "填 1–6 或 Ⅰ–Ⅴ、劣Ⅴ（劣Ⅴ = 6）";
        }
        return switch (t.unitOfMeasure()) {
            case "" -> "只填数字，例如 0";
            case Target.PERCENT -> "只填数字或带 %，例如 8.5 或 8.5%";
            default -> "以" + t.unitOfMeasure() + "为单位，只填数字";
        };
    }

    private static <T> Entry<T> rejected(Entry.Code code, Target t, String raw, String fault) {
        return new Entry.Rejected<>("value", code, t.name() + "的“" + raw.strip() + "”" + fault);
    }
}
