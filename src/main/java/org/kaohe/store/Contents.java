package org.kaohe.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;
import org.kaohe.feeds.Bytes;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Bytes kept by their SHA-256, packed, in parts: a feed of any size is kept and read without being held in memory. A table
 * that is computed part by part is kept under a name of its own until its digest is known.
 */
@Repository
public class Contents {

    /** The advisory lock between those who keep bytes (shared) and pruning (alone). */
    static final long KEEPING = 0x6B616F686531L;

    static final int PART = 1 << 20;
    private static final int BEFORE_ALL = Integer.MIN_VALUE;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    Contents(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** A digest and the number of bytes it was taken over. */
    public record Digest(String sha256, long bytes) {

        private static final int BLOCK = 1 << 16;

        /** Reads the stream to its end. */
        public static Digest of(InputStream in) throws IOException {
            MessageDigest digest = Contents.sha256();
            byte[] block = new byte[BLOCK];
            long bytes = 0;
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                digest.update(block, 0, count);
                bytes += count;
            }
            return of(digest, bytes);
        }

        /** @param digest that has taken so many bytes; it is reset */
        public static Digest of(MessageDigest digest, long bytes) {
            return new Digest(HexFormat.of().formatHex(digest.digest()), bytes);
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

    /** Bytes to be kept: what they were when they were read or written, and where they are read. */
    public record Kept(PartSums held, Source source) {

        Digest digest() {
            return held.digest();
        }
    }

    /** Opens a stream, which is closed by whoever reads it. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /**
     * Keeps all of them but what is kept already. Takes part in the caller's transaction.
     *
     * @throws ChangedWhileRead where a stream no longer holds what was held
     */
    public void keep(List<Kept> all) throws IOException {
        Map<String, Kept> fresh = new LinkedHashMap<>();
        all.forEach(kept -> fresh.put(kept.digest().sha256(), kept));
        fresh.keySet().retainAll(entered(fresh.values().stream().map(Kept::digest).toList()));
        if (fresh.isEmpty()) {
            return;
        }
        try {
            template.execute((ConnectionCallback<Void>) connection -> {
                try (PartsCopy copy = new PartsCopy(connection)) {
                    for (Kept kept : fresh.values()) {
                        keep(copy, kept);
                    }
                    copy.end();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return null;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void keep(PartsCopy copy, Kept kept) throws IOException, SQLException {
        List<Integer> sums = new ArrayList<>();
        try (PackedParts parts = PackedParts.of(kept.source().open(), PART, kept.digest().bytes())) {
            for (PackedParts.Part part = parts.next(); part != null; part = parts.next()) {
                sums.add(part.crc());
                copy.part(kept.digest().sha256(), part);
            }
        }
        if (!sums.equals(kept.held().sums())) {
            throw new ChangedWhileRead();
        }
    }

    /** Pruning must not take away the bytes that are found here before the run that needs them is written down. @return those that were not there */
    private Set<String> entered(List<Digest> digests) {
        jdbc.sql("select pg_advisory_xact_lock_shared(:lock)").param("lock", KEEPING).query((row, n) -> n).list();
        // in the order of their names: two who keep the same bytes at a time would else wait for each other
        return Set.copyOf(jdbc.sql("insert into content (sha256, bytes) select * from unnest(?, ?) as one (sha256, bytes) order by sha256"
                        + " on conflict do nothing returning sha256")
                .params(digests.stream().map(Digest::sha256).toArray(String[]::new), digests.stream().map(Digest::bytes).toArray(Long[]::new))
                .query(String.class).list());
    }

    static int crc(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    /** A part of a table that is being computed. @param number parts stand in the order of their numbers, which may have gaps */
    public record Part(String table, int number, byte[] bytes, int length) {
    }

    private static String making(long run, String table) {
        return "run " + run + " " + table;
    }

    /** Adds parts to tables of the run that {@link #begin} began. Takes part in the caller's transaction. */
    public void add(long run, List<Part> parts) {
        template.execute((ConnectionCallback<Void>) connection -> {
            try (PartsCopy copy = new PartsCopy(connection)) {
                for (Part part : parts) {
                    copy.part(making(run, part.table()), part);
                }
                copy.end();
            }
            return null;
        });
    }

    /** Begins a table of the run; what was begun before stays as it is. @param head its first bytes */
    public void begin(long run, String table, byte[] head) {
        entered(List.of(new Digest(making(run, table), 0)));
        Packing packing = new Packing();
        int size = packing.pack(head, 0, head.length);
        jdbc.sql("insert into content_part (sha256, part, size, crc, packed) values (?, -1, ?, ?, ?) on conflict do nothing")
                .params(making(run, table), head.length, crc(head, head.length), Arrays.copyOf(packing.packed(), size)).update();
    }

    /** @return the bytes of a table that is being computed, as far as it is there; empty where there is none */
    public InputStream made(long run, String table) {
        return open(making(run, table));
    }

    /** The digest of a table of the run is known now: it is kept under it. */
    public void finish(long run, String table, Digest digest) {
        if (!entered(List.of(digest)).isEmpty()) {
            jdbc.sql("update content_part set sha256 = ? where sha256 = ?").params(digest.sha256(), making(run, table)).update();
        }
        jdbc.sql("delete from content where sha256 = ?").param(making(run, table)).update();
    }

    /** Removes the tables of a run that were never finished. */
    public void forget(long run) {
        jdbc.sql("delete from content where sha256 like ?").param(making(run, "%")).update();
    }

    /** A file was written to while it was being read. */
    public static final class ChangedWhileRead extends IOException {
        ChangedWhileRead() {
            super("文件在读取过程中被修改，请待其写完后再运行");
        }
    }

    /** @return the kept bytes, a part in memory at a time; empty where nothing of this digest is kept */
    public InputStream open(String sha256) {
        return open(sha256, BEFORE_ALL);
    }

    /**
     * @param file where they came from: parts of it that are still the same are read there, which spares fetching them
     * @return the kept bytes of a feed
     */
    public Bytes bytes(String sha256, Path file) {
        return bytes(sha256, file, jdbc.sql("select crc from content_part where sha256 = ? order by part").param(sha256).query(Integer.class).list());
    }

    /**
     * The same bytes while they may not be kept yet: reading fails where the file has changed since.
     *
     * @param sums of their parts
     */
    public Bytes bytes(String sha256, Path file, List<Integer> sums) {
        Integer[] crcs = sums.toArray(Integer[]::new);
        return new Bytes() {
            @Override
            public InputStream open() throws IOException {
                return open(0);
            }

            @Override
            public InputStream open(long from) throws IOException {
                InputStream in = new KeptFile(file, PART, (int) (from / PART), crcs, after -> instead(sha256, after));
                in.skipNBytes(from % PART);
                return in;
            }
        };
    }

    private InputStream instead(String sha256, int after) {
        if (next(sha256, after) == null) {
            throw new UncheckedIOException(new ChangedWhileRead());
        }
        return open(sha256, after);
    }

    private InputStream open(String sha256, int after) {
        return new KeptStream(after, number -> next(sha256, number));
    }

    private KeptPart next(String sha256, int after) {
        return jdbc.sql("select part, size, packed from content_part where sha256 = ? and part > ? order by part limit 1").params(sha256, after)
                .query((row, n) -> new KeptPart(row.getInt(1), row.getObject(2, Integer.class), row.getBytes(3))).optional().orElse(null);
    }
}
