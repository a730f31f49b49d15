package org.kaohe.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.kaohe.store.PackStore.Pack;

/** Packed enterprises, put in the order of their codes and packed again by bucket. Not thread-safe. */
final class Enrolment implements Iterable<Pack> {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final int columns;
    private final int bucketSize;
    private final Ref[] sorted;

    /** A bucket. @param firstCode empty where there is no enterprise at all */
    record Page(int bucket, String firstCode, int enterprises) {
    }

    /** Where a packed row stands. @param first of its code, which is ASCII, eight characters @param second the next eight, @param last the last two */
    private record Ref(long first, long second, int last, PackedRows rows, int start) implements Comparable<Ref> {

        static Ref of(PackedRows rows) {
            byte[] bytes = rows.array();
            int code = rows.from(PackStore.CODE);
            return new Ref((long) LONGS.get(bytes, code), (long) LONGS.get(bytes, code + Long.BYTES),
                    bytes[code + 2 * Long.BYTES] << Byte.SIZE | bytes[code + 2 * Long.BYTES + 1], rows, rows.start());
        }

        @Override
        public int compareTo(Ref other) {
            int order = Long.compare(first, other.first);
            order = order != 0 ? order : Long.compare(second, other.second);
            return order != 0 ? order : Integer.compare(last, other.last);
        }
    }

    /**
     * Each pack is put in order by itself, several at a time; what is in order already is merged quickly.
     *
     * @param columns how many cells a row has
     * @param out     the lines that do not count
     */
    Enrolment(List<PackedRows> packs, int columns, int bucketSize, BitSet out) {
        this.columns = columns;
        this.bucketSize = bucketSize;
        this.sorted = packs.parallelStream().map(pack -> sorted(pack, out)).toList().stream().flatMap(Arrays::stream).toArray(Ref[]::new);
        Arrays.sort(sorted);
    }

    private static Ref[] sorted(PackedRows pack, BitSet out) {
        List<Ref> refs = new ArrayList<>();
        while (pack.next()) {
            if (!out.get(pack.line())) {
                refs.add(Ref.of(pack));
            }
        }
        Ref[] ordered = refs.toArray(Ref[]::new);
        Arrays.sort(ordered);
        return ordered;
    }

    /** @return the enterprises of each bucket; a pack is good until the next one is asked for */
    @Override
    public Iterator<Pack> iterator() {
        RowPack rows = new RowPack();
        return new Iterator<>() {
            private int bucket;

            @Override
            public boolean hasNext() {
                return bucket * bucketSize < sorted.length;
            }

            @Override
            public Pack next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                rows.clear();
                int from = bucket * bucketSize;
                for (int i = from; i < Math.min(sorted.length, from + bucketSize); i++) {
                    PackedRows row = sorted[i].rows().at(sorted[i].start());
                    rows.row(row.line(), i - from);
                    for (int cell = 0; cell < columns; cell++) {
                        rows.cell(row.array(), row.from(cell), row.to(cell));
                    }
                }
                return new Pack(bucket++, rows);
            }
        };
    }

    /** @return at least one */
    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        for (int from = 0; from < sorted.length; from += bucketSize) {
            pages.add(new Page(pages.size(), sorted[from].rows().at(sorted[from].start()).text(PackStore.CODE), Math.min(bucketSize, sorted.length - from)));
        }
        return pages.isEmpty() ? List.of(new Page(0, "", 0)) : pages;
    }

    /** @return the codes one behind the other, in order */
    byte[] codes() {
        byte[] codes = new byte[sorted.length * Roll.CODE];
        for (int i = 0; i < sorted.length; i++) {
            LONGS.set(codes, i * Roll.CODE, sorted[i].first());
            LONGS.set(codes, i * Roll.CODE + Long.BYTES, sorted[i].second());
            codes[i * Roll.CODE + 2 * Long.BYTES] = (byte) (sorted[i].last() >>> Byte.SIZE);
            codes[i * Roll.CODE + 2 * Long.BYTES + 1] = (byte) sorted[i].last();
        }
        return codes;
    }
}
