package org.kaohe.runs;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.batch.infrastructure.item.support.AbstractItemCountingItemStreamItemReader;

/** Hands out a list in its order; after a restart it goes on behind what was dealt with. */
final class SubjectReader<T> extends AbstractItemCountingItemStreamItemReader<T> {

    private final Supplier<List<T>> source;
    private List<T> items;
    private int next;

    SubjectReader(Supplier<List<T>> source) {
        this.source = source;
        setName("subjects");
    }

    @Override
    protected void doOpen() {
        items = source.get();
        next = 0;
    }

    @Override
    protected T doRead() {
        return next < items.size() ? items.get(next++) : null;
    }

    @Override
    protected void doClose() {
        items = List.of();
    }
}
