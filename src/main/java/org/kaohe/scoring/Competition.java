package org.kaohe.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Competition ranking: 1, 2, 2, 4. */
public final class Competition {

    /** @param rank from 1 @param tie whether another one has the same rank */
    public record Ranked<T>(T one, int rank, boolean tie) {
    }

    private Competition() {
    }

    /** @param order the best first; those it holds for equal share a rank @return sorted, equal ones in the order given */
    public static <T> List<Ranked<T>> rank(List<T> all, Comparator<T> order) {
        List<T> sorted = all.stream().sorted(order).toList();
        List<Ranked<T>> ranked = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean asBefore = i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) == 0;
            boolean asNext = i + 1 < sorted.size() && order.compare(sorted.get(i), sorted.get(i + 1)) == 0;
            ranked.add(new Ranked<>(sorted.get(i), asBefore ? ranked.get(i - 1).rank() : i + 1, asBefore || asNext));
        }
        return ranked;
    }
}
