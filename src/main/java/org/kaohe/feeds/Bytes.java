package org.kaohe.feeds;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a feed, which can be read more than once and are the same each time. */
@FunctionalInterface
public interface Bytes {

    /** @return the bytes from the beginning; the caller closes them */
    InputStream open() throws IOException;
}
