package org.kaohe.rules;

import java.util.ArrayList;
import java.util.List;

/** Which feed columns a rule reads. */
final class FeedUse {

    private FeedUse() {
    }

    static List<FigureRef.Column> columns(Rule rule) {
        List<FigureRef.Column> columns = new ArrayList<>();
        if (rule instanceof Rule.ShareOfBest r) {
            columns.add(r.figure());
            if (r.pool() != null) {
                columns.add(new FigureRef.Column(r.figure().feed(), r.pool(), null));
            }
        } else if (rule instanceof Rule.MinMax r) {
            add(columns, r.figure());
        } else if (rule instanceof Rule.Attainment r) {
            columns.addAll(List.of(r.actual(), r.target()));
        } else if (rule instanceof Rule.Completion r) {
            columns.addAll(List.of(r.part(), r.whole()));
        } else if (rule instanceof Rule.Overfulfilled r) {
            r.pairs().forEach(pair -> columns.addAll(List.of(pair.actual(), pair.target())));
        } else if (rule instanceof Rule.Events r) {
            columns.add(new FigureRef.Column(r.feed(), "kind", null));
        } else if (rule instanceof Rule.WeightedSum r) {
            r.terms().forEach(term -> columns.add(term.figure()));
        } else if (rule instanceof Rule.Given r) {
            columns.add(r.figure());
            if (r.fill() != null) {
                columns.add(r.fill());
            }
        }
        return columns;
    }

    private static void add(List<FigureRef.Column> columns, FigureRef figure) {
        if (figure instanceof FigureRef.Column column) {
            columns.add(column);
        } else if (figure instanceof FigureRef.Quotient quotient) {
            columns.addAll(List.of(quotient.part(), quotient.whole()));
        }
    }
}
