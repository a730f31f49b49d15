package org.kaohe.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.IntFunction;

/** Kept parts behind one another, one in memory at a time. */
final class KeptStream extends InputStream {

    private final IntFunction<KeptPart> following;
    private int number;
    private byte[] part = new byte[0];
    private int at;

    /** @param following gives the part after a number; null: there is none */
    KeptStream(int after, IntFunction<KeptPart> following) {
        this.number = after;
        this.following = following;
    }

    /** Goes on to the next part where this one is done with. @return whether there are bytes */
    private boolean filled() {
        while (at == part.length) {
            KeptPart next = following.apply(number);
            if (next == null) {
                return false;
            }
            number = next.number();
            part = next.plain();
            at = 0;
        }
        return true;
    }

    @Override
    public int read() {
        return filled() ? part[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!filled()) {
            return -1;
        }
        int count = Math.min(length, part.length - at);
        System.arraycopy(part, at, target, offset, count);
        at += count;
        return count;
    }

    /** A part at a time, which spares copying it in small pieces. */
    @Override
    public long transferTo(OutputStream out) throws IOException {
        long count = 0;
        for (; filled(); at = part.length) {
            out.write(part, at, part.length - at);
            count += part.length - at;
        }
        return count;
    }
}
