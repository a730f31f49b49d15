package org.kaohe.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
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

/** All that the loaded feeds and the year before say of enterprises, a bucket at a time, by credit code. */
@Repository
public class DossierStore {

    private static final String ENTERPRISES = "enterprises";
    private static final String FINDINGS = "findings";

    private final JdbcClient jdbc;
    private final PackStore packs;

    DossierStore(JdbcClient jdbc, PackStore packs) {
        this.jdbc = jdbc;
        this.packs = packs;
    }

    /** Which run's feeds, for which year, after which published run of the year before (null: none). */
    public record Basis(long run, int year, Long earlier) {
    }

    /** Hands out the dossiers of a bucket's enterprises, by code, each made when its turn comes. @param papers whether authority and document of the findings are wanted */
    public void bucket(Basis basis, int bucket, boolean papers, Consumer<Dossier> consumer) {
        dossiers(basis, bucket, null, papers, consumer);
    }

    /** @param codes in order @return the dossiers of these enterprises, by code */
    public List<Dossier> some(Basis basis, List<String> codes) {
        List<Dossier> dossiers = new ArrayList<>();
        packs.buckets(basis.run(), codes).forEach((bucket, wanted) -> dossiers(basis, bucket, wanted, true, dossiers::add));
        return dossiers;
    }

    /** @return the dossier of one enterprise */
    public Optional<Dossier> find(Basis basis, String code) {
        return some(basis, List.of(code)).stream().findFirst();
    }

    /** @param wanted codes; null: all of the bucket */
    private void dossiers(Basis basis, int bucket, Set<String> wanted, boolean papers, Consumer<Dossier> consumer) {
        List<Enterprise> enterprises = enterprises(basis, bucket, wanted);
        if (enterprises.isEmpty()) {
            return;
        }
        Range range = new Range(enterprises.get(0).code().text(), enterprises.get(enterprises.size() - 1).code().text());
        IntFunction<List<Finding>> findings = findings(basis, bucket, range, enterprises, papers);
        Map<String, List<Row>> listings = rows(basis, "blacklist", range);
        Map<String, List<Row>> repairs = rows(basis, "repairs", range);
        Map<String, List<Row>> priors = rows(basis, "prior-ratings", range);
        Map<String, Integer> rejected = rejected(basis, range);
        Map<String, History> published = published(basis, range);
        for (int i = 0; i < enterprises.size(); i++) {
            Enterprise enterprise = enterprises.get(i);
            String code = enterprise.code().text();
            if (wanted == null || wanted.contains(code)) {
                consumer.accept(new Dossier(enterprise, findings.apply(i), rejected.getOrDefault(code, 0),
                        listings.getOrDefault(code, List.of()).stream().map(DossierStore::listing).toList(),
                        repairs.getOrDefault(code, List.of()).stream().map(DossierStore::application).toList(),
                        history(basis.year(), published.get(code), priors.getOrDefault(code, List.of()))));
            }
        }
    }

    private List<Enterprise> enterprises(Basis basis, int bucket, Set<String> wanted) {
        List<Enterprise> enterprises = new ArrayList<>();
        PackedColumns columns = packs.columns(basis.run(), ENTERPRISES);
        if (columns == null && wanted != null) {
            return unpacked(basis, wanted);
        }
        if (columns != null) {
            int code = columns.of("credit_code");
            int name = columns.of("name");
            int county = columns.of("county");
            int industry = columns.of("industry");
            CellCache cells = new CellCache();
            packs.eachPack(basis.run(), ENTERPRISES, bucket, columns.size(), rows -> {
                while (rows.next()) {
                    enterprises.add(new Enterprise(new CreditCode(rows.text(code)), rows.text(name), cells.text(rows.array(), rows.from(county), rows.to(county)),
                            cells.text(rows.array(), rows.from(industry), rows.to(industry))));
                }
            });
        }
        return enterprises;
    }

    /** Runs of before feeds were packed have their rows as every other feed has them. */
    private List<Enterprise> unpacked(Basis basis, Set<String> wanted) {
        return jdbc.sql("select line, key, raw, cells from feed_row where run = ? and feed = ? and state = 'loaded' and subject = any(?) order by subject collate \"C\"")
                .params(basis.run(), ENTERPRISES, wanted.toArray(String[]::new)).query(RowStore::row).stream()
                .map(row -> new Enterprise(new CreditCode(code(row)), row.text("name").orElse(""), row.unit(), row.text("industry").orElse(""))).toList();
    }

    /** @return gives the findings that count as read, by place in the bucket */
    private IntFunction<List<Finding>> findings(Basis basis, int bucket, Range range, List<Enterprise> enterprises, boolean papers) {
        PackedColumns columns = packs.columns(basis.run(), FINDINGS);
        if (columns == null) {
            Map<String, List<Row>> rows = rows(basis, FINDINGS, range);
            return place -> rows.getOrDefault(enterprises.get(place).code().text(), List.of()).stream().map(DossierStore::finding).toList();
        }
        Set<Integer> out = new HashSet<>(jdbc.sql("select line from feed_row where run = ? and feed = ? and subject between ? and ?")
                .params(basis.run(), FINDINGS, range.from(), range.to()).query(Integer.class).list());
        PackedFindings findings = new PackedFindings(columns, enterprises.size(), papers);
        packs.eachPack(basis.run(), FINDINGS, bucket, columns.size(), rows -> findings.add(rows, out));
        return findings::of;
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
            jdbc.sql("select code, score, dishonest, black_since, black_until, black_reason from enterprise_rating where run = ? and code between ? and ?")
                    .params(basis.earlier(), range.from(), range.to()).query(row -> {
                        LocalDate black = row.getObject("black_since", LocalDate.class);
                        histories.put(row.getString("code"), new History(new PriorRating(basis.year() - 1, row.getBigDecimal("score"), row.getBoolean("dishonest")),
                                black == null ? null : new PublishedListing(black, row.getObject("black_until", LocalDate.class), row.getString("black_reason"))));
                    });
        }
        return histories;
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
