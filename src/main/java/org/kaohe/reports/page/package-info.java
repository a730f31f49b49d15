/** The result as one self-contained page. */
package org.kaohe.reports.page;
