/** The circular (通报) from a Word template that the office may edit. */
package org.kaohe.reports.circular;
