package org.kaohe.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads records of bytes that are certainly good, and leaves all others to the long way, from which it learns. The one
 * thing it is never allowed is another outcome. Not thread-safe.
 */
final class QuickLane {

    private record Order(int later, int earlier) {}

    private final FeedSchema schema;
    private final Header header;
    private final QuickColumn[] columns;
    private final List<Order> orders = new ArrayList<>();

    /** Null where cells depend on each other in ways that are not known here, or the bytes are not UTF-8. */
    static QuickLane of(FeedFile file, FeedSchema schema, Set<String> examined) {
        boolean known = file.utf8() && schema.cases() == null && schema.fields().stream().allMatch(field -> field.atMost() == null);
        return known ? new QuickLane(file.header(), schema, examined) : null;
    }

    private QuickLane(Header header, FeedSchema schema, Set<String> examined) {
        this.schema = schema;
        this.header = header;
        this.columns = header.names().stream().map(name -> column(schema.columns().indexOf(name), examined)).toArray(QuickColumn[]::new);
        IntStream.range(0, schema.fields().size()).filter(i -> schema.fields().get(i).notBefore() != null)
                .forEach(i -> orders.add(new Order(i, schema.columns().indexOf(schema.fields().get(i).notBefore()))));
    }

    private QuickColumn column(int index, Set<String> examined) {
        Field field = schema.fields().get(index);
        boolean emptyIsGood = !field.constraints().required() && field.defaultValue() == null;
        if (examined.contains(field.name()) || field.notApplicable()) { // 无 is no text
            return new QuickMemory(index);
        }
        if (field.type() == FieldType.DATE && !field.withinYear()) {
            return new QuickDay(index, emptyIsGood);
        }
        if (field.type() == FieldType.STRING && field.format() == FieldFormat.CREDIT_CODE) {
            return new QuickCode(index, emptyIsGood);
        }
        boolean free = field.type() == FieldType.STRING && field.format() == null
                && field.constraints().pattern() == null && field.constraints().allowed().isEmpty();
        return free ? new QuickText(index, emptyIsGood) : new QuickMemory(index);
    }

    /**
     * @param from where a record begins; {@link Stretch#SPARE} zeros follow the bytes
     * @param row  one of {@link #rows}, which takes it
     * @return where the next one begins, {@link QuickColumn#UNSURE} where this one is to be read the long way
     */
    int read(byte[] bytes, int from, int line, QuickRow row) {
        int at = from - 1;
        for (int i = 0; i < columns.length; i++) {
            if (i > 0 && bytes[at] != ',') {
                return QuickColumn.UNSURE;
            }
            at = columns[i].read(bytes, at + 1, row);
            if (at < 0) {
                return QuickColumn.UNSURE;
            }
        }
        int cells = columns.length;
        while (bytes[at] == ',' && cells < header.width()) { // empty cells below Excel's nameless columns
            at++;
            cells++;
        }
        boolean empty = at - from == cells - 1;
        if (bytes[at] == ',' || !QuickColumn.isEnd(bytes[at]) || empty || at - from > RecordGuard.LONGEST_RECORD || !inOrder(row)) {
            return QuickColumn.UNSURE;
        }
        row.line(line);
        return Lines.after(bytes, at);
    }

    private boolean inOrder(QuickRow row) {
        for (int i = 0; i < orders.size(); i++) {
            if (row.isBefore(orders.get(i).later(), orders.get(i).earlier())) {
                return false;
            }
        }
        return true;
    }

    /** @return so many to be read into */
    QuickRow[] rows(int count) {
        return Stream.generate(() -> new QuickRow(schema.fields().size())).limit(count).toArray(QuickRow[]::new);
    }

    /** @param loaded what the long way has made of the record */
    void learn(RawRecord record, Row loaded) {
        for (int i = 0; loaded.missing().isEmpty() && i < columns.length; i++) {
            if (columns[i] instanceof QuickMemory memory) {
                memory.learn(record.cells().get(i), loaded.values().get(header.name(i)));
            }
        }
    }
}
