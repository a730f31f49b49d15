package org.kaohe.runs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** The numbers of some buckets of enterprises, one after the other; after a restart those behind the last one committed. */
final class BucketItems implements ItemStreamReader<Integer> {

    private static final int BUCKETS = 16;
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
        for (int from = 0; from < buckets; from += BUCKETS) {
            parts.put("%06d".formatted(from), new Range(from, Math.min(buckets, from + BUCKETS)));
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
