package org.kaohe.runs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** The numbers of some buckets of enterprises, one after the other; after a restart those behind the last one committed. */
final class BucketItems implements ItemStreamReader<Integer> {

    private static final int BUCKETS = 16;
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String NEXT = "next";

    private final int to;
    private int next;

    BucketItems(ExecutionContext part) {
        next = part.getInt(FROM);
        to = part.getInt(TO);
    }

    /** @param buckets how many there are */
    static Map<String, ExecutionContext> parts(int buckets) {
        Map<String, ExecutionContext> parts = new LinkedHashMap<>();
        for (int from = 0; from < buckets; from += BUCKETS) {
            ExecutionContext context = new ExecutionContext();
            context.putInt(FROM, from);
            context.putInt(TO, Math.min(buckets, from + BUCKETS));
            parts.put("%06d".formatted(from), context);
        }
        return parts;
    }

    @Override
    public void open(ExecutionContext context) {
        next = context.getInt(NEXT, next);
    }

    @Override
    public Integer read() {
        return next < to ? next++ : null;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(NEXT, next);
    }
}
