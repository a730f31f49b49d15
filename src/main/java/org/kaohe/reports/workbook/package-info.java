/** The result as a workbook that an office can send and check: totals are live formulas. */
package org.kaohe.reports.workbook;
