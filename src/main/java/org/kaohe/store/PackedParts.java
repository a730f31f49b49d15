package org.kaohe.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The bytes of a stream in packed parts, in order. Of a long one they are read and packed by a thread of their own,
 * a few parts ahead of whoever takes them.
 */
final class PackedParts implements AutoCloseable {

    private static final int AHEAD = 16;
    private static final Part END = new Part(-1, 0, 0, null);

    private final InputStream in;
    private final byte[] buffer;
    private final Packing packing = new Packing();
    private final BlockingQueue<Part> ready = new LinkedBlockingQueue<>(AHEAD);
    private final Thread thread;
    private int number;
    private volatile Throwable failure;

    /** @param size of its bytes @param crc of them */
    record Part(int number, int size, int crc, byte[] packed) {
    }

    private PackedParts(InputStream in, int partSize, boolean ahead) {
        this.in = in;
        this.buffer = new byte[partSize];
        this.thread = ahead ? new Thread(this::run, "kaohe-packing") : null;
    }

    /** @param in is closed with the parts @param bytes how many there are likely to be */
    static PackedParts of(InputStream in, int partSize, long bytes) {
        PackedParts parts = new PackedParts(in, (int) Math.min(partSize, Math.max(1, bytes)), bytes > (long) partSize * AHEAD);
        if (parts.thread != null) {
            parts.thread.setDaemon(true);
            parts.thread.start();
        }
        return parts;
    }

    private void run() {
        try {
            for (Part part = read(); part != null; part = read()) {
                ready.put(part);
            }
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
        } catch (InterruptedException closed) {
            return;
        }
        try {
            ready.put(END);
        } catch (InterruptedException closed) {
            // nobody waits for it
        }
    }

    private Part read() throws IOException {
        int length = in.readNBytes(buffer, 0, buffer.length);
        if (length == 0) {
            return null;
        }
        int size = packing.pack(buffer, 0, length);
        return new Part(number++, length, Contents.crc(buffer, length), Arrays.copyOf(packing.packed(), size));
    }

    /** @return the next part; null after the last one */
    Part next() throws IOException {
        if (thread == null) {
            return read();
        }
        try {
            Part part = ready.take();
            if (part != END) {
                return part;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        if (failure instanceof IOException unreadable) {
            throw unreadable;
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        if (thread != null) {
            thread.interrupt();
        }
        in.close();
    }
}
