package org.kaohe.variation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.feeds.Row;
import org.kaohe.rules.FigureRef;
import org.kaohe.rules.Item;
import org.kaohe.rules.Points;
import org.kaohe.rules.Rule;

/** The columns with what the units reached, as opposed to the targets that were set for them. */
final class Measured {

    private Measured() {
    }

    /** @return each column with the items that it decides, in the scheme's order */
    static Map<FigureRef.Column, Set<String>> columns(Points rules) {
        Map<FigureRef.Column, Set<String>> columns = new LinkedHashMap<>();
        for (Item item : rules.items()) {
            of(item.rule()).forEach(column -> columns.computeIfAbsent(column, key -> new LinkedHashSet<>()).add(item.id()));
        }
        return columns;
    }

    /**
     * A feed of several years or checks has rows that a rule does not look at.
     *
     * @param items that the column decides
     * @return whether one of them rests on this row
     */
    static boolean counted(Points rules, Set<String> items, Row row) {
        return items.stream().anyMatch(item -> counted(rules.item(item).rule(), row));
    }

    private static boolean counted(Rule rule, Row row) {
        if (rule instanceof Rule.OverYears over) {
            return row.figure(Rule.OverYears.YEAR).filter(year -> over.years().contains(year.intValueExact())).isPresent();
        }
        return !(rule instanceof Rule.Marks marks) || row.text(Rule.Marks.CHECK).filter(marks.check()::equals).isPresent();
    }

    private static List<FigureRef.Column> of(Rule rule) {
        if (rule instanceof Rule.ShareOfBest r) {
            return List.of(r.figure());
        } else if (rule instanceof Rule.MinMax r) {
            return r.figure() instanceof FigureRef.Quotient quotient ? List.of(quotient.part(), quotient.whole()) : List.of((FigureRef.Column) r.figure());
        } else if (rule instanceof Rule.Attainment r) {
            return List.of(r.actual());
        } else if (rule instanceof Rule.Completion r) {
            return List.of(r.part(), r.whole());
        } else if (rule instanceof Rule.Overfulfilled r) {
            return r.pairs().stream().map(Rule.Pair::actual).toList();
        } else if (rule instanceof Rule.WeightedSum r) {
            return r.terms().stream().filter(term -> term.weight().signum() != 0).map(Rule.Term::figure).toList();
        } else if (rule instanceof Rule.Given r) {
            return r.fill() == null ? List.of(r.figure()) : List.of(r.figure(), r.fill());
        } else if (rule instanceof Rule.OverYears r) {
            return List.of(r.actual());
        } else if (rule instanceof Rule.Marks r) {
            return List.of(r.figure());
        }
        return List.of();
    }
}
