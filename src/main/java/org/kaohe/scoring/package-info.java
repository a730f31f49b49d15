/** Figures and rules in, points with explanation, totals, ranks and grades out. Pure functions on exact numbers. */
package org.kaohe.scoring;
