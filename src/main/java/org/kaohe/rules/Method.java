package org.kaohe.rules;

/** How an assessment judges: points over figures, or a strategy of its own. */
public sealed interface Method permits Points, Targets, Credit, Cards {
}
