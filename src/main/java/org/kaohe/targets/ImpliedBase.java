package org.kaohe.targets;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.kaohe.scoring.Exact;

/**
 * The figure of the year before that a level target and its growth target imply together (revenue and tax).
 *
 * @param level  the level target
 * @param growth the growth target of the same quantity
 * @param exact  level ÷ (1 + growth ÷ 100), in the unit of the level target
 */
public record ImpliedBase(Target level, Target growth, BigFraction exact) {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    /** @return the base to two decimals, HALF_UP */
    public BigDecimal figure() {
        return Exact.round(exact, 2);
    }

    /** @return level ÷ (1 + growth ÷ 100); growth in %, above −100 */
    public static BigFraction exact(BigDecimal level, BigDecimal growth) {
        return Exact.percent(level, WHOLE.add(growth));
    }

    /** @return a base for each level target that has a growth target of the same name, by unit code, in table order */
    public static List<ImpliedBase> of(TargetTable table) {
        return table.byUnit().values().stream().flatMap(List::stream).flatMap(t -> of(table, t).stream()).toList();
    }

    private static Optional<ImpliedBase> of(TargetTable table, Target level) {
        TargetKey growth = new TargetKey(level.unitCode(), level.indicator() + "_growth", level.object());
        return Stream.of(level).filter(t -> t.kind() == Kind.LEVEL).flatMap(t -> table.find(growth).stream())
                .filter(g -> g.kind() == Kind.GROWTH)
                .map(g -> new ImpliedBase(level, g, exact(level.figure(), g.figure()))).findFirst();
    }
}
