package org.kaohe.targets;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the rows of actuals.csv, references.csv and verdicts.csv: finds the target that a row means and the figure
 * that it gives. An indicator is named by its id or its Chinese name; width and blanks do not matter. Where a unit has
 * a single target of that name, the object may be left out.
 */
public final class EntryReader {

    private final TargetTable table;
    private final TargetFinder finder;
    private final ValueReader values;

    /** @param numbers text of half-width characters without % → exact decimal; empty for anything that is no number */
    public EntryReader(TargetTable table, Function<String, Optional<BigDecimal>> numbers) {
        this.table = table;
        this.finder = new TargetFinder(table);
        this.values = new ValueReader(numbers);
    }

    /** @return what a row of actuals.csv says; {@code unitCode} is a code of the register */
    public Entry<Target> actual(String unitCode, String indicator, String object, String value) {
        Entry<Target> found = finder.find(unitCode, indicator, object);
        if (!(found instanceof Entry.Empty<Target> named)) {
            return found;
        }
        Target target = named.of();
        if (target.kind() == Kind.VERDICT) {
            return new Entry.Rejected<>("indicator", Entry.Code.NO_SUCH_TARGET, target.unit() + target.label()
                    + "没有数值可报，是否达标请报入 verdicts.csv");
        }
        return values.read(target, target, value);
    }

    /** @return what a row of references.csv says: the indicator's id and the city's or the province's figure */
    public Entry<String> reference(String indicator, String value) {
        List<Target> named = finder.named(table.targets(), indicator);
        if (named.isEmpty()) {
            return new Entry.Rejected<>("indicator", Entry.Code.NO_SUCH_TARGET, "目标文件中没有指标“" + indicator + "”");
        }
        Target target = named.get(0);
        if (!target.kind().setElsewhere() && !target.indicator().equals(TargetTable.GDP_GROWTH)) {
            return new Entry.Rejected<>("indicator", Entry.Code.NO_SUCH_TARGET, "“" + target.name()
                    + "”的目标已写明，不取全市或省定数值；references.csv 只报 " + finder.references());
        }
        return values.read(target.indicator(), target, value);
    }

    /** @return the target that a row of verdicts.csv means, as {@link Entry.Empty}, or why it means none */
    public Entry<Target> verdict(String unitCode, String indicator, String object) {
        Entry<Target> found = finder.find(unitCode, indicator, object);
        if (found instanceof Entry.Empty<Target> named && named.of().kind() != Kind.VERDICT) {
            return new Entry.Rejected<>("indicator", Entry.Code.NO_SUCH_TARGET, named.of().unit() + named.of().label()
                    + "按数值判定，请报入 actuals.csv");
        }
        return found;
    }
}
