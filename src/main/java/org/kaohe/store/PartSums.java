package org.kaohe.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.kaohe.store.Contents.Digest;

/** What a file held when it was read or written: its digest, and the sum of each part as it would be kept. */
public record PartSums(Digest digest, List<Integer> sums) {

    private static final int BLOCK = 1 << 16;

    /** Reads the file. */
    public static PartSums of(Path file) throws IOException {
        Taking taking = new Taking(OutputStream.nullOutputStream());
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = new byte[(int) Math.min(BLOCK, Math.max(1, Files.size(file)))];
            for (int length = in.read(block); length >= 0; length = in.read(block)) {
                taking.write(block, 0, length);
            }
        }
        return taking.sums();
    }

    /** Passes on what is written, in blocks, and takes the sums of it. */
    public static final class Taking extends OutputStream {

        private final OutputStream out;
        private final MessageDigest digest = Contents.sha256();
        private final CRC32C crc = new CRC32C();
        private final List<Integer> sums = new ArrayList<>();
        private long bytes;

        public Taking(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] block, int from, int length) throws IOException {
            out.write(block, from, length);
            digest.update(block, from, length);
            for (int done = 0; done < length; ) {
                int room = Contents.PART - (int) (bytes % Contents.PART);
                int taken = Math.min(room, length - done);
                crc.update(block, from + done, taken);
                bytes += taken;
                done += taken;
                if (taken == room) {
                    end();
                }
            }
        }

        private void end() {
            sums.add((int) crc.getValue());
            crc.reset();
        }

        /** @return the sums of all that was written; to be asked for once, after the last byte */
        public PartSums sums() {
            if (bytes % Contents.PART != 0) {
                end();
            }
            return new PartSums(Digest.of(digest, bytes), List.copyOf(sums));
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
