package org.kaohe.feeds;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a feed, which can be read more than once, by several threads, and are the same each time. */
@FunctionalInterface
public interface Bytes {

    /** @return the bytes from the beginning; the caller closes them */
    InputStream open() throws IOException;

    /**
     * @param from how many bytes to leave out, from 0; not more than there are
     * @return the bytes after those; the caller closes them
     */
    default InputStream open(long from) throws IOException {
        InputStream in = open();
        try {
            in.skipNBytes(from);
            return in;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }
}
