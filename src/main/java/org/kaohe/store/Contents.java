package org.kaohe.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bytes kept by their SHA-256, deflated, in parts: a feed of any size is kept and read without being held in memory. */
@Repository
public class Contents {

    /** The advisory lock between those who keep bytes (shared) and pruning (alone). */
    static final long KEEPING = 0x6B616F686531L;

    private static final int PART = 1 << 20;

    private final JdbcClient jdbc;

    Contents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A digest and the number of bytes it was taken over. */
    public record Digest(String sha256, long bytes) {

        /** Reads the stream to its end. */
        public static Digest of(InputStream in) throws IOException {
            DigestInputStream digested = new DigestInputStream(in, Contents.sha256());
            long bytes = digested.transferTo(OutputStream.nullOutputStream());
            return new Digest(HexFormat.of().formatHex(digested.getMessageDigest().digest()), bytes);
        }
    }

    /** @return a new SHA-256 */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Keeps the bytes, unless they are kept already. Takes part in the caller's transaction.
     *
     * @throws ChangedWhileRead where the stream no longer holds the bytes of this digest
     */
    public void keep(Digest digest, InputStream in) throws IOException {
        // pruning must not take away the bytes that are found here before the run that needs them is written down
        jdbc.sql("select pg_advisory_xact_lock_shared(:lock)").param("lock", KEEPING).query((row, n) -> n).list();
        int added = jdbc.sql("insert into content (sha256, bytes) values (?, ?) on conflict do nothing").params(digest.sha256(), digest.bytes()).update();
        if (added == 0) {
            return;
        }
        DigestInputStream digested = new DigestInputStream(in, sha256());
        byte[] part;
        for (int number = 0; (part = digested.readNBytes(PART)).length > 0; number++) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
                deflater.write(part);
            }
            jdbc.sql("insert into content_part (sha256, part, packed) values (?, ?, ?)").params(digest.sha256(), number, packed.toByteArray()).update();
        }
        if (!HexFormat.of().formatHex(digested.getMessageDigest().digest()).equals(digest.sha256())) {
            throw new ChangedWhileRead();
        }
    }

    /** A file was written to while it was being read. */
    public static final class ChangedWhileRead extends IOException {
        ChangedWhileRead() {
            super("文件在读取过程中被修改，请待其写完后再运行");
        }
    }

    /** @return the kept bytes, a part in memory at a time; empty where nothing of this digest is kept */
    public InputStream open(String sha256) {
        return new SequenceInputStream(new Enumeration<>() {
            private int next;
            private byte[] packed = part(0);

            @Override
            public boolean hasMoreElements() {
                return packed != null;
            }

            @Override
            public InputStream nextElement() {
                try (InflaterInputStream inflater = new InflaterInputStream(new ByteArrayInputStream(packed))) {
                    byte[] plain = inflater.readAllBytes();
                    packed = part(++next);
                    return new ByteArrayInputStream(plain);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            private byte[] part(int number) {
                return jdbc.sql("select packed from content_part where sha256 = ? and part = ?").params(sha256, number)
                        .query(byte[].class).optional().orElse(null);
            }
        });
    }
}
