package org.kaohe.reference;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A year's tables as the restatement has them, by the names of their files, without headers; `findings-rejects`: line, column, code. */
public final class ReferenceYear {

    private static final String GROUP = "县（市、区）";

    /** What the year leaves to the next one. @param dishonest on the black list on any day of it */
    private record Left(BigDecimal score, boolean dishonest, Listings.Listing black) {
    }

    private final Register register;
    private final int year;
    private final LocalDate asOf;
    private final boolean provisional;
    private final Map<String, Left> left = new HashMap<>();
    private final Map<String, List<List<String>>> tables = new TreeMap<>();

    private ReferenceYear(Path jobs, int year, LocalDate asOf, boolean provisional) throws IOException {
        this.register = new Register(jobs);
        this.year = year;
        this.asOf = asOf;
        this.provisional = provisional;
    }

    /** @param before the published year before, null if there is none */
    public static ReferenceYear last(Path jobs, Path feeds, int year, ReferenceYear before) throws IOException {
        return new ReferenceYear(jobs, year, null, false).compute(feeds, before);
    }

    /** A progress run as of a day. */
    public static ReferenceYear progress(Path jobs, Path feeds, int year, LocalDate asOf, ReferenceYear before) throws IOException {
        return new ReferenceYear(jobs, year, asOf, true).compute(feeds, before);
    }

    public Map<String, List<List<String>>> tables() {
        return tables;
    }

    private ReferenceYear compute(Path feeds, ReferenceYear before) throws IOException {
        Feed enterprises = Feed.read(feeds.resolve("enterprises.csv"));
        TreeMap<String, Feed.Row> byCode = new TreeMap<>();
        enterprises.rows.forEach(row -> byCode.put(row.code("credit_code"), row));
        Findings findings = new Findings(Feed.read(feeds.resolve("findings.csv")), byCode.keySet(), register.points.keySet());
        Map<String, List<Feed.Row>> priors = byCode(feeds, "prior-ratings.csv");
        Map<String, List<Feed.Row>> blacklist = byCode(feeds, "blacklist.csv");
        Map<String, List<Feed.Row>> repairs = byCode(feeds, "repairs.csv");
        for (String name : List.of("ratings", "ranking", "deductions", "not-counted", "measures", "lists", "repair-decisions")) {
            tables.put(name, new ArrayList<>());
        }
        tables.put("findings-rejects", findings.rejects.stream().map(List::of).toList());
        Map<String, List<List<String>>> counties = new TreeMap<>();
        byCode.forEach((code, enterprise) -> {
            Rating rating = new Rating(code, enterprise.text("name"));
            rating.count(findings.good.getOrDefault(code, List.of()), register, year, asOf);
            Left own = before == null ? null : before.left.get(code);
            Left prior = own == null ? reported(priors.getOrDefault(code, List.of())) : own;
            Listings list = listings(rating, blacklist.getOrDefault(code, List.of()), own);
            String county = register.countyByName.get(enterprise.text("county"));
            List<String> flags = flags(rating, list, prior, findings.rejected.getOrDefault(code, 0));
            counties.computeIfAbsent(county, c -> new ArrayList<>()).add(List.of(county, "", code, rating.name, enterprise.text("industry"),
                    Rating.printed(rating.score), rating.grade(), String.valueOf(rating.deductions.size()), String.join(";", flags)));
            tables.get("deductions").addAll(rating.deductions);
            tables.get("not-counted").addAll(rating.notCounted);
            tables.get("measures").addAll(rating.measures);
            tables.get("repair-decisions").addAll(new Repairs(register, year, asOf).decisions(code, repairs.getOrDefault(code, List.of()), list));
            left.put(code, new Left(rating.score, list.onAnyDaySince(LocalDate.of(year, 1, 1)), list.standing()));
        });
        tables.get("lists").sort(Comparator.comparing(row -> row.get(0)));
        counties.forEach((county, rows) -> tables.get("ratings").addAll(ranked(rows, 5, 2)));
        rank(counties);
        return this;
    }

    private static Map<String, List<Feed.Row>> byCode(Path feeds, String file) throws IOException {
        Map<String, List<Feed.Row>> byCode = new HashMap<>();
        Feed.read(feeds.resolve(file)).rows.forEach(row -> byCode.computeIfAbsent(row.code("credit_code"), c -> new ArrayList<>()).add(row));
        return byCode;
    }

    private Left reported(List<Feed.Row> priors) {
        for (Feed.Row row : priors) {
            if (Integer.parseInt(row.code("year")) == year - 1) {
                return new Left(new BigDecimal(row.code("score")), row.yes("dishonest"), null);
            }
        }
        return null;
    }

    private LocalDate listDay() {
        LocalDate end = LocalDate.of(year, 12, 31);
        return asOf == null || asOf.isAfter(end) ? end : asOf;
    }

    private Listings listings(Rating rating, List<Feed.Row> rows, Left own) {
        Listings list = new Listings(listDay());
        for (Feed.Row row : rows) {
            LocalDate until = known(row.date("published_on")) && known(row.date("rectified_on")) ? row.date("published_on").plusMonths(3) : null;
            list.add(new Listings.Listing(row.date("listed_on"), until == null || row.date("rectified_on").isAfter(until) ? null : until,
                    row.date("listed_on") + " 列入"));
            list.remove(row.date("removed_on"));
        }
        if (own != null && own.black() != null) {
            list.add(own.black());
        }
        if (rating.crossing != null) {
            list.add(rating.crossing);
        }
        return list;
    }

    private boolean known(LocalDate date) {
        return date != null && (asOf == null || !date.isAfter(asOf));
    }

    private List<String> flags(Rating rating, Listings list, Left prior, int rejected) {
        List<String> flags = new ArrayList<>();
        if (rating.reachesRed() && prior != null && prior.score().compareTo(new BigDecimal(100)) >= 0 && !prior.dishonest()
                && !list.onAnyDaySince(LocalDate.of(year - 1, 1, 1))) {
            flags.add("red");
            tables.get("lists").add(List.of("red", rating.code, rating.name, (year + 1) + "-01-01", "", (year - 1) + " 年 "
                    + Rating.printed(prior.score()) + "；" + year + " 年 " + Rating.printed(rating.score)));
        }
        Listings.Listing black = list.standing();
        if (black != null) {
            flags.add("black");
            tables.get("lists").add(List.of("black", rating.code, rating.name, black.since().toString(),
                    black.until() == null ? "" : black.until().toString(), black.reason()));
        }
        if (rating.unconfirmed > 0) {
            flags.add("unconfirmed-" + rating.unconfirmed);
        }
        if (rejected > 0) {
            flags.add("rejected-findings-" + rejected);
        }
        if (rating.reachesRed() && prior == null) {
            flags.add("prior-unknown");
        }
        if (provisional) {
            flags.add("provisional");
        }
        return flags;
    }

    /** Competition rank on the score; equal ones by code. The rank stands in the second column. */
    private static List<List<String>> ranked(List<List<String>> rows, int score, int code) {
        List<List<String>> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.<List<String>, BigDecimal>comparing(row -> new BigDecimal(row.get(score))).reversed().thenComparing(row -> row.get(code)));
        List<List<String>> ranked = new ArrayList<>();
        for (List<String> row : sorted) {
            BigDecimal own = new BigDecimal(row.get(score));
            long better = sorted.stream().filter(other -> new BigDecimal(other.get(score)).compareTo(own) > 0).count();
            List<String> placed = new ArrayList<>(row);
            placed.set(1, String.valueOf(better + 1));
            ranked.add(placed);
        }
        return ranked;
    }

    private void rank(Map<String, List<List<String>>> counties) {
        List<List<String>> rows = new ArrayList<>();
        counties.forEach((county, enterprises) -> {
            BigDecimal sum = enterprises.stream().map(row -> new BigDecimal(row.get(5))).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal mean = sum.divide(BigDecimal.valueOf(enterprises.size()), 2, RoundingMode.HALF_UP);
            rows.add(List.of(GROUP, "", county, register.nameByCounty.get(county), mean.toPlainString(), "", provisional ? "provisional" : ""));
        });
        tables.get("ranking").addAll(ranked(rows, 4, 2));
    }
}
