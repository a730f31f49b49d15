package org.kaohe.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaohe.credit.CreditCode;
import org.kaohe.credit.Dossier;
import org.kaohe.credit.Enterprise;
import org.kaohe.credit.Finding;
import org.kaohe.credit.History;
import org.kaohe.credit.Listing;
import org.kaohe.credit.PriorRating;
import org.kaohe.credit.PublishedListing;
import org.kaohe.credit.RepairApplication;
import org.kaohe.feeds.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that the loaded feeds and the year before say of enterprises, some at a time, by credit code. */
@Repository
public class DossierStore {

    private final JdbcClient jdbc;

    DossierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which run's feeds, for which year, after which published run of the year before (null: none). */
    public record Basis(long run, int year, Long earlier) {
    }

    /** @return at most {@code most} dossiers of enterprises whose code is above {@code after}, by code */
    public List<Dossier> page(Basis basis, String after, int most) {
        return dossiers(basis, jdbc.sql("""
                select line, key, raw, cells from feed_row where run = ? and feed = 'enterprises' and state = 'loaded' and subject > ?
                order by subject limit ?""").params(basis.run(), after, most).query(RowStore::row).list());
    }

    /** @param codes in order @return the dossiers of these enterprises, by code */
    public List<Dossier> some(Basis basis, List<String> codes) {
        return dossiers(basis, jdbc.sql("""
                select line, key, raw, cells from feed_row where run = ? and feed = 'enterprises' and state = 'loaded' and subject = any(?)
                order by subject""").params(basis.run(), codes.toArray(String[]::new)).query(RowStore::row).list());
    }

    /** @return the dossier of one enterprise */
    public Optional<Dossier> find(Basis basis, String code) {
        return dossiers(basis, jdbc.sql("select line, key, raw, cells from feed_row where run = ? and feed = 'enterprises' and state = 'loaded' and subject = ?")
                .params(basis.run(), code).query(RowStore::row).list()).stream().findFirst();
    }

    private List<Dossier> dossiers(Basis basis, List<Row> enterprises) {
        if (enterprises.isEmpty()) {
            return List.of();
        }
        Range range = new Range(code(enterprises.get(0)), code(enterprises.get(enterprises.size() - 1)));
        Map<String, List<Row>> findings = rows(basis, "findings", range);
        Map<String, List<Row>> listings = rows(basis, "blacklist", range);
        Map<String, List<Row>> repairs = rows(basis, "repairs", range);
        Map<String, List<Row>> priors = rows(basis, "prior-ratings", range);
        Map<String, Integer> rejected = rejected(basis, range);
        Map<String, History> published = published(basis, range);
        List<Dossier> dossiers = new ArrayList<>();
        for (Row row : enterprises) {
            String code = code(row);
            Enterprise enterprise = new Enterprise(new CreditCode(code), row.text("name").orElse(""), row.unit(), row.text("industry").orElse(""));
            dossiers.add(new Dossier(enterprise, findings.getOrDefault(code, List.of()).stream().map(DossierStore::finding).toList(),
                    rejected.getOrDefault(code, 0), listings.getOrDefault(code, List.of()).stream().map(DossierStore::listing).toList(),
                    repairs.getOrDefault(code, List.of()).stream().map(DossierStore::application).toList(),
                    history(basis.year(), published.get(code), priors.getOrDefault(code, List.of()))));
        }
        return dossiers;
    }

    private record Range(String from, String to) {
    }

    private static String code(Row row) {
        return row.text("credit_code").orElseThrow();
    }

    private Map<String, List<Row>> rows(Basis basis, String feed, Range range) {
        Map<String, List<Row>> rows = new HashMap<>();
        jdbc.sql("""
                select line, key, raw, cells from feed_row where run = ? and feed = ? and state = 'loaded'
                and subject between ? and ? order by line""").params(basis.run(), feed, range.from(), range.to())
                .query(RowStore::row).list().forEach(row -> rows.computeIfAbsent(code(row), code -> new ArrayList<>()).add(row));
        return rows;
    }

    private Map<String, Integer> rejected(Basis basis, Range range) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("""
                select subject, count(*) from feed_row where run = ? and feed = 'findings' and state = 'rejected'
                and subject between ? and ? group by subject""").params(basis.run(), range.from(), range.to()).query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    /** What the published run of the year before left of each enterprise that it rated. */
    private Map<String, History> published(Basis basis, Range range) {
        Map<String, History> histories = new HashMap<>();
        if (basis.earlier() != null) {
            jdbc.sql("""
                    select r.code, r.score, r.dishonest, l.cells as black
                    from enterprise_rating r left join credit_row l on l.run = r.run and l.tab = 'lists' and l.code = r.code and l.cells[1] = 'black'
                    where r.run = ? and r.code between ? and ?""").params(basis.earlier(), range.from(), range.to()).query(row -> {
                        histories.put(row.getString("code"), new History(new PriorRating(basis.year() - 1, row.getBigDecimal("score"), row.getBoolean("dishonest")),
                                row.getArray("black") == null ? null : listed((String[]) row.getArray("black").getArray())));
                    });
        }
        return histories;
    }

    private static PublishedListing listed(String[] cells) {
        return new PublishedListing(LocalDate.parse(cells[3]), cells[4].isEmpty() ? null : LocalDate.parse(cells[4]), cells[5]);
    }

    /** The published rating goes before the one that a feed reports. */
    private static History history(int year, History published, List<Row> priors) {
        if (published != null) {
            return published;
        }
        return priors.stream().filter(row -> row.figure("year").orElseThrow().intValue() == year - 1).findFirst()
                .map(row -> new History(new PriorRating(year - 1, row.figure("score").orElseThrow(), row.yes("dishonest").orElseThrow()), null))
                .orElse(History.UNKNOWN);
    }

    private static Finding finding(Row row) {
        return new Finding(row.text("finding_no").orElseThrow(), date(row, "found_on"), date(row, "confirmed_on"), row.text("item").orElseThrow(),
                row.text("authority").orElse(""), row.text("document").orElse(""), row.line());
    }

    private static Listing listing(Row row) {
        return new Listing(date(row, "listed_on"), date(row, "published_on"), date(row, "rectified_on"), date(row, "removed_on"));
    }

    private static RepairApplication application(Row row) {
        return new RepairApplication(date(row, "applied_on"), date(row, "disclosed_on"), yes(row, "penalty_settled"), yes(row, "rectified"),
                date(row, "commitment_published_on"), date(row, "trained_on"), date(row, "consented_on"), date(row, "publicity_from"),
                yes(row, "objection"), yes(row, "refused_or_absent"), row.text("other_bar").orElse(""), date(row, "repaired_on"));
    }

    private static LocalDate date(Row row, String column) {
        return row.date(column).orElse(null);
    }

    private static boolean yes(Row row, String column) {
        return row.yes(column).orElse(false);
    }
}
