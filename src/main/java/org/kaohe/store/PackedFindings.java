package org.kaohe.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.kaohe.credit.Finding;

/**
 * The findings of a bucket, of each what its rating needs, in the order of the enterprises: they are read once where they lie
 * and then one after the other, since looking for each in megabytes of packs is waiting for memory. Those of an enterprise are
 * made when they are asked for. Not thread-safe.
 */
final class PackedFindings {

    /** Numbers of a row: its line, two days, where its number begins and ends. */
    private static final int FIELDS = 5;
    private static final int FIRST = 1 << 10;

    private final int number;
    private final int found;
    private final int confirmed;
    private final int item;
    private final int authority;
    private final int document;
    private final boolean papers;
    private final CellCache cells = new CellCache();

    /** Of each row, in the order of the packs: its enterprise, its numbers, its item, and authority and document where they are wanted. */
    private int[] places = new int[FIRST];
    private int[] fields = new int[FIRST * FIELDS];
    private String[] items = new String[FIRST];
    private final List<String> authorities = new ArrayList<>();
    private final List<String> documents = new ArrayList<>();
    private byte[] numbers = new byte[FIRST];
    private int length;
    private int rows;

    /** Where the rows of each enterprise begin once they are {@link #ordered}, and behind the last. */
    private final int[] begins;
    private int[] origins;

    /** @param papers whether authority and document are wanted */
    PackedFindings(PackedColumns columns, int enterprises, boolean papers) {
        number = columns.of("finding_no");
        found = columns.of("found_on");
        confirmed = columns.of("confirmed_on");
        item = columns.of("item");
        authority = columns.of("authority");
        document = columns.of("document");
        this.papers = papers;
        begins = new int[enterprises + 1];
    }

    /** @param out lines that do not count */
    void add(PackedRows added, Set<Integer> out) {
        byte[] array = added.array();
        while (added.next()) {
            if (!out.isEmpty() && out.contains(added.line())) {
                continue;
            }
            if (rows == places.length) {
                places = Arrays.copyOf(places, 2 * rows);
                fields = Arrays.copyOf(fields, 2 * rows * FIELDS);
                items = Arrays.copyOf(items, 2 * rows);
            }
            places[rows] = added.place();
            begins[added.place() + 1]++;
            int at = rows * FIELDS;
            fields[at] = added.line();
            fields[at + 1] = CellCache.dayNumber(array, added.from(found), added.to(found));
            fields[at + 2] = CellCache.dayNumber(array, added.from(confirmed), added.to(confirmed));
            fields[at + 3] = length;
            fields[at + 4] = number(array, added.from(number), added.to(number));
            items[rows++] = cells.text(array, added.from(item), added.to(item));
            if (papers) {
                authorities.add(added.text(authority));
                documents.add(added.text(document));
            }
        }
    }

    /** @return where the numbers end now */
    private int number(byte[] array, int from, int to) {
        if (numbers.length - length < to - from) {
            numbers = Arrays.copyOf(numbers, Math.max(2 * numbers.length, length + to - from));
        }
        System.arraycopy(array, from, numbers, length, to - from);
        length += to - from;
        return length;
    }

    /** All rows are there. */
    private void ordered() {
        for (int place = 1; place < begins.length; place++) {
            begins[place] += begins[place - 1];
        }
        int[] next = begins.clone();
        int[] orderedFields = new int[rows * FIELDS];
        String[] orderedItems = new String[rows];
        origins = papers ? new int[rows] : null;
        for (int row = 0; row < rows; row++) {
            int to = next[places[row]]++;
            System.arraycopy(fields, row * FIELDS, orderedFields, to * FIELDS, FIELDS);
            orderedItems[to] = items[row];
            if (papers) {
                origins[to] = row;
            }
        }
        fields = orderedFields;
        items = orderedItems;
        places = null;
    }

    /** To be asked when all packs are added. @return those of the enterprise at a place of the bucket, by line */
    List<Finding> of(int place) {
        if (places != null) {
            ordered();
        }
        List<Finding> findings = new ArrayList<>(begins[place + 1] - begins[place]);
        for (int row = begins[place]; row < begins[place + 1]; row++) {
            int at = row * FIELDS;
            findings.add(new Finding(new String(numbers, fields[at + 3], fields[at + 4] - fields[at + 3], StandardCharsets.UTF_8), cells.day(fields[at + 1]),
                    cells.day(fields[at + 2]), items[row], papers ? authorities.get(origins[row]) : "", papers ? documents.get(origins[row]) : "", fields[at]));
        }
        return findings;
    }
}
