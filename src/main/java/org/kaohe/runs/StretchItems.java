package org.kaohe.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.kaohe.feeds.FeedFile;
import org.kaohe.feeds.Section;
import org.kaohe.feeds.Stretch;
import org.kaohe.feeds.Stretches;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** The stretches of a section; after a restart those behind the last one committed. */
final class StretchItems implements ItemStreamReader<Stretch> {

    private static final String NEXT = "next";
    private static final String NEXT_LINE = "next-line";

    private final FeedFile file;
    private final Section section;
    private Stretches stretches;
    private long next;
    private int nextLine;

    StretchItems(FeedFile file, Section section) {
        this.file = file;
        this.section = section;
    }

    @Override
    public void open(ExecutionContext context) {
        next = context.getLong(NEXT, section.from());
        nextLine = context.getInt(NEXT_LINE, section.line());
        try {
            stretches = file.stretches(section, next, nextLine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Stretch read() {
        if (!stretches.hasNext()) {
            return null;
        }
        Stretch stretch = stretches.next();
        next = stretch.next();
        nextLine = stretch.nextLine();
        return stretch;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(NEXT, next);
        context.putInt(NEXT_LINE, nextLine);
    }

    @Override
    public void close() {
        if (stretches != null) {
            try {
                stretches.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
