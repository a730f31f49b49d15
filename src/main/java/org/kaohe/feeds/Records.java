package org.kaohe.feeds;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The records of a feed, or of one of its sections, after its header, in order; those with nothing but empty cells are
 * left out. Holds one at a time. Reading errors come as {@link UncheckedIOException}. To be closed; not thread-safe.
 */
public final class Records implements Iterator<RawRecord>, Closeable {

    private final CellParser parser;
    private RawRecord next;

    /** @param leftOut how many records at the beginning are none of these: 1 where the header stands first */
    Records(CellParser parser, int leftOut) throws IOException {
        this.parser = parser;
        try {
            for (int i = 0; i < leftOut; i++) {
                parser.next();
            }
            next = parser.next();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public RawRecord next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        RawRecord current = next;
        try {
            next = parser.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return current;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
