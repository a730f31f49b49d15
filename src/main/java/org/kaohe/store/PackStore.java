package org.kaohe.store;

import java.sql.Array;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Field;
import org.kaohe.feeds.FieldFormat;
import org.kaohe.feeds.Row;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The checked rows of feeds that may have millions, packed by the bucket of the enterprises they are about. Writes take
 * part in the caller's transaction.
 */
@Repository
public class PackStore {

    /** Rows of which it is not known yet whom they are about. */
    public static final int NOWHERE = -1;
    /** The column of a packed enterprise that holds its code is the first. */
    static final int CODE = 0;
    private static final String ENTERPRISES = "enterprises";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final KeyStore keys;

    PackStore(JdbcTemplate template, JdbcClient jdbc, KeyStore keys) {
        this.template = template;
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** The feed's rows are going to be packed: what their cells are. The marks that a crash of the server takes away are set. */
    public void begin(long run, FeedSchema schema) {
        if (schema.primaryKey().size() != 1) {
            throw new IllegalArgumentException("rows with a key of several columns are not packed: " + schema.name());
        }
        String[] columns = schema.fields().stream().map(PackStore::column).toArray(String[]::new);
        jdbc.sql("insert into packed_feed (run, feed, columns) values (?, ?, ?) on conflict do nothing").params(run, schema.name(), columns).update();
        keys.begin(run);
    }

    private static String column(Field field) {
        String kind = switch (field.type()) {
            case DATE -> "d:";
            case STRING -> field.format() == FieldFormat.UNIT ? "u:" : "t:";
            default -> throw new IllegalArgumentException("rows with " + field.type() + " are not packed: " + field.name());
        };
        return kind + field.name();
    }

    /** @return the cells of the feed's packed rows; null where the feed was not packed */
    PackedColumns columns(long run, String feed) {
        return jdbc.sql("select columns from packed_feed where run = ? and feed = ?").params(run, feed).query((row, n) -> {
            Array columns = row.getArray(1);
            return new PackedColumns(List.of((String[]) columns.getArray()));
        }).optional().orElse(null);
    }

    /** @return the feeds that were packed for either of two runs */
    List<String> feeds(long one, long other) {
        return jdbc.sql("select distinct feed from packed_feed where run in (?, ?) order by feed").params(one, other).query(String.class).list();
    }

    /** Rows for a bucket, from one stretch. */
    public record Pack(int bucket, RowPack rows) {
    }

    /** @param line of the stretch's first record @param records that it holds, whatever became of them */
    public record Stretch(int line, int records, List<Pack> packs, KeyHashes keys) {
    }

    public void add(long run, String feed, Stretch stretch) {
        jdbc.sql("insert into feed_stretch (run, feed, line, records) values (?, ?, ?, ?)").params(run, feed, stretch.line(), stretch.records()).update();
        copy(run, feed, stretch.line(), stretch.packs());
        keys.add(run, feed, stretch.keys());
    }

    private void copy(long run, String feed, int line, Iterable<Pack> packs) {
        template.execute((ConnectionCallback<Void>) connection -> {
            try (BinaryCopy copy = new BinaryCopy(connection, "feed_pack", "run", "feed", "bucket", "line", "rows", "size", "packed")) {
                for (Pack pack : packs) {
                    copy.row().cell(run).cell(feed).cell(pack.bucket()).cell(line).cell(pack.rows().rows()).cell(pack.rows().size())
                            .packed(pack.rows().bytes(), pack.rows().size());
                }
                copy.end();
            }
            return null;
        });
    }

    /** Forgets all that was read of the run's feeds: they are read again. */
    public void forget(long run) {
        for (String table : List.of("feed_pack", "feed_stretch", "packed_feed", "roll_page", "feed_row", "reject", "feed_count", "feed_keys")) {
            jdbc.sql("delete from " + table + " where run = ?").param(run).update();
        }
    }

    /** Hands out the packs of a bucket, in the order of their lines. */
    void eachPack(long run, String feed, int bucket, int columns, Consumer<PackedRows> consumer) {
        template.query(new BinaryQuery("select size, packed from feed_pack where run = ? and feed = ? and bucket = ? order by line", run, feed, bucket), row -> {
            consumer.accept(new PackedRows(Packing.unpack(row.getBytes(2), row.getInt(1)), columns));
        });
    }

    /**
     * Puts the enterprises read so far in the order of their codes and into buckets. All of them are held at once, with
     * some hundred bytes each.
     *
     * @param bucketSize enterprises in a bucket
     * @return them, as {@link #roll} would find them
     */
    public Roll enrol(long run, String feed, int bucketSize) {
        int columns = columns(run, feed).size();
        List<PackedRows> packs = new ArrayList<>();
        eachPack(run, feed, NOWHERE, columns, packs::add);
        Enrolment enrolment = new Enrolment(packs, columns, bucketSize, out(run, feed));
        copy(run, feed, 0, enrolment);
        // none is a page too: that there are none is not the same as not having read
        template.batchUpdate("insert into roll_page (run, bucket, first_code, enterprises) values (?, ?, ?, ?)",
                enrolment.pages().stream().map(page -> new Object[] {run, page.bucket(), page.firstCode(), page.enterprises()}).toList());
        jdbc.sql("delete from feed_pack where run = ? and feed = ? and bucket = ?").params(run, feed, NOWHERE).update();
        return new Roll(bucketSize, enrolment.codes());
    }

    /** @return the lines of a feed that stand in packs and do not count, or in none */
    BitSet out(long run, String feed) {
        BitSet out = new BitSet();
        jdbc.sql("select line from feed_row where run = ? and feed = ?").params(run, feed).query(row -> {
            out.set(row.getInt(1));
        });
        return out;
    }

    /** @return the enterprises of the run as {@link #enrol} has left them */
    public Roll roll(long run, String feed) {
        int enterprises = enterprises(run);
        int bucketSize = jdbc.sql("select coalesce(max(enterprises), 1) from roll_page where run = ?").param(run).query(Integer.class).single();
        byte[] codes = new byte[enterprises * Roll.CODE];
        int[] filled = new int[1];
        PackedColumns columns = columns(run, feed);
        for (int bucket = 0; bucket < buckets(run); bucket++) {
            eachPack(run, feed, bucket, columns.size(), rows -> {
                while (rows.next()) {
                    System.arraycopy(rows.array(), rows.from(CODE), codes, filled[0], Roll.CODE);
                    filled[0] += Roll.CODE;
                }
            });
        }
        return new Roll(bucketSize, codes);
    }

    /** @return how many records the feed held */
    public long records(long run, String feed) {
        return jdbc.sql("select coalesce(sum(records), 0) from feed_stretch where run = ? and feed = ?").params(run, feed).query(Long.class).single();
    }

    /** @return all rows of the feed that count, by line: for a feed that is known to be short */
    List<Row> rows(long run, String feed) {
        List<Row> rows = new ArrayList<>();
        for (int bucket = NOWHERE; bucket < buckets(run); bucket++) {
            eachRow(run, feed, bucket, rows::add);
        }
        rows.sort(Comparator.comparingInt(Row::line));
        return rows;
    }

    /** Hands out a bucket's rows that count, as every other feed's rows are. */
    void eachRow(long run, String feed, int bucket, Consumer<Row> consumer) {
        PackedColumns columns = columns(run, feed);
        BitSet out = out(run, feed);
        int subject = columns.of("credit_code");
        List<String> codes = subject == CODE || bucket == NOWHERE ? List.of() : codes(run, bucket);
        eachPack(run, feed, bucket, columns.size(), packed -> {
            while (packed.next()) {
                if (!out.get(packed.line())) {
                    consumer.accept(columns.row(packed, subject, codes.isEmpty() ? "" : codes.get(packed.place())));
                }
            }
        });
    }

    /** @return the codes of a bucket's enterprises, in order */
    List<String> codes(long run, int bucket) {
        List<String> codes = new ArrayList<>();
        eachPack(run, ENTERPRISES, bucket, columns(run, ENTERPRISES).size(), packed -> {
            while (packed.next()) {
                codes.add(packed.text(CODE));
            }
        });
        return codes;
    }

    /** @return how many rows of the feed a bucket has */
    public long count(long run, String feed, int bucket) {
        return jdbc.sql("select coalesce(sum(rows), 0) from feed_pack where run = ? and feed = ? and bucket = ?").params(run, feed, bucket).query(Long.class).single();
    }

    /** @return how many enterprises have been put in order */
    public int enterprises(long run) {
        return jdbc.sql("select coalesce(sum(enterprises), 0) from roll_page where run = ?").param(run).query(Integer.class).single();
    }

    /** @return whether the run's enterprises have been put in order */
    public boolean enrolled(long run) {
        return buckets(run) > 0;
    }

    public int buckets(long run) {
        return jdbc.sql("select count(*) from roll_page where run = ?").param(run).query(Integer.class).single();
    }

    /** @return the codes by the bucket that holds the enterprise of this code, if any does */
    SortedMap<Integer, Set<String>> buckets(long run, List<String> codes) {
        SortedMap<Integer, Set<String>> buckets = new TreeMap<>();
        jdbc.sql("select code, (select coalesce(max(bucket), 0) from roll_page where run = ? and first_code <= code) from unnest(?) as one (code)")
                .params(run, codes.toArray(String[]::new)).query(row -> {
                    buckets.computeIfAbsent(row.getInt(2), bucket -> new HashSet<>()).add(row.getString(1));
                });
        return buckets;
    }
}
