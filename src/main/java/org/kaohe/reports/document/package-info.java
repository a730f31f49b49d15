/** Word documents written part by part, laid out as GB/T 9704 has it; no office library is needed for them. */
package org.kaohe.reports.document;
