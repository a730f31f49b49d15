package org.kaohe.land;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A matter found in a check, to be put right (限期整改).
 *
 * @param unit   the unit's code
 * @param closed when it was put right; null: not yet
 */
public record Rectification(String unit, LocalDate found, String problem, LocalDate closed) {

    private static final Comparator<Rectification> ORDER = Comparator.comparing(Rectification::unit).thenComparing(Rectification::found)
            .thenComparing(Rectification::problem);

    /** @return whether it was found by the end of that day and not put right by then */
    public boolean openOn(LocalDate day) {
        return !found.isAfter(day) && (closed == null || closed.isAfter(day));
    }

    /** @return those open at the end of that day, by unit code, day found, problem */
    public static List<Rectification> openOn(LocalDate day, List<Rectification> all) {
        return all.stream().filter(one -> one.openOn(day)).sorted(ORDER).toList();
    }
}
