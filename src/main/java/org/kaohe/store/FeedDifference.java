package org.kaohe.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.Value;
import org.kaohe.store.DifferenceStore.FeedRow;
import org.kaohe.store.SubjectRows.Packed;

/**
 * The rows of a packed feed that differ between two runs. Both feeds are read side by side, an enterprise at a time; what is
 * held beyond that are the rows that only one of them has there, since the other may have them under another enterprise.
 */
final class FeedDifference implements SideBySide<SubjectRows> {

    private final String feed;
    private final SubjectRows before;
    private final SubjectRows after;
    private final Map<String, About> gone = new LinkedHashMap<>();
    private final Map<String, About> come = new LinkedHashMap<>();
    private final List<FeedRow> rows = new ArrayList<>();

    FeedDifference(PackStore packs, RowStore stored, String feed, long before, long after) {
        this.feed = feed;
        PackedColumns columns = packs.columns(before, feed) == null ? packs.columns(after, feed) : packs.columns(before, feed);
        this.before = new SubjectRows(packs, before, feed, stored.unpacked(before, feed), columns);
        this.after = new SubjectRows(packs, after, feed, stored.unpacked(after, feed), columns);
    }

    /** A row and whom it is about. */
    private record About(String code, Row row) {
    }

    /** @return the rows, in no order */
    List<FeedRow> rows() {
        walk();
        gone.forEach((key, was) -> {
            About is = come.remove(key);
            rows.add(changed(was, is));
        });
        come.values().forEach(is -> rows.add(changed(null, is)));
        return rows;
    }

    @Override
    public SubjectRows before() {
        return before;
    }

    @Override
    public SubjectRows after() {
        return after;
    }

    @Override
    public void gone() {
        only(before, gone);
    }

    @Override
    public void come() {
        only(after, come);
    }

    private static void only(SubjectRows of, Map<String, About> target) {
        for (Packed packed : of.rows()) {
            Row row = of.row(packed);
            target.put(row.key(), new About(of.code(), row));
        }
    }

    @Override
    public void both() {
        List<Packed> ones = before.rows();
        List<Packed> others = after.rows();
        if (alike(ones, others)) {
            return;
        }
        Map<String, Packed> byKey = new HashMap<>();
        others.forEach(packed -> byKey.put(after.row(packed).key(), packed));
        for (Packed packed : ones) {
            Row row = before.row(packed);
            Packed other = byKey.remove(row.key());
            About was = new About(before.code(), row);
            if (other == null) {
                gone.put(row.key(), was);
            } else if (!packed.like(other)) {
                rows.add(changed(was, new About(after.code(), after.row(other))));
            }
        }
        byKey.forEach((key, packed) -> come.put(key, new About(after.code(), after.row(packed))));
    }

    /** The usual case: nothing has changed about an enterprise. */
    private static boolean alike(List<Packed> ones, List<Packed> others) {
        boolean alike = ones.size() == others.size();
        for (int i = 0; alike && i < ones.size(); i++) {
            alike = ones.get(i).like(others.get(i));
        }
        return alike;
    }

    private FeedRow changed(About was, About is) {
        return new FeedRow(feed, was == null ? is.code() : was.code(), (was == null ? is : was).row().key(), line(was), line(is), values(was), values(is), null);
    }

    private static Integer line(About about) {
        return about == null ? null : about.row().line();
    }

    private static SortedMap<String, Value> values(About about) {
        return about == null ? new TreeMap<>() : about.row().values();
    }
}
