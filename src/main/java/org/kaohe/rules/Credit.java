package org.kaohe.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The rating of enterprises by deductions from a base.
 *
 * @param bands    grades, highest first; the last has no lower bound
 * @param measures what is due when the running score passes a line
 * @param items    the deduction items
 * @param workingDays by which publicity and update are dated
 */
public record Credit(BigDecimal base, List<Grading.Band> bands, List<Line> measures, BigDecimal redLine, LocalDate inForceOn,
                     List<Deduction> items, String itemsNote, WorkingDays workingDays) implements Method {

    /** @param at whether a score on the line itself passes it (扣减到) */
    public record Line(String measure, String name, BigDecimal line, boolean at, String clause) {
    }

    /** An item of the annex; negative points are a bonus. */
    public record Deduction(String item, String name, BigDecimal points) {
    }
}
