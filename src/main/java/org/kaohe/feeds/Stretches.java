package org.kaohe.feeds;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;

/**
 * The stretches of a section from some place on, in order. Reading errors come as {@link UncheckedIOException}. To be
 * closed; not thread-safe.
 */
public final class Stretches implements Iterator<Stretch>, Closeable {

    /** What passes through the buffers between disk and here should not leave the processor's cache. */
    private static final int AT_ONCE = 1 << 17;

    private final InputStream in;
    private final Iterator<Map.Entry<Long, Integer>> cuts;
    private Map.Entry<Long, Integer> here;
    private byte[] buffer;

    /** @param cuts where the stretches begin and the last one ends, with the lines */
    Stretches(NavigableMap<Long, Integer> cuts, InputStream in) {
        this.in = in;
        this.cuts = cuts.entrySet().iterator();
        this.here = this.cuts.next();
    }

    @Override
    public boolean hasNext() {
        return cuts.hasNext();
    }

    @Override
    public Stretch next() {
        if (!cuts.hasNext()) {
            throw new NoSuchElementException();
        }
        Map.Entry<Long, Integer> from = here;
        here = cuts.next();
        Stretch stretch = new Stretch(from.getKey(), from.getValue(), here.getKey(), here.getValue(), buffer);
        if (stretch.bytes() != null) {
            buffer = stretch.bytes();
            Arrays.fill(buffer, stretch.length(), stretch.length() + Stretch.SPARE, (byte) 0);
        }
        try {
            read(stretch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stretch;
    }

    private void read(Stretch stretch) throws IOException {
        if (stretch.bytes() == null) {
            in.skipNBytes(stretch.next() - stretch.from());
            return;
        }
        for (int at = 0; at < stretch.length(); ) {
            int count = in.read(stretch.bytes(), at, Math.min(AT_ONCE, stretch.length() - at));
            if (count < 0) {
                throw new EOFException("the feed ends before offset " + stretch.next() + ": it changed while it was read");
            }
            at += count;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
