package org.kaohe.variation;

import org.kaohe.scoring.Place;

/**
 * A single figure that reaches the goal, and where the unit would then stand, the whole group computed anew.
 *
 * @param change the smallest one: a step of the figure's last decimal less does not reach the goal
 */
public record Way(Change change, Place place) {

    /** @return {@code …再增加 2 家（22 → 24 家），可升至第 3 位，得分 88.10} */
    public String sentence(Goal goal) {
        String grade = place.grade().isEmpty() ? "" : "，" + place.grade();
        return change.sentence() + "，可升至第 " + place.rank() + " 位" + (place.flags().contains("tie") ? "（并列）" : "")
                + (goal instanceof Goal.AtGrade ? grade : "") + "，得分 " + place.score().toPlainString();
    }
}
