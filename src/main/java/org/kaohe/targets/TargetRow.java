package org.kaohe.targets;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A row of targets.csv; every cell as printed, a missing figure empty.
 *
 * @param target     the figure judged by: reference, corrected figure or growth where it is one of these
 * @param targetUnit as in the targets file
 * @param status     met, unmet, not-reported, not-judged
 * @param gap        actual − target; of rates in percentage points
 * @param attainment in %, two decimals
 */
public record TargetRow(String unitCode, String unit, String category, int number, String indicator,
                        String indicatorName, String object, String target, String actual, String targetUnit,
                        String status, String gap, String attainment) {

    /** The header of targets.csv. */
    public static final List<String> COLUMNS = List.of("unit_code", "unit", "category", "number", "indicator",
            "indicator_name", "object", "target", "actual", "target_unit", "status", "gap", "attainment");

    /** By unit code (code point), number, line of the targets file. */
    static final Comparator<Judgement> ORDER = Comparator.comparing(Judgement::target,
            Comparator.comparing(Target::unitCode).thenComparingInt(Target::number).thenComparingInt(Target::line));

    /** @return the rows of these judgements, sorted as the table is */
    public static List<TargetRow> of(Collection<Judgement> judgements) {
        return judgements.stream().sorted(ORDER).map(TargetRow::of).toList();
    }

    private static TargetRow of(Judgement j) {
        Target t = j.target();
        BigDecimal attainment = j.attainment();
        return new TargetRow(t.unitCode(), t.unit(), t.category(), t.number(), t.indicator(), t.name(), t.object(),
                Plain.text(j.bound()), Plain.text(j.actual()), t.measure(), j.status().token(), Plain.text(j.gap()),
                attainment == null ? "" : attainment.toPlainString());
    }

    /** @return the cells in the order of {@link #COLUMNS} */
    public List<String> cells() {
        return List.of(unitCode, unit, category, String.valueOf(number), indicator, indicatorName, object, target,
                actual, targetUnit, status, gap, attainment);
    }
}
