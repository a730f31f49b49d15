package org.kaohe.reports.letters;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kaohe.reports.Tables;

/** Where enterprises stand in their counties, of those that get a letter: nothing is held of the others. */
final class CountyPlaces {

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Set<String> codes = new TreeSet<>();

    /**
     * @param rank  inside the county
     * @param above the rank above; null for the first
     * @param score the score of that rank
     */
    record Place(String county, int rank, Integer above, BigDecimal score) {
    }

    static CountyPlaces of(Tables tables) throws IOException {
        CountyPlaces places = new CountyPlaces();
        tables.each("measures.csv", row -> places.codes.add(row.get("credit_code")));
        tables.each("lists.csv", row -> {
            if (row.get("list").equals("black")) {
                places.codes.add(row.get("credit_code"));
            }
        });
        Scan scan = places.new Scan();
        tables.each("ratings.csv", row -> scan.next(row.get("county_code"), Integer.parseInt(row.get("rank")), row.get("credit_code"), new BigDecimal(row.get("score"))));
        return places;
    }

    /** Reads the ratings by county and rank. */
    private final class Scan {

        private String county = "";
        private int rank;
        private BigDecimal score;
        private Integer above;
        private BigDecimal better;

        void next(String county, int rank, String code, BigDecimal score) {
            if (!county.equals(this.county)) {
                above = null;
                better = null;
            } else if (rank != this.rank) {
                above = this.rank;
                better = this.score;
            }
            this.county = county;
            this.rank = rank;
            this.score = score;
            sizes.merge(county, 1, Integer::sum);
            if (codes.contains(code)) {
                places.put(code, new Place(county, rank, above, better));
            }
        }
    }

    /** @return the enterprises that get a letter, by code */
    Set<String> codes() {
        return codes;
    }

    Place of(String code) {
        return places.get(code);
    }

    /** @return how many enterprises a county has */
    int size(String county) {
        return sizes.get(county);
    }
}
