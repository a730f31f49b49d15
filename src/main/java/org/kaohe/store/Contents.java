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
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bytes kept by their SHA-256, deflated, in parts: a feed of any size is kept and read without being held in memory. */
@Repository
public class Contents {

    /** The advisory lock between those who keep bytes (shared) and pruning (alone). */
    static final long KEEPING = 0x6B616F686531L;

    private static final int PART = 1 << 20;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    Contents(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
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

    /** Bytes to be kept: their digest, and where they are read. */
    public record Kept(Digest digest, Source source) {
    }

    /** Opens a stream, which is closed by whoever reads it. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /**
     * Keeps all of them but what is kept already. Takes part in the caller's transaction.
     *
     * @throws ChangedWhileRead where a stream no longer holds the bytes of its digest
     */
    public void keep(List<Kept> all) throws IOException {
        // pruning must not take away the bytes that are found here before the run that needs them is written down
        jdbc.sql("select pg_advisory_xact_lock_shared(:lock)").param("lock", KEEPING).query((row, n) -> n).list();
        Set<String> added = new HashSet<>(jdbc.sql("""
                insert into content (sha256, bytes) select * from unnest(?, ?) on conflict do nothing returning sha256""")
                .param(all.stream().map(kept -> kept.digest().sha256()).toArray(String[]::new))
                .param(all.stream().mapToLong(kept -> kept.digest().bytes()).toArray()).query(String.class).list());
        List<Part> parts = new ArrayList<>();
        // what is kept is seldom read: quickly packed is better than small
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            for (Kept kept : all) {
                if (added.remove(kept.digest().sha256())) {
                    keep(kept, deflater, parts);
                }
            }
            add(parts);
        } finally {
            deflater.end();
        }
    }

    private record Part(String sha256, int number, byte[] packed) {
    }

    private void keep(Kept kept, Deflater deflater, List<Part> parts) throws IOException {
        try (DigestInputStream digested = new DigestInputStream(kept.source().open(), sha256())) {
            byte[] part;
            for (int number = 0; (part = digested.readNBytes(PART)).length > 0; number++) {
                parts.add(new Part(kept.digest().sha256(), number, packed(part, deflater)));
                if (parts.stream().mapToInt(one -> one.packed().length).sum() > PART) {
                    add(parts);
                    parts.clear();
                }
            }
            if (!HexFormat.of().formatHex(digested.getMessageDigest().digest()).equals(kept.digest().sha256())) {
                throw new ChangedWhileRead();
            }
        }
    }

    private static byte[] packed(byte[] part, Deflater deflater) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        deflater.reset();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 14)) {
            out.write(part);
        }
        return packed.toByteArray();
    }

    private void add(List<Part> parts) {
        template.batchUpdate("insert into content_part (sha256, part, packed) values (?, ?, ?)", parts, Math.max(1, parts.size()), (statement, part) -> {
            statement.setString(1, part.sha256());
            statement.setInt(2, part.number());
            statement.setBytes(3, part.packed());
        });
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
