package org.kaohe.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class RaterPropertiesTest {

    private static final List<String> POINTS = List.of("-7.5", "-2", "0", "0.01", "0.5", "5", "9.99", "10", "12.25", "41");
    private static final Map<String, DeductionItem> ITEMS = items();
    private static final Rater RATER = new Rater(TestRules.with(ITEMS, Readings.CHOSEN));

    @Property(tries = 300)
    void the_order_in_which_findings_arrive_does_not_matter(@ForAll("findings") List<Finding> findings, @ForAll Random random) {
        List<Finding> shuffled = new ArrayList<>(findings);
        Collections.shuffle(shuffled, random);
        assertThat(rate(shuffled)).isEqualTo(rate(findings));
    }

    @Property(tries = 300)
    void the_score_is_100_minus_the_points_of_what_counts(@ForAll("findings") List<Finding> findings) {
        BigDecimal points = findings.stream().filter(f -> f.foundOn().getYear() == 2018 && f.confirmedOn() != null)
                .map(f -> new BigDecimal(f.item())).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(rate(findings).score()).isEqualByComparingTo(new BigDecimal("100").subtract(points)).hasScaleOf(2);
    }

    @Property(tries = 300)
    void every_finding_is_counted_or_listed_and_the_ledger_ends_at_the_score(@ForAll("findings") List<Finding> findings) {
        EnterpriseResult result = rate(findings);
        assertThat(result.ledger().size() + result.notCounted().size()).isEqualTo(findings.size());
        if (!result.ledger().isEmpty()) {
            assertThat(result.ledger().get(result.ledger().size() - 1).scoreAfter()).isEqualTo(result.score());
        }
    }

    @Property(tries = 300)
    void a_measure_is_taken_at_most_once_and_below_60_all_four_are(@ForAll("findings") List<Finding> findings) {
        EnterpriseResult result = rate(findings);
        assertThat(result.measures()).extracting(MeasureTaken::measure).doesNotHaveDuplicates();
        if (result.score().compareTo(new BigDecimal("60")) < 0) {
            assertThat(result.measures()).hasSize(4);
        }
    }

    @Property(tries = 300)
    void a_finding_less_with_points_never_lowers_the_score(@ForAll("findings") List<Finding> findings) {
        BigDecimal score = rate(findings).score();
        for (Finding finding : findings) {
            if (new BigDecimal(finding.item()).signum() > 0) {
                List<Finding> fewer = new ArrayList<>(findings);
                fewer.remove(finding);
                assertThat(rate(fewer).score()).isGreaterThanOrEqualTo(score);
            }
        }
    }

    @Provide
    Arbitrary<List<Finding>> findings() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(-40, 400).map(n -> LocalDate.of(2018, 1, 1).plusDays(n));
        Arbitrary<Boolean> confirmed = Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.just(true)),
                Tuple.of(1, Arbitraries.just(false)));
        Arbitrary<String> numbers = Arbitraries.strings().withChars('0', '9', 'A', '号').ofMinLength(1).ofMaxLength(5);
        return Combinators.combine(numbers, days, confirmed, Arbitraries.of(POINTS))
                .as((no, day, yes, points) -> new Finding(no, day, yes ? day : null, points, "", "", 0))
                .list().ofMaxSize(25).uniqueElements(Finding::number);
    }

    private static EnterpriseResult rate(List<Finding> findings) {
        return RATER.rate(new Dossier(GoldenCase.ENTERPRISE, findings, 0, List.of(), List.of(), History.UNKNOWN),
                AsOf.wholeYear(2018));
    }

    private static Map<String, DeductionItem> items() {
        Map<String, DeductionItem> items = new HashMap<>();
        POINTS.forEach(points -> items.put(points, new DeductionItem(points, points + "分", new BigDecimal(points))));
        return items;
    }
}
