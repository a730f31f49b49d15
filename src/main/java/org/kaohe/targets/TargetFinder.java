package org.kaohe.targets;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaohe.units.Folding;

/** Finds the target that a row of a feed means. */
final class TargetFinder {

    private final TargetTable table;

    TargetFinder(TargetTable table) {
        this.table = table;
    }

    /** @return the one target meant, as {@link Entry.Empty}, or why there is none */
    Entry<Target> find(String unitCode, String indicator, String object) {
        List<Target> ofUnit = table.of(unitCode);
        List<Target> named = named(ofUnit, indicator);
        if (named.isEmpty()) {
            return rejected("indicator", unitName(ofUnit, unitCode) + "没有指标“" + indicator.strip() + "”的目标"
                    + (named(table.targets(), indicator).isEmpty() ? "，目标文件中也没有这一指标，请核对指标名称或代码"
                    : "，这是其他单位的目标"));
        }
        String given = Folding.name(object);
        List<Target> exact = named.stream().filter(t -> Folding.name(t.object()).equals(given)).toList();
        List<Target> meant = exact.isEmpty() && given.isEmpty() ? named : exact;
        if (meant.size() == 1) {
            return new Entry.Empty<>(meant.get(0));
        }
        return rejected("object", wrongObject(named, object.strip()));
    }

    /** @return the targets among {@code some} whose indicator has this id or this Chinese name */
    List<Target> named(List<Target> some, String indicator) {
        String name = Folding.name(indicator);
        return some.stream().filter(t -> t.indicator().equals(name) || Folding.name(t.name()).equals(name)).toList();
    }

    /** @return the names of the indicators that references.csv may give */
    String references() {
        return Stream.concat(table.targets().stream().filter(t -> t.kind().setElsewhere()),
                table.targets().stream().filter(t -> t.indicator().equals(TargetTable.GDP_GROWTH)))
                .map(t -> t.name() + "（" + t.indicator() + "）").distinct().collect(Collectors.joining("、"));
    }

    private static String wrongObject(List<Target> named, String object) {
        Target any = named.get(0);
        String objects = named.stream().map(Target::object).filter(o -> !o.isEmpty()).collect(Collectors.joining("、"));
        String of = any.unit() + "的 " + any.indicator() + " ";
        if (objects.isEmpty()) {
            return of + "不分对象，object 应为空，实为“" + object + "”";
        }
        return object.isEmpty() ? of + "有 " + named.size() + " 个目标，请在 object 写明是哪一个：" + objects
                : of + "没有对象“" + object + "”，应为：" + objects;
    }

    private static String unitName(List<Target> ofUnit, String unitCode) {
        return ofUnit.isEmpty() ? unitCode : ofUnit.get(0).unit();
    }

    private static Entry<Target> rejected(String column, String message) {
        return new Entry.Rejected<>(column, Entry.Code.NO_SUCH_TARGET, message);
    }
}
