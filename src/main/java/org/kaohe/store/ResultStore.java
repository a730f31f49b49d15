package org.kaohe.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.kaohe.rules.Points;
import org.kaohe.scoring.Place;
import org.kaohe.scoring.PlacesByScore;
import org.kaohe.scoring.Subject;
import org.kaohe.scoring.UnitScore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Points, scores and places of a run. Writes take part in the caller's transaction. */
@Repository
public class ResultStore {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    ResultStore(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** A row of {@code scores.csv}. */
    public record ItemRow(String unitCode, String unit, String item, String itemName, BigDecimal maxPoints, BigDecimal points,
                          String explanation, String clause) {
    }

    /** A row of {@code ranking.csv}; rank and score null where the unit is not scored. */
    public record RankRow(String group, Integer rank, String unitCode, String unit, BigDecimal score, String grade, List<String> flags,
                          String lacking) {
    }

    /**
     * Keeps one unit's score and items.
     *
     * @param score null where the unit is not scored
     */
    public void add(long run, Subject subject, BigDecimal score, Collection<String> flags, List<String> lacking, List<ItemRow> items) {
        jdbc.sql("insert into unit_score (run, unit_code, unit, grp, score, flags, lacking) values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(run, subject.code(), subject.name(), subject.group(), score, String.join(";", flags),
                        String.join("；", lacking))).update();
        template.batchUpdate("insert into item_points values (?, ?, ?, ?, ?, ?, ?, ?, ?)", items, 100, (statement, item) -> {
            statement.setLong(1, run);
            statement.setString(2, subject.code());
            statement.setInt(3, items.indexOf(item));
            statement.setString(4, item.item());
            statement.setString(5, item.itemName());
            statement.setBigDecimal(6, item.maxPoints());
            statement.setBigDecimal(7, item.points());
            statement.setString(8, item.explanation());
            statement.setString(9, item.clause());
        });
    }

    /** @return the units' scores and flags, by unit code */
    public List<PlacesByScore.Scored> scored(long run) {
        return jdbc.sql("select * from unit_score where run = ? order by unit_code collate \"C\"").param(run).query((row, n) -> new PlacesByScore.Scored(
                new Subject(row.getString("unit_code"), row.getString("unit"), row.getString("grp")), row.getBigDecimal("score"),
                split(row.getString("flags")))).list();
    }

    /** @return the units as scored, by unit code, without places */
    public List<UnitScore> scores(long run, Points rules) {
        Map<String, List<UnitScore.ItemScore>> items = new HashMap<>();
        items(run).forEach(row -> items.computeIfAbsent(row.unitCode(), code -> new ArrayList<>())
                .add(new UnitScore.ItemScore(rules.item(row.item()), row.maxPoints(), row.points(), row.explanation())));
        return jdbc.sql("select * from unit_score where run = ? order by unit_code collate \"C\"").param(run).query((row, n) -> new UnitScore(
                new Subject(row.getString("unit_code"), row.getString("unit"), row.getString("grp")),
                items.getOrDefault(row.getString("unit_code"), List.of()), row.getBigDecimal("score"),
                new TreeSet<>(split(row.getString("flags"))), List.of())).list();
    }

    /** Sets rank, grade and flags of every unit, in this order. */
    public void place(long run, List<Place> places) {
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            jdbc.sql("update unit_score set position = ?, rank = ?, grade = ?, flags = ? where run = ? and unit_code = ?")
                    .params(Arrays.asList(i, place.rank(), place.grade(), String.join(";", place.flags()), run, place.subject().code())).update();
        }
    }

    /** @return the ranking, in its order */
    public List<RankRow> ranking(long run) {
        return jdbc.sql("select * from unit_score where run = ? order by position").param(run).query((row, n) -> new RankRow(row.getString("grp"),
                row.getObject("rank", Integer.class), row.getString("unit_code"), row.getString("unit"), row.getBigDecimal("score"),
                row.getString("grade") == null ? "" : row.getString("grade"), split(row.getString("flags")), row.getString("lacking"))).list();
    }

    /** @return the items of all units, by unit code, then the scheme's order */
    public List<ItemRow> items(long run) {
        return jdbc.sql("""
                select i.*, u.unit from item_points i join unit_score u using (run, unit_code) where run = ?
                order by unit_code collate "C", number""").param(run).query((row, n) -> new ItemRow(row.getString("unit_code"),
                row.getString("unit"), row.getString("item"), row.getString("item_name"), row.getBigDecimal("max_points"),
                row.getBigDecimal("points"), row.getString("explanation"), row.getString("clause"))).list();
    }

    private static List<String> split(String flags) {
        return flags.isEmpty() ? List.of() : List.of(flags.split(";"));
    }
}
