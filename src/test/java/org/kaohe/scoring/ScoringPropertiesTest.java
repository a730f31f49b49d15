package org.kaohe.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.kaohe.feeds.Row;
import org.kaohe.rules.Item;
import org.kaohe.rules.Points;
import org.kaohe.rules.Settings;

/** What holds whatever the figures are, in all three schemes and under the other answers to open points. */
class ScoringPropertiesTest {

    private static final Assessment INDUSTRY = Assessment.of("industrial-economy", 2017);
    private static final Assessment GRAIN = Assessment.of("grain-security", 2017);
    private static final Assessment WEBSITE = Assessment.of("website-performance", 2016);
    private static final int TRIES = 60;
    private static final BigDecimal LEAST = new BigDecimal("0.01");

    /** Items whose points may only rise with this figure of the unit. */
    private static final Map<String, List<String>> RISING = Map.of(
            "statistics.value_added", List.of("value_added"),
            "statistics.value_added_growth", List.of("value_added_growth", "bonus_overfulfilled"),
            "statistics.new_enterprises", List.of("new_enterprises", "bonus_overfulfilled"),
            "statistics.investment", List.of("investment", "bonus_overfulfilled"),
            "statistics.investment_growth", List.of("investment_growth", "bonus_overfulfilled"),
            "investment-promotion.signed_amount", List.of("signing", "bonus_overfulfilled"),
            "investment-promotion.arrived_funds", List.of("funds_arrived"),
            "investment-promotion.started_projects", List.of("projects_started"),
            "statistics.high_tech_value_added", List.of("high_tech_share"));

    @Property(tries = TRIES)
    void points_lie_within_their_bounds_and_add_up_to_the_score(@ForAll Random random, @ForAll boolean grouped, @ForAll boolean none) {
        Assessment rules = INDUSTRY.with(Settings.COMPARISON, grouped ? "ranking-group" : "all-subjects")
                .with(Settings.EQUAL_FIGURES, none ? "no-points" : "full-points");
        Assessment.Result result = compute(rules, new MadeFigures(random).industrialEconomy(rules));
        assertThat(result.scores()).hasSize(15).allSatisfy(unit -> {
            addsUp(unit);
            assertThat(unit.score()).isBetween(new BigDecimal(-50), new BigDecimal(150));
            assertThat(unit.items()).hasSize(21).allSatisfy(item -> assertThat(item.points()).as(item.item().id()).isBetween(
                    item.item().category() == Item.Category.DEDUCTION ? item.item().points().negate() : BigDecimal.ZERO, item.maxPoints()));
        });
    }

    @Property(tries = TRIES)
    void marks_lie_within_their_bounds_and_add_up_to_the_score(@ForAll Random random) {
        Assessment.Result result = compute(GRAIN, new MadeFigures(random).grainSecurity(GRAIN, fullMarks()));
        assertThat(result.scores()).hasSize(11).allSatisfy(unit -> {
            addsUp(unit);
            assertThat(unit.score()).isBetween(BigDecimal.ZERO, new BigDecimal(100));
            assertThat(unit.items()).allSatisfy(item -> assertThat(item.points()).isBetween(BigDecimal.ZERO, item.maxPoints()));
        });
    }

    @Property(tries = TRIES)
    void parts_of_websites_add_up_and_none_but_interaction_is_above_its_maximum(@ForAll Random random, @ForAll boolean literal) {
        Assessment rules = WEBSITE.with(Settings.NOT_APPLICABLE, literal ? "rescale" : "fill-in");
        Assessment.Result result = compute(rules, new MadeFigures(random).website(rules));
        assertThat(result.scores()).hasSize(12).allSatisfy(unit -> {
            addsUp(unit);
            assertThat(unit.items().stream().filter(item -> !item.item().id().equals("interaction")))
                    .allSatisfy(item -> assertThat(item.points()).as(item.explanation()).isBetween(BigDecimal.ZERO, item.maxPoints()));
        });
    }

    @Property(tries = TRIES)
    void a_higher_figure_never_lowers_the_points_it_counts_for(@ForAll Random random) {
        Map<String, List<Row>> rows = new MadeFigures(random).industrialEconomy(INDUSTRY);
        String figure = new MadeFigures(random).pick(RISING.keySet());
        String[] names = figure.split("\\.");
        int at = random.nextInt(15);
        Row before = rows.get(names[0]).get(at);
        boolean whole = names[1].equals("new_enterprises") || names[1].equals("started_projects");
        Row after = MadeFigures.raised(before, names[1], whole ? BigDecimal.ONE : BigDecimal.valueOf(1 + random.nextInt(3000), 2));
        Assessment.Result lower = compute(INDUSTRY, rows);
        rows.get(names[0]).set(at, after);
        Assessment.Result higher = compute(INDUSTRY, rows);
        for (String item : RISING.get(figure)) {
            assertThat(higher.item(before.unit(), item).points()).as(item).isGreaterThanOrEqualTo(lower.item(before.unit(), item).points());
        }
    }

    @Property(tries = TRIES)
    void a_higher_mark_never_lowers_the_score(@ForAll Random random) {
        Map<String, List<Row>> rows = new MadeFigures(random).grainSecurity(GRAIN, fullMarks());
        int at = random.nextInt(66);
        Row before = rows.get("joint-inspection").get(at);
        if (before.figure("marks").orElseThrow().compareTo(new BigDecimal(fullMarks().get(before.text("aspect").orElseThrow()))) == 0) {
            return;
        }
        Assessment.Result lower = compute(GRAIN, rows);
        rows.get("joint-inspection").set(at, MadeFigures.raised(before, "marks", LEAST));
        assertThat(compute(GRAIN, rows).score(before.unit()).score()).isGreaterThan(lower.score(before.unit()).score().subtract(LEAST))
                .isGreaterThanOrEqualTo(lower.score(before.unit()).score());
    }

    @Property(tries = TRIES)
    void one_more_good_event_never_lowers_a_score_and_one_more_bad_event_never_raises_it(@ForAll Random random, @ForAll boolean good) {
        MadeFigures made = new MadeFigures(random);
        Map<String, List<Row>> rows = made.industrialEconomy(INDUSTRY);
        String unit = rows.get("statistics").get(random.nextInt(15)).unit();
        String kind = made.pick(good ? List.of("platform", "pilot_smart", "pilot_standard", "honour", "policy_fund", "problem_solved", "other_bonus")
                : List.of("veto", "criticism", "constraint_missed", "poor_execution", "other_deduction"));
        BigDecimal before = compute(INDUSTRY, rows).score(unit).score();
        rows.get("events").add(made.event(unit, kind, 9999));
        BigDecimal after = compute(INDUSTRY, rows).score(unit).score();
        assertThat((good ? after.subtract(before) : before.subtract(after)).signum()).as(kind).isNotNegative();
    }

    @Property(tries = TRIES)
    void the_order_of_rows_and_of_units_does_not_matter(@ForAll Random random) {
        orderDoesNotMatter(INDUSTRY, new MadeFigures(random).industrialEconomy(INDUSTRY), random);
        orderDoesNotMatter(GRAIN, new MadeFigures(random).grainSecurity(GRAIN, fullMarks()), random);
        orderDoesNotMatter(WEBSITE, new MadeFigures(random).website(WEBSITE), random);
    }

    private static void orderDoesNotMatter(Assessment rules, Map<String, List<Row>> rows, Random random) {
        Map<String, List<Row>> shuffled = new HashMap<>();
        rows.forEach((feed, list) -> {
            List<Row> other = new ArrayList<>(list);
            Collections.shuffle(other, random);
            shuffled.put(feed, other);
        });
        List<Subject> subjects = new ArrayList<>(rules.subjects(rows));
        Collections.shuffle(subjects, random);
        Assessment.Result one = compute(rules, rows);
        Assessment.Result other = rules.ofRows(shuffled, subjects, List.of());
        assertThat(other.places()).isEqualTo(one.places());
        assertThat(lines(other)).isEqualTo(lines(one));
    }

    private static List<String> lines(Assessment.Result result) {
        return result.scores().stream().flatMap(unit -> unit.items().stream().map(item -> unit.subject().code() + " " + item.item().id() + " "
                + item.points() + " " + item.explanation())).sorted().toList();
    }

    @Property(tries = TRIES)
    void ranks_follow_the_printed_scores_and_leave_gaps_behind_ties(@ForAll Random random) {
        Assessment.Result result = compute(INDUSTRY, new MadeFigures(random).industrialEconomy(INDUSTRY));
        for (Place place : result.places()) {
            List<Place> group = result.places().stream().filter(other -> other.subject().group().equals(place.subject().group())).toList();
            assertThat(place.rank()).isEqualTo(1 + (int) group.stream().filter(other -> other.score().compareTo(place.score()) > 0).count());
            assertThat(place.flags().contains("tie")).isEqualTo(group.stream().filter(other -> other.score().compareTo(place.score()) == 0).count() > 1);
        }
    }

    private static void addsUp(UnitScore unit) {
        assertThat(unit.score().scale()).isEqualTo(2);
        assertThat(unit.items()).allSatisfy(item -> assertThat(item.points().scale()).isEqualTo(2));
        assertThat(unit.items().stream().map(UnitScore.ItemScore::points).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualTo(unit.score());
    }

    private static Assessment.Result compute(Assessment rules, Map<String, List<Row>> rows) {
        return rules.ofRows(rows, rules.subjects(rows), List.of());
    }

    private static Map<String, Integer> fullMarks() {
        Map<String, Integer> marks = new LinkedHashMap<>();
        ((Points) GRAIN.scheme().method()).items().forEach(item -> marks.put(item.id(), item.points().intValueExact()));
        return marks;
    }
}
