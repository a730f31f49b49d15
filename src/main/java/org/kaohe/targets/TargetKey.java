package org.kaohe.targets;

import java.util.Comparator;

/**
 * What names a target.
 *
 * @param unitCode  the register's code
 * @param indicator the indicator's id
 * @param object    a river section, …; empty where the target has none
 */
public record TargetKey(String unitCode, String indicator, String object) implements Comparable<TargetKey> {

    private static final Comparator<TargetKey> ORDER = Comparator.comparing(TargetKey::unitCode)
            .thenComparing(TargetKey::indicator).thenComparing(TargetKey::object);

    @Override
    public int compareTo(TargetKey other) {
        return ORDER.compare(this, other);
    }

    /** @return the three parts as one text, for tables that need a single key */
    @Override
    public String toString() {
        return unitCode + "|" + indicator + "|" + object;
    }
}
