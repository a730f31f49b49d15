package org.kaohe.feeds;

import java.io.IOException;

/** A byte that the character set does not have at this place. */
final class NotDecodable extends IOException {

    private final long offset;

    NotDecodable(long offset) {
        super("undecodable byte at offset " + offset);
        this.offset = offset;
    }

    /** From the beginning of the file, from 0. */
    long offset() {
        return offset;
    }
}
