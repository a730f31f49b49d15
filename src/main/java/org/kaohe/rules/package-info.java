/** A regulation as data: scheme, groups, items, rule kinds, grades, rounding, readings; loaded from YAML and checked for soundness. */
package org.kaohe.rules;
