package org.kaohe.store;

import java.math.BigDecimal;
import java.sql.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kaohe.credit.CreditTables;
import org.kaohe.credit.EnterpriseResult;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ratings of enterprises and their rows of the credit tables. Writes take part in the caller's transaction; reading is by streaming. */
@Repository
public class CreditStore {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    CreditStore(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    private record Line(String table, String code, int number, List<String> cells) {
    }

    /** Keeps what was worked out of some enterprises. */
    public void add(long run, List<? extends EnterpriseResult> results) {
        template.batchUpdate("insert into enterprise_rating (run, code, county, name, industry, score, grade, findings, flags, dishonest) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                results, 500, (statement, result) -> {
                    statement.setLong(1, run);
                    statement.setString(2, result.enterprise().code().text());
                    statement.setString(3, result.enterprise().county());
                    statement.setString(4, result.enterprise().name());
                    statement.setString(5, result.enterprise().industry());
                    statement.setBigDecimal(6, result.score());
                    statement.setString(7, result.grade());
                    statement.setInt(8, result.ledger().size());
                    statement.setString(9, String.join(";", result.flags()));
                    statement.setBoolean(10, result.dishonest());
                });
        List<Line> lines = new ArrayList<>();
        for (EnterpriseResult result : results) {
            add(lines, "deductions", result, CreditTables.deductions(result));
            add(lines, "not-counted", result, CreditTables.notCounted(result));
            add(lines, "measures", result, CreditTables.measures(result));
            add(lines, "lists", result, CreditTables.lists(result));
            add(lines, "repair-decisions", result, CreditTables.repairDecisions(result));
        }
        template.batchUpdate("insert into credit_row (run, tab, code, n, cells) values (?, ?, ?, ?, ?)", lines, 500, (statement, line) -> {
            statement.setLong(1, run);
            statement.setString(2, line.table());
            statement.setString(3, line.code());
            statement.setInt(4, line.number());
            statement.setArray(5, statement.getConnection().createArrayOf("text", line.cells().toArray()));
        });
    }

    private static void add(List<Line> lines, String table, EnterpriseResult result, List<List<String>> rows) {
        for (int n = 0; n < rows.size(); n++) {
            lines.add(new Line(table, result.enterprise().code().text(), n, rows.get(n)));
        }
    }

    /** Ranks the enterprises of each county by score. */
    public void rank(long run) {
        // the server must know how many there are by now, or it joins them as if they were few
        template.execute("analyze enterprise_rating");
        jdbc.sql("""
                update enterprise_rating r set rank = s.rank from
                (select code, rank() over (partition by county order by score desc) as rank from enterprise_rating where run = :run) s
                where r.run = :run and r.code = s.code""").param("run", run).update();
    }

    /** A county's enterprises. @param sum of their scores */
    public record County(String code, BigDecimal sum, long count) {
    }

    /** @return the counties that have enterprises, by code */
    public List<County> counties(long run) {
        return jdbc.sql("select county, sum(score) as sum, count(*) as count from enterprise_rating where run = ? group by county order by county")
                .param(run).query((row, n) -> new County(row.getString("county"), row.getBigDecimal("sum"), row.getLong("count"))).list();
    }

    /** How many enterprises of a county have a grade. */
    public record GradeCount(String county, String grade, long enterprises) {
    }

    /** @return the counts that are not zero, by county */
    public List<GradeCount> grades(long run) {
        return jdbc.sql("select county, grade, count(*) as count from enterprise_rating where run = ? group by county, grade order by county, grade")
                .param(run).query((row, n) -> new GradeCount(row.getString("county"), row.getString("grade"), row.getLong("count"))).list();
    }

    /** A row of {@code ratings.csv}. */
    public record Rating(String county, long rank, String code, String name, String industry, BigDecimal score, String grade,
                         int findings, String flags) {
    }

    /** Hands out the ratings by county, rank, code. */
    public void eachRating(long run, Consumer<Rating> consumer) {
        template.query("select * from enterprise_rating where run = ? order by county, rank, code", row -> {
            consumer.accept(new Rating(row.getString("county"), row.getLong("rank"), row.getString("code"), row.getString("name"),
                    row.getString("industry"), row.getBigDecimal("score"), row.getString("grade"), row.getInt("findings"), row.getString("flags")));
        }, run);
    }

    /** Hands out the rows of a table by code and number; of {@code lists} by list first. */
    public void eachRow(long run, String table, Consumer<String[]> consumer) {
        String order = table.equals("lists") ? "cells[1] collate \"C\", code" : "code, n";
        template.query("select cells from credit_row where run = ? and tab = ? order by " + order, row -> {
            Array cells = row.getArray("cells");
            consumer.accept((String[]) cells.getArray());
        }, run, table);
    }

    /** @return how many rows of {@code not-counted.csv} there are for each reason */
    public Map<String, Long> notCounted(long run) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("select cells[5], count(*) from credit_row where run = ? and tab = 'not-counted' group by 1").param(run)
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    /** A rating reported of a year otherwise than it was published. @param column score, or dishonest (yes, no) */
    public record Contradiction(int line, String column, String reported, String published) {
    }

    /** @return what the run's feed of prior ratings says of that year against the earlier run, by line, score before dishonesty */
    public List<Contradiction> contradictions(long run, long earlier, int year) {
        return jdbc.sql("""
                with rating as (select f.line, substr(f.cells ->> 'score', 3) as score, substr(f.cells ->> 'dishonest', 3) as dishonest, r.score as published,
                case when r.dishonest then 'yes' else 'no' end as listed
                from feed_row f join enterprise_rating r on r.run = :earlier and r.code = f.subject
                where f.run = :run and f.feed = 'prior-ratings' and f.state = 'loaded' and substr(f.cells ->> 'year', 3)::numeric = :year)
                select line, 'score' as col, score as reported, published::text as published from rating where score::numeric <> published
                union all select line, 'dishonest', dishonest, listed from rating where dishonest <> listed order by line, col desc""")
                .param("run", run).param("earlier", earlier).param("year", year).query((row, n) -> new Contradiction(row.getInt("line"),
                        row.getString("col"), row.getString("reported"), row.getString("published"))).list();
    }
}
