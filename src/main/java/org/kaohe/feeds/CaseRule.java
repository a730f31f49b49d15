package org.kaohe.feeds;

import java.util.List;

/** What a column means under one value of the case column. */
public sealed interface CaseRule {

    /** The column's own constraints hold. */
    record Own() implements CaseRule {}

    /** Required, and one of these of the column's own list. */
    record OneOf(List<String> values) implements CaseRule {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** May not be empty. */
    record Required() implements CaseRule {}

    /** May be empty, whatever the column's own constraint says. */
    record Optional() implements CaseRule {}

    /** Is not read at all. */
    record Unread() implements CaseRule {}

    /** Must be empty: it has no meaning under this value. */
    record Empty() implements CaseRule {}
}
