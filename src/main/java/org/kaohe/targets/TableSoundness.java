package org.kaohe.targets;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.kaohe.units.Folding;

/** What must hold between the rows of a targets file. */
final class TableSoundness {

    private final String file;

    TableSoundness(String file) {
        this.file = file;
    }

    void check(List<Target> targets) {
        checkKeys(targets);
        checkNames(targets);
        checkNumbers(targets);
        checkGrowth(targets);
    }

    private void checkKeys(List<Target> targets) {
        Map<TargetKey, Target> seen = new HashMap<>();
        for (Target t : targets) {
            Target first = seen.putIfAbsent(t.key(), t);
            require(first == null, t, () -> "与第" + first.line() + "行是同一目标（单位、指标、对象相同）");
        }
    }

    /** A name may stand for one indicator only, else feeds that give names could not be read. */
    private void checkNames(List<Target> targets) {
        Map<String, Target> byName = new HashMap<>();
        Map<String, Target> byId = new HashMap<>();
        for (Target t : targets) {
            Target named = byName.putIfAbsent(Folding.name(t.name()), t);
            require(named == null || named.indicator().equals(t.indicator()), t,
                    () -> "“" + t.name() + "”在第" + named.line() + "行是另一指标 " + named.indicator());
            Target same = byId.putIfAbsent(t.indicator(), t);
            require(same == null || same.kind() == t.kind() && same.measure().equals(t.measure()), t,
                    () -> t.indicator() + " 的 kind 或 target_unit 与第" + same.line() + "行不同");
        }
    }

    /** Items of a unit stand together, are numbered 1, 2, 3, … and belong to one category each. */
    private void checkNumbers(List<Target> targets) {
        Set<String> closed = new HashSet<>();
        Target before = null;
        for (Target t : targets) {
            boolean newUnit = before == null || !before.unitCode().equals(t.unitCode());
            require(!newUnit || closed.add(t.unitCode()), t, () -> t.unit() + "的目标没有排在一起");
            int last = newUnit ? 0 : before.number();
            boolean sameItem = !newUnit && t.number() == last;
            require(sameItem || t.number() == last + 1, t, () -> "项号应为 " + (last + 1) + "，实为 " + t.number());
            String category = sameItem ? before.category() : t.category();
            require(category.equals(t.category()), t, () -> "第" + t.number() + "项分属两类");
            before = t;
        }
    }

    private void checkGrowth(List<Target> targets) {
        Set<String> withGrowth = new HashSet<>();
        targets.stream().filter(t -> t.key().equals(new TargetKey(t.unitCode(), TargetTable.GDP_GROWTH, "")))
                .forEach(t -> withGrowth.add(t.unitCode()));
        for (Target t : targets) {
            require(t.kind() != Kind.IN_STEP || withGrowth.contains(t.unitCode()), t,
                    () -> t.unit() + "没有地区生产总值增长目标，无从与经济增长同步");
        }
    }

    private void require(boolean holds, Target at, Supplier<String> otherwise) {
        if (!holds) {
            throw new UnsoundTargetsException(file, at.line(), otherwise.get());
        }
    }
}
