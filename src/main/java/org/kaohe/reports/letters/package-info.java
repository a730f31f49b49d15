/** A letter a unit that proves every point. */
package org.kaohe.reports.letters;
