package org.kaohe.runs;

import java.util.List;
import org.kaohe.rules.Reading;

/**
 * What another answer to an open point does to the result.
 *
 * @param answer   the other answer; empty where the text allows none but the one chosen
 * @param computed whether this answer could be computed; if not, {@code note} says why
 * @param moved    those whose rank or grade it changes, by group and the rank it gives; enterprises by code
 * @param note     in Chinese; empty where the rows say everything
 */
public record OtherReading(Reading reading, String answer, boolean computed, List<Row> moved, String note) {

    /** A unit or enterprise: from → to; empty where there is none. @param group empty of enterprises */
    public record Row(String group, String code, String name, String rankFrom, String rankTo, String gradeFrom, String gradeTo, String scoreFrom,
                      String scoreTo) {
    }
}
