package org.kaohe.credit;

/**
 * An industrial enterprise, the subject of the rating (二).
 *
 * @param county   code of its county, district or zone in the register of units
 * @param industry GB/T 4754 code, such as C26
 */
public record Enterprise(CreditCode code, String name, String county, String industry) {
}
