/**
 * What would be if: which single figure would change a unit's place, and how far places hold when weights, items and
 * figures vary. Everything is computed anew for the whole group on exact numbers; no files, no database, no clock.
 */
package org.kaohe.variation;
