package org.kaohe.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.kaohe.credit.Finding;

/**
 * The findings of a bucket where they lie: those of an enterprise are made when they are asked for, so that only these are
 * in memory, and in the processor's cache, while it is rated. Not thread-safe.
 */
final class PackedFindings {

    private static final int NONE = -1;

    private final int number;
    private final int found;
    private final int confirmed;
    private final int item;
    private final int authority;
    private final int document;
    private final boolean papers;
    private final CellCache cells = new CellCache();

    private final List<PackedRows> packs = new ArrayList<>();
    /** Of each enterprise its first row and its last one. */
    private final int[] first;
    private final int[] last;
    /** Of each row its pack, where it begins there, and the next one of its enterprise. */
    private int[] pack = new int[1 << 10];
    private int[] start = new int[1 << 10];
    private int[] next = new int[1 << 10];
    private int rows;

    /** @param papers whether authority and document are wanted */
    PackedFindings(PackedColumns columns, int enterprises, boolean papers) {
        number = columns.of("finding_no");
        found = columns.of("found_on");
        confirmed = columns.of("confirmed_on");
        item = columns.of("item");
        authority = columns.of("authority");
        document = columns.of("document");
        this.papers = papers;
        first = new int[enterprises];
        last = new int[enterprises];
        Arrays.fill(first, NONE);
    }

    /** @param out lines that do not count */
    void add(PackedRows added, Set<Integer> out) {
        while (added.next()) {
            if (!out.isEmpty() && out.contains(added.line())) {
                continue;
            }
            if (rows == next.length) {
                pack = Arrays.copyOf(pack, 2 * rows);
                start = Arrays.copyOf(start, 2 * rows);
                next = Arrays.copyOf(next, 2 * rows);
            }
            pack[rows] = packs.size();
            start[rows] = added.start();
            next[rows] = NONE;
            int place = added.place();
            if (first[place] == NONE) {
                first[place] = rows;
            } else {
                next[last[place]] = rows;
            }
            last[place] = rows++;
        }
        packs.add(added);
    }

    /** @return those of the enterprise at a place of the bucket, by line */
    List<Finding> of(int place) {
        List<Finding> findings = new ArrayList<>();
        for (int row = first[place]; row != NONE; row = next[row]) {
            PackedRows at = packs.get(pack[row]).at(start[row]);
            byte[] array = at.array();
            findings.add(new Finding(at.text(number), cells.day(array, at.from(found), at.to(found)), cells.day(array, at.from(confirmed), at.to(confirmed)),
                    cells.text(array, at.from(item), at.to(item)), papers ? at.text(authority) : "", papers ? at.text(document) : "", at.line()));
        }
        return findings;
    }
}
