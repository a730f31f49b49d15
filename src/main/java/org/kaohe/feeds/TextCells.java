package org.kaohe.feeds;

import java.util.List;

/** Cells of text columns, free or from a list. */
final class TextCells {

    private TextCells() {
    }

    static Reading read(Field field, String cell) {
        Value value = new Value.Text(cell);
        Constraints constraints = field.constraints();
        if (!constraints.allowed().isEmpty() && !constraints.allowed().contains(cell)) {
            return Reading.unreadable(RejectCode.UNKNOWN_VALUE,
                    Visible.quoted(cell) + "不在可填的值之中：应为 " + list(constraints.allowed()));
        }
        if (constraints.pattern() != null && !constraints.pattern().matcher(cell).matches()) {
            return Reading.bad(value, RejectCode.CONSTRAINT,
                    Visible.quoted(cell) + "不合“" + field.title() + "”的格式：应合 " + constraints.pattern());
        }
        return Reading.good(value);
    }

    static String list(List<String> values) {
        return String.join("、", values);
    }
}
