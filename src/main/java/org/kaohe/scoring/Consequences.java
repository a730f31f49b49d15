package org.kaohe.scoring;

import java.math.BigDecimal;
import java.util.Set;
import org.kaohe.feeds.Row;
import org.kaohe.rules.Points;

/** What facts do to a grade: vetoes first, then decisions that lower it, then the flags that the grade brings. */
final class Consequences {

    private final Points.Consequences rules;
    private final Figures figures;

    Consequences(Points.Consequences rules, Figures figures) {
        this.rules = rules;
        this.figures = figures;
    }

    /** @param flags receives the flags @return the grade in the end; empty where there is none */
    String apply(String unit, String grade, Set<String> flags) {
        String result = grade;
        for (Points.Veto veto : rules.vetoes()) {
            if (!figures.rows(veto.feed(), unit).isEmpty()) {
                result = veto.grade();
                flags.add(veto.flag());
            }
        }
        // a group without grades has none to lose
        if (!grade.isEmpty()) {
            result = lowered(unit, result, flags);
        }
        for (Points.GradeFlag gradeFlag : rules.gradeFlags()) {
            if (gradeFlag.grade().equals(result)) {
                flags.add(gradeFlag.flag());
            }
        }
        return result;
    }

    boolean vetoed(String unit) {
        return rules.vetoes().stream().anyMatch(veto -> !figures.rows(veto.feed(), unit).isEmpty());
    }

    private String lowered(String unit, String grade, Set<String> flags) {
        Points.Downgrade downgrade = rules.downgrade();
        int at = downgrade == null ? -1 : downgrade.order().indexOf(grade);
        if (at < 0) {
            return grade;
        }
        int steps = 0;
        for (Row row : figures.rows(downgrade.feed(), unit)) {
            steps += row.figure(downgrade.steps()).map(BigDecimal::intValueExact).orElse(0);
        }
        if (steps > 0) {
            flags.add(downgrade.flag());
        }
        return downgrade.order().get(Math.min(at + steps, downgrade.order().size() - 1));
    }
}
