package org.kaohe.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * Kept bytes as a file still has them. Each part is compared with the sum that was taken when it was kept, before any of
 * it is handed out; from the first part that differs on, or cannot be read, the kept ones are handed out.
 */
final class KeptFile extends InputStream {

    private final FileChannel file;
    private final Integer[] crcs;
    private final IntFunction<InputStream> kept;
    private final byte[] part;
    private int number;
    private int at;
    private int end;
    private InputStream instead;

    /**
     * @param first the first part to be read
     * @param crcs  of all parts; null where none was taken
     * @param kept  gives the parts after one of that number
     */
    KeptFile(Path path, int partSize, int first, Integer[] crcs, IntFunction<InputStream> kept) {
        this.crcs = crcs;
        this.kept = kept;
        this.number = first;
        this.part = new byte[partSize];
        this.file = open(path);
    }

    private static FileChannel open(Path path) {
        try {
            return FileChannel.open(path, StandardOpenOption.READ);
        } catch (IOException gone) {
            return null;
        }
    }

    private boolean filled() {
        if (number >= crcs.length) {
            return false;
        }
        at = 0;
        end = 0;
        try {
            ByteBuffer target = ByteBuffer.wrap(part);
            long from = (long) number * part.length;
            while (file != null && target.hasRemaining() && file.read(target, from + target.position()) > 0) {
                continue;
            }
            end = target.position();
        } catch (IOException unreadable) {
            end = 0;
        }
        if (end == 0 || !Objects.equals(crcs[number], Contents.crc(part, end))) {
            end = 0;
            instead = kept.apply(number - 1);
            return false;
        }
        number++;
        return true;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (instead == null && at == end && !filled() && instead == null) {
            return -1;
        }
        if (instead != null) {
            return instead.read(target, offset, length);
        }
        int count = Math.min(length, end - at);
        System.arraycopy(part, at, target, offset, count);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
