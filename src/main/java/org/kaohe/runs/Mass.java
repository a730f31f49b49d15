package org.kaohe.runs;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kaohe.feeds.Reject;
import org.kaohe.feeds.Row;
import org.kaohe.store.Roll;

/**
 * A feed that may have millions of rows.
 *
 * @param examined the columns that the assessment's own checks look at, each check at one of them
 * @param subject  the column with the enterprise's code where the rows are about enterprises; null where they are the enterprises
 * @param roll     the enterprises; gives null where it is not known who they are
 * @param unknown  what is wrong with a row about an enterprise that is none of them
 */
record Mass(Set<String> examined, String subject, Supplier<Roll> roll, Function<Row, Reject> unknown) {
}
