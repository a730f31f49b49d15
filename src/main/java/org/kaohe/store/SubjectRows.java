package org.kaohe.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.kaohe.feeds.Row;

/** The rows of a packed feed that count, an enterprise at a time in the order of the codes. One bucket is in memory at a time. */
final class SubjectRows {

    private final PackStore packs;
    private final long run;
    private final String feed;
    private final PackedColumns columns;
    private final int subject;
    private final BitSet out;
    private final int buckets;
    private final List<List<Packed>> rows = new ArrayList<>();
    private List<String> codes = List.of();
    private int bucket;
    private int at = -1;

    SubjectRows(PackStore packs, long run, String feed) {
        this.packs = packs;
        this.run = run;
        this.feed = feed;
        columns = packs.columns(run, feed);
        subject = columns == null ? 0 : columns.of("credit_code");
        out = packs.out(run, feed);
        buckets = columns == null ? 0 : packs.buckets(run);
    }

    /** A row where it lies. */
    record Packed(byte[] pack, int start, int cells, int end) {

        boolean like(Packed other) {
            return Arrays.equals(pack, cells, end, other.pack, other.cells, other.end);
        }
    }

    /** Goes on to the next enterprise that has rows. @return whether there is one */
    boolean next() {
        do {
            at++;
            while (at >= codes.size()) {
                if (bucket == buckets) {
                    return false;
                }
                fill(bucket++);
                at = 0;
            }
        } while (rows.get(at).isEmpty());
        return true;
    }

    private void fill(int number) {
        codes = packs.codes(run, number);
        rows.clear();
        codes.forEach(code -> rows.add(new ArrayList<>(4)));
        packs.each(run, feed, number, columns.size(), packed -> {
            while (packed.next()) {
                if (!out.get(packed.line())) {
                    rows.get(packed.place()).add(new Packed(packed.array(), packed.start(), packed.cells(), packed.end()));
                }
            }
        });
    }

    String code() {
        return codes.get(at);
    }

    /** @return the enterprise's rows, by line */
    List<Packed> rows() {
        return rows.get(at);
    }

    /** @return one of its rows as every other feed's are */
    Row row(Packed packed) {
        return columns.row(new PackedRows(packed.pack(), columns.size()).at(packed.start()), subject, code());
    }
}
