package org.kaohe.runs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** The numbers of some buckets of enterprises, one after the other; after a restart those behind the last one committed. */
final class BucketItems implements ItemStreamReader<Integer> {

    private static final int MOST = 16;
    /** The last parts are short, so that nobody works on one long after the others have ended. */
    private static final int OF_WHAT_IS_LEFT = 8;
    private static final String NEXT = "next";

    private final Range range;
    private int next;

    BucketItems(Range range) {
        this.range = range;
    }

    /** Some buckets. @param to behind the last one */
    record Range(int from, int to) {
    }

    /** @param buckets how many there are */
    static Map<String, Range> parts(int buckets) {
        Map<String, Range> parts = new LinkedHashMap<>();
        for (int from = 0; from < buckets; ) {
            int to = from + Math.max(1, Math.min(MOST, (buckets - from) / OF_WHAT_IS_LEFT));
            parts.put("%06d".formatted(from), new Range(from, to));
            from = to;
        }
        return parts;
    }

    @Override
    public void open(ExecutionContext context) {
        next = context.getInt(NEXT, range.from());
    }

    @Override
    public Integer read() {
        return next < range.to() ? next++ : null;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(NEXT, next);
    }
}
