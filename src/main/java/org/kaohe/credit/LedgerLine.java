package org.kaohe.credit;

import java.math.BigDecimal;

/**
 * A finding that counts, one row of deductions.csv.
 *
 * @param item       what it costs; its points have 2 decimals
 * @param scoreAfter the running score, 2 decimals
 */
public record LedgerLine(Finding finding, DeductionItem item, BigDecimal scoreAfter) {
}
