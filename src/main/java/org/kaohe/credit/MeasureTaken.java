package org.kaohe.credit;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A measure that became due, one row of measures.csv.
 *
 * @param crossedOn  day on which the finding was found that brought it
 * @param scoreAfter the running score after that finding, 2 decimals
 */
public record MeasureTaken(MeasureLine line, LocalDate crossedOn, String findingNumber, BigDecimal scoreAfter) {

    public Measure measure() {
        return line.measure();
    }
}
