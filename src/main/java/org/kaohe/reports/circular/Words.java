package org.kaohe.reports.circular;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.kaohe.reports.Standing;

/** Pieces of sentences. */
final class Words {

    private Words() {
    }

    static String names(Collection<Standing> units) {
        return String.join("、", units.stream().map(unit -> unit.place().unit()).toList());
    }

    static String score(Standing unit) {
        return unit.place().score().toPlainString() + " 分";
    }

    /** @return the mean of the published scores, to their decimals */
    static String mean(List<Standing> scored) {
        BigDecimal sum = scored.stream().map(unit -> unit.place().score()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(scored.size()), scored.get(0).place().score().scale(), RoundingMode.HALF_UP).toPlainString();
    }

    /** @return those with the highest score */
    static List<Standing> highest(List<Standing> scored) {
        BigDecimal best = scored.stream().map(unit -> unit.place().score()).max(BigDecimal::compareTo).orElseThrow();
        return scored.stream().filter(unit -> unit.place().score().compareTo(best) == 0).toList();
    }

    /** @return those with the lowest score */
    static List<Standing> lowest(List<Standing> scored) {
        BigDecimal least = scored.stream().map(unit -> unit.place().score()).min(BigDecimal::compareTo).orElseThrow();
        return scored.stream().filter(unit -> unit.place().score().compareTo(least) == 0).toList();
    }
}
