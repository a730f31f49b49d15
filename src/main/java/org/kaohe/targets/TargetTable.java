package org.kaohe.targets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** All targets of one year, in the order of the targets file. Immutable. */
public final class TargetTable {

    /** The indicator that the economy's growth is measured by. */
    public static final String GDP_GROWTH = "gdp_growth";

    private final List<Target> targets;
    private final Map<TargetKey, Target> byKey = new LinkedHashMap<>();
    private final NavigableMap<String, List<Target>> byUnit = new TreeMap<>();

    TargetTable(List<Target> targets) {
        this.targets = List.copyOf(targets);
        this.targets.forEach(t -> byKey.put(t.key(), t));
        this.targets.forEach(t -> byUnit.computeIfAbsent(t.unitCode(), c -> new ArrayList<>()).add(t));
        byUnit.replaceAll((code, list) -> List.copyOf(list));
    }

    /**
     * Reads a targets file.
     *
     * @param file      its name, for messages
     * @param csv       its text, without byte-order mark
     * @param unitCodes name of a unit → its code in the register
     * @throws UnsoundTargetsException where a cell, a row or the whole is not as it must be
     */
    public static TargetTable read(String file, String csv, Function<String, Optional<String>> unitCodes) {
        return new TargetTable(new TableReader(file, unitCodes).read(csv));
    }

    /** @return every target in the order of the file */
    public List<Target> targets() {
        return targets;
    }

    /** @return the targets of a unit in the order of the file; none for a unit without targets */
    public List<Target> of(String unitCode) {
        return byUnit.getOrDefault(unitCode, List.of());
    }

    /** @return unit code → its targets, by code (Unicode code point) */
    public NavigableMap<String, List<Target>> byUnit() {
        return Collections.unmodifiableNavigableMap(byUnit);
    }

    /** @return the target with this key */
    public Optional<Target> find(TargetKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** @return the categories in the order in which the file first names them: 一, 二, … */
    public List<String> categories() {
        return targets.stream().map(Target::category).distinct().toList();
    }
}
