package org.kaohe.feeds;

/**
 * A check or a change of one assessment on a row that is otherwise good (e.g. the full marks of the year). Answers
 * {@link Outcome.Loaded} with the row, changed or not, or {@link Outcome.Rejected} with its own reasons.
 */
@FunctionalInterface
public interface RowStep {
    Outcome apply(Row row);
}
