package org.kaohe.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.store.ResultStore.RankRow;

/** A unit's place before and after; either is null where the unit was not assessed then. */
public record Moved(RankRow before, RankRow after) {

    /** @return all units in the order of the later ranking, those gone from it last */
    static List<Moved> of(List<RankRow> before, List<RankRow> after) {
        Map<String, RankRow> earlier = new HashMap<>();
        before.forEach(row -> earlier.put(row.unitCode(), row));
        List<Moved> moved = new ArrayList<>();
        after.forEach(row -> moved.add(new Moved(earlier.remove(row.unitCode()), row)));
        before.stream().filter(row -> earlier.containsKey(row.unitCode())).forEach(row -> moved.add(new Moved(row, null)));
        return moved;
    }

    /** The unit, with its group. */
    public RankRow unit() {
        return after == null ? before : after;
    }

    /** @return whether rank or grade differ */
    public boolean placed() {
        return !rank(before).equals(rank(after)) || !grade(before).equals(grade(after));
    }

    /** @return the rank; empty without one */
    public static String rank(RankRow row) {
        return row == null || row.rank() == null ? "" : row.rank().toString();
    }

    /** @return the score as published; empty without one */
    public static String score(RankRow row) {
        return row == null || row.score() == null ? "" : row.score().toPlainString();
    }

    public static String grade(RankRow row) {
        return row == null ? "" : row.grade();
    }
}
