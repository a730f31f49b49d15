package org.kaohe.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.Value;

/** The rows of a packed feed that count, an enterprise at a time in the order of the codes. One bucket is in memory at a time. */
final class SubjectRows implements SideBySide.Enterprises<SubjectRows> {

    private static final String CODE = "credit_code";

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

    /** @param loaded the rows of a run of before feeds were packed; empty where they were, or the run has no such feed @param columns of the feed in the runs that are compared */
    SubjectRows(PackStore packs, long run, String feed, List<Row> loaded, PackedColumns columns) {
        this.packs = packs;
        this.run = run;
        this.feed = feed;
        this.columns = columns;
        subject = columns.of(CODE);
        out = packs.out(run, feed);
        buckets = packs.columns(run, feed) == null ? 0 : packs.buckets(run);
        pack(loaded);
    }

    private void pack(List<Row> loaded) {
        SortedMap<String, List<Packed>> byCode = new TreeMap<>();
        for (Row row : loaded) {
            RowPack pack = new RowPack();
            pack.row(row.line(), 0);
            for (int i = 0; i < columns.size(); i++) {
                String cell = row.values().getOrDefault(columns.name(i), new Value.NotReported()).encoded();
                pack.cell(cell.isEmpty() || i == subject && subject > 0 ? "" : cell.substring(2));
            }
            PackedRows one = new PackedRows(Arrays.copyOf(pack.bytes(), pack.size()), columns.size());
            one.next();
            byCode.computeIfAbsent(row.text(CODE).orElseThrow(), code -> new ArrayList<>()).add(new Packed(one.array(), one.start(), one.cells(), one.end()));
        }
        codes = List.copyOf(byCode.keySet());
        rows.addAll(byCode.values());
    }

    /** A row where it lies. */
    record Packed(byte[] pack, int start, int cells, int end) {

        boolean like(Packed other) {
            return Arrays.equals(pack, cells, end, other.pack, other.cells, other.end);
        }
    }

    /** Goes on to the next enterprise that has rows. */
    @Override
    public boolean next() {
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

    @Override
    public int compareTo(SubjectRows other) {
        return code().compareTo(other.code());
    }

    private void fill(int number) {
        codes = packs.codes(run, number);
        rows.clear();
        codes.forEach(code -> rows.add(new ArrayList<>(4)));
        packs.eachPack(run, feed, number, columns.size(), packed -> {
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
