package org.kaohe.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kaohe.credit.Enterprise;
import org.kaohe.credit.EnterpriseResult;
import org.kaohe.credit.ListEntry;
import org.kaohe.credit.NotCounted;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ratings of enterprises, a row each, and what is asked of all of them. Writes take part in the caller's transaction; reading is by streaming. */
@Repository
public class CreditStore {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    CreditStore(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** What is kept of an enterprise's result. @param black null where it is not on the black list */
    public record Rating(Enterprise enterprise, BigDecimal score, String grade, int findings, String flags, boolean dishonest, int otherYear, int unconfirmed,
                         ListEntry black) {

        public static Rating of(EnterpriseResult result) {
            return new Rating(result.enterprise(), result.score(), result.grade(), result.ledger().size(), String.join(";", result.flags()), result.dishonest(),
                    NotCounted.count(result.notCounted(), NotCounted.Reason.OTHER_YEAR), NotCounted.count(result.notCounted(), NotCounted.Reason.UNCONFIRMED),
                    result.black());
        }
    }

    /** Keeps the ratings of some enterprises. */
    public void add(long run, List<Rating> ratings) {
        // the run stays until they are committed; the server is not to look for it once for each of them
        jdbc.sql("select id from run where id = ? for key share").param(run).query(Long.class).single();
        template.execute((ConnectionCallback<Void>) connection -> {
            try (BinaryCopy copy = new BinaryCopy(connection, "enterprise_rating", "run", "code", "county", "name", "industry", "score", "grade", "findings",
                    "flags", "dishonest", "other_year", "unconfirmed", "black_since", "black_until", "black_reason")) {
                for (Rating rating : ratings) {
                    Enterprise enterprise = rating.enterprise();
                    ListEntry black = rating.black();
                    copy.row().cell(run).cell(enterprise.code().text()).cell(enterprise.county()).cell(enterprise.name()).cell(enterprise.industry())
                            .cell(rating.score()).cell(rating.grade()).cell(rating.findings()).cell(rating.flags()).cell(rating.dishonest())
                            .cell(rating.otherYear()).cell(rating.unconfirmed())
                            .cell(black == null ? null : black.since()).cell(black == null ? null : black.until()).cell(black == null ? null : black.reason());
                }
                copy.end();
            }
            return null;
        });
    }

    /** A program of before this table may have rated: to be asked for once all ratings are there. */
    private void totalled(long run) {
        if (!jdbc.sql("select exists (select 1 from rating_total where run = ?)").param(run).query(Boolean.class).single()) {
            total(run);
        }
    }

    /** All ratings are there: what they come to is summed, for whatever is asked of all of them from now on. */
    public void total(long run) {
        // the server must know how many there are, or it joins them as if they were few; more than that it need not know
        template.execute("set local default_statistics_target = 10");
        template.execute("analyze (skip_locked) enterprise_rating");
        // asked for as a whole, and written only then: else the server would not let its helpers read
        List<Object[]> totals = jdbc.sql("""
                select run, county, grade, count(*), sum(score), sum(other_year), sum(unconfirmed) from enterprise_rating where run = ?
                group by run, county, grade""").param(run).withFetchSize(0).query((row, n) -> new Object[] {row.getLong(1), row.getString(2), row.getString(3),
                row.getLong(4), row.getBigDecimal(5), row.getLong(6), row.getLong(7)}).list();
        jdbc.sql("delete from rating_total where run = ?").param(run).update();
        template.batchUpdate("insert into rating_total (run, county, grade, enterprises, score, other_year, unconfirmed) values (?, ?, ?, ?, ?, ?, ?)", totals);
    }

    /** A county's enterprises. @param sum of their scores */
    public record County(String code, BigDecimal sum, long count) {
    }

    /** @return the counties that have enterprises, by code */
    public List<County> counties(long run) {
        totalled(run);
        return jdbc.sql("select county, sum(score) as sum, sum(enterprises) as count from rating_total where run = ? group by county order by county")
                .param(run).query((row, n) -> new County(row.getString("county"), row.getBigDecimal("sum"), row.getLong("count"))).list();
    }

    /** How many enterprises of a county have a grade. */
    public record GradeCount(String county, String grade, long enterprises) {
    }

    /** @return the counts that are not zero, by county */
    public List<GradeCount> grades(long run) {
        totalled(run);
        return jdbc.sql("select county, grade, enterprises from rating_total where run = ? order by county, grade")
                .param(run).query((row, n) -> new GradeCount(row.getString("county"), row.getString("grade"), row.getLong("enterprises"))).list();
    }

    /**
     * Hands out the rows of {@code ratings.csv} by county, rank, code, each as the server's COPY prints it: cells between tabs, a
     * line feed behind the last one. A million values fetched one by one take the process twice the time.
     *
     * @param counties all that have enterprises, by code
     * @param mark     for the flags of every enterprise; empty: none
     */
    public void eachRating(long run, List<County> counties, String mark, Consumer<byte[]> consumer) {
        if (counties.isEmpty()) {
            return;
        }
        String marked = mark.isEmpty() ? "flags" : "concat_ws(';', nullif(flags, ''), " + literal(mark) + ")";
        // sorted once, by a number that stands for county and score (which has 2 decimals): counties and scores are few, and
        // comparing them as what they are would take twice as long; a score beyond 21 million is an error, not a wrong place
        String sql = """
                copy (select county, rank() over (order by key) - before, code, name, industry, score, grade, findings, %1$s
                from (select r.*, c.before, (c.n << 32) - (score * 100)::int as key from enterprise_rating r join (values %3$s) c (county, n, before) using (county)
                where run = %2$d order by key, code) r order by key, code) to stdout""".formatted(marked, run, before(counties));
        long handedOut = template.execute((ConnectionCallback<Long>) connection -> {
            CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
            try {
                long rows = 0;
                for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                    consumer.accept(row);
                    rows++;
                }
                return rows;
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
        long rated = counties.stream().mapToLong(County::count).sum();
        if (handedOut != rated) {
            throw new IllegalStateException(rated + " enterprises were rated, " + handedOut + " handed out");
        }
    }

    /** @return rows of each county's code, its number, and how many enterprises those before it have */
    private static String before(List<County> counties) {
        List<String> rows = new ArrayList<>();
        long before = 0;
        for (County county : counties) {
            rows.add("(" + literal(county.code()) + ", " + (rows.size() + 1) + "::bigint, " + before + "::bigint)");
            before += county.count();
        }
        return String.join(", ", rows);
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Findings of other years, and of this year those not confirmed. */
    public record NotCountedRows(long otherYear, long unconfirmed) {
    }

    /** @return how many findings do not count */
    public NotCountedRows notCounted(long run) {
        totalled(run);
        return jdbc.sql("select coalesce(sum(other_year), 0), coalesce(sum(unconfirmed), 0) from rating_total where run = ?").param(run)
                .query((row, n) -> new NotCountedRows(row.getLong(1), row.getLong(2))).single();
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
