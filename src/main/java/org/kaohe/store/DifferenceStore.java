package org.kaohe.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kaohe.feeds.CodePointOrder;
import org.kaohe.feeds.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What differs between two runs of one assessment and year. Every cell is printed as in the tables; empty where one side has none. */
@Repository
public class DifferenceStore {

    private final JdbcClient jdbc;
    private final PackStore packs;
    private final RowStore stored;
    private final CreditDifference credit;

    DifferenceStore(JdbcClient jdbc, PackStore packs, RowStore stored, RunStore runs, Contents contents) {
        this.jdbc = jdbc;
        this.packs = packs;
        this.stored = stored;
        this.credit = new CreditDifference(runs, contents);
    }

    /** A unit or enterprise before and after: score, rank, grade, flags. */
    public record Standing(String code, String name, String scoreBefore, String scoreAfter, String rankBefore, String rankAfter,
                           String gradeBefore, String gradeAfter, String flagsBefore, String flagsAfter) {
    }

    /** An item's points before and after. */
    public record Points(String code, String clause, String name, String before, String after, String explanationBefore, String explanationAfter) {
    }

    /** A row of a credit table that one run has and the other has not. @param table measures, lists, deductions, repair-decisions */
    public record CreditRow(String table, String code, boolean added, List<String> cells) {
    }

    /**
     * A feed row before and after; null where one run has no such row loaded.
     *
     * @param rejected the line that took the place of a row gone in the later run and was rejected there; null: none
     */
    public record FeedRow(String feed, String subject, String key, Integer lineBefore, Integer lineAfter, SortedMap<String, Value> before,
                          SortedMap<String, Value> after, Integer rejected) {
    }

    public List<Standing> units(long before, long after) {
        return standings("unit_score", "unit_code", "unit", before, after);
    }

    public List<Standing> enterprises(long before, long after) {
        return standings("enterprise_ranked", "code", "name", before, after);
    }

    private List<Standing> standings(String table, String code, String name, long before, long after) {
        return jdbc.sql("""
                select coalesce(a.%2$s, b.%2$s) as code, coalesce(b.%3$s, a.%3$s) as name, a.score::text as sa, b.score::text as sb,
                a.rank::text as ra, b.rank::text as rb, a.grade as ga, b.grade as gb, a.flags as fa, b.flags as fb
                from (select * from %1$s where run = ?) a full join (select * from %1$s where run = ?) b on a.%2$s = b.%2$s
                where (a.score, a.rank, a.grade, a.flags) is distinct from (b.score, b.rank, b.grade, b.flags)
                order by 1""".formatted(table, code, name)).params(before, after).query((row, n) -> new Standing(row.getString("code"),
                row.getString("name"), text(row, "sa"), text(row, "sb"), text(row, "ra"), text(row, "rb"), text(row, "ga"), text(row, "gb"),
                text(row, "fa"), text(row, "fb"))).list();
    }

    /** @return the items whose points differ, by unit code and the scheme's order */
    public List<Points> items(long before, long after) {
        return jdbc.sql("""
                select coalesce(a.unit_code, b.unit_code) as code, coalesce(b.clause, a.clause) as clause, coalesce(b.item_name, a.item_name) as name,
                a.points::text as pa, b.points::text as pb, a.explanation as ea, b.explanation as eb
                from (select * from item_points where run = ?) a full join (select * from item_points where run = ?) b
                on a.unit_code = b.unit_code and a.item = b.item where a.points is distinct from b.points
                order by 1, coalesce(b.number, a.number)""").params(before, after).query((row, n) -> new Points(row.getString("code"),
                row.getString("clause"), row.getString("name"), text(row, "pa"), text(row, "pb"), text(row, "ea"), text(row, "eb"))).list();
    }

    /** @return the rows that only one of the runs has, by code, table, then in their order; the earlier run's first */
    public List<CreditRow> creditRows(long before, long after) {
        return credit.rows(before, after);
    }

    /** @return the loaded rows that differ, by subject, feed and key */
    public List<FeedRow> feedRows(long before, long after) {
        List<String> packed = packs.feeds(before, after);
        List<FeedRow> rows = new ArrayList<>(shortRows(before, after, packed));
        for (String feed : packed) {
            rows.addAll(rejected(new FeedDifference(packs, stored, feed, before, after).rows(), feed, after));
        }
        rows.sort(Comparator.comparing(FeedRow::subject, Comparator.nullsLast(CodePointOrder.INSTANCE)).thenComparing(FeedRow::feed, CodePointOrder.INSTANCE)
                .thenComparing(FeedRow::key, CodePointOrder.INSTANCE));
        return rows;
    }

    private List<FeedRow> shortRows(long before, long after, List<String> packed) {
        return jdbc.sql("""
                select coalesce(a.feed, b.feed) as feed, coalesce(a.subject, b.subject) as subject, coalesce(a.key, b.key) as key,
                a.line as la, b.line as lb, a.cells as ca, b.cells as cb, case when b.line is null then
                (select min(r.line) from feed_row r where r.run = ? and r.feed = a.feed and r.key = a.key and r.state = 'rejected') end as rejected
                from (select * from feed_row where run = ? and state = 'loaded') a full join (select * from feed_row where run = ? and state = 'loaded') b
                on a.feed = b.feed and a.key = b.key where a.cells is distinct from b.cells and coalesce(a.feed, b.feed) <> all(?)""")
                .params(after, before, after, packed.toArray(String[]::new))
                .query((row, n) -> new FeedRow(row.getString("feed"), row.getString("subject"), row.getString("key"), row.getObject("la", Integer.class),
                        row.getObject("lb", Integer.class), values(row, "ca"), values(row, "cb"), row.getObject("rejected", Integer.class))).list();
    }

    /** Says of rows that are gone which line was rejected in their place. */
    private List<FeedRow> rejected(List<FeedRow> rows, String feed, long after) {
        Map<String, Integer> lines = new HashMap<>();
        String[] gone = rows.stream().filter(row -> row.lineAfter() == null).map(FeedRow::key).toArray(String[]::new);
        jdbc.sql("select key, min(line) from feed_row where run = ? and feed = ? and state = 'rejected' and key = any(?) group by key").params(after, feed, gone).query(row -> {
            lines.put(row.getString(1), row.getInt(2));
        });
        return rows.stream().map(row -> row.lineAfter() != null || !lines.containsKey(row.key()) ? row : new FeedRow(row.feed(), row.subject(), row.key(),
                row.lineBefore(), null, row.before(), row.after(), lines.get(row.key()))).toList();
    }

    private static SortedMap<String, Value> values(ResultSet row, String column) throws SQLException {
        String cells = row.getString(column);
        return cells == null ? new TreeMap<>() : Cells.decode(cells);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
