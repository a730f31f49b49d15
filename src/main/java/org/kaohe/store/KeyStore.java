package org.kaohe.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Hashes of the keys of packed feeds, until repeated ones have been looked for. They are quick to write because a crash of
 * the server may lose them; a mark that it loses with them tells. Writes take part in the caller's transaction.
 */
@Repository
public class KeyStore {

    /** So many look for repeated keys, each with a connection and a band in memory. */
    private static final int LOOKING = 2;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    KeyStore(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** The run is going to read: its mark is set, and what ended runs have left goes. */
    void begin(long run) {
        jdbc.sql("delete from feed_keys k where not exists (select 1 from run r where r.id = k.run and r.state not in ('done', 'refused', 'superseded'))").update();
        jdbc.sql("insert into feed_staged (run) values (?) on conflict do nothing").param(run).update();
    }

    void add(long run, String feed, KeyHashes keys) {
        template.execute((ConnectionCallback<Void>) connection -> {
            try (BinaryCopy copy = new BinaryCopy(connection, "feed_keys", "run", "feed", "band", "rows", "keys")) {
                for (int band = 0; band < KeyHashes.BANDS; band++) {
                    ByteBuffer entries = keys.band(band);
                    if (entries != null) {
                        copy.row().cell(run).cell(feed).cell(band).cell(entries.remaining() / KeyHashes.ENTRY).cell(entries.array(), 0, entries.remaining());
                    }
                }
                copy.end();
            }
            return null;
        });
    }

    /**
     * Several connections look: all keys must be committed.
     *
     * @return the lines of the feed whose keys may stand more than once
     * @throws ReadingLost where not all of their hashes are there
     */
    public BitSet doubtful(long run, String feed) {
        if (lost(run)) {
            throw new ReadingLost();
        }
        BitSet lines = new BitSet();
        IntStream.range(0, LOOKING).parallel().mapToObj(first -> IntStream.range(0, KeyHashes.BANDS).filter(band -> band % LOOKING == first)
                .flatMap(band -> Arrays.stream(doubtful(run, feed, band))).toArray()).forEachOrdered(found -> Arrays.stream(found).forEach(lines::set));
        return lines;
    }

    private int[] doubtful(long run, String feed, int band) {
        int rows = jdbc.sql("select coalesce(sum(rows), 0) from feed_keys where run = ? and feed = ? and band = ?").params(run, feed, band).query(Integer.class).single();
        ByteBuffer entries = ByteBuffer.allocate(rows * KeyHashes.ENTRY);
        template.query(new BinaryQuery("select keys from feed_keys where run = ? and feed = ? and band = ?", run, feed, band), row -> {
            entries.put(row.getBytes(1));
        });
        return KeyHashes.repeated(entries.flip());
    }

    /** All repeated keys were looked for: the hashes are not needed any more. */
    public void looked(long run, String feed) {
        jdbc.sql("delete from feed_keys where run = ? and feed = ?").params(run, feed).update();
    }

    /** @return whether a crash of the server has taken away what a run that is still reading needs */
    public boolean lost(long run) {
        return jdbc.sql("""
                select exists (select 1 from packed_feed where run = :run) and not exists (select 1 from feed_count where run = :run)
                and not exists (select 1 from feed_staged where run = :run)""").param("run", run).query(Boolean.class).single();
    }
}
