package org.kaohe.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScorePropertiesTest {

    private static final List<String> CATEGORIES = List.of("甲", "乙", "丙", "丁", "戊", "己");
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    @Property
    void aScoreLiesBetween0And100AndItsCategoriesAddUpToIt(@ForAll("judgements") List<Judgement> judgements) {
        UnitScore score = UnitScore.of(judgements, CATEGORIES, Weights.EQUAL);
        assertThat(score.score() == null).isEqualTo(score.met() + score.unmet() == 0);
        if (score.score() != null) {
            assertThat(score.score()).isBetween(BigDecimal.ZERO, new BigDecimal(100)).satisfies(s -> assertThat(s.scale()).isEqualTo(2));
            assertThat(score.categories().stream().map(CategoryPoints::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(score.score());
        }
    }

    @Property
    void noCategoryIsMoreThanAHundredthAboveItsMaximumOrBelowZero(@ForAll("judgements") List<Judgement> judgements) {
        UnitScore score = UnitScore.of(judgements, CATEGORIES, Weights.EQUAL);
        assertThat(score.categories()).allSatisfy(c -> {
            assertThat(c.points()).isBetween(BigDecimal.ZERO, c.maxPoints().add(HUNDREDTH));
        });
    }

    /** A share passes its maximum only where all shares that could be raised stand at theirs. */
    @Property
    void aCategoryPassesItsMaximumOnlyWhereNoOtherHasRoom(@ForAll("judgements") List<Judgement> judgements) {
        List<CategoryPoints> rows = UnitScore.of(judgements, CATEGORIES, Weights.EQUAL).categories();
        if (rows.stream().anyMatch(c -> c.points().compareTo(c.maxPoints()) > 0)) {
            assertThat(rows).allSatisfy(c -> assertThat(c.points().compareTo(c.maxPoints()) >= 0
                    || c.explanation().contains("尾差")).isTrue());
        }
    }

    @Property
    void theOrderOfTheRowsDoesNotMatter(@ForAll("judgements") List<Judgement> judgements, @ForAll long seed) {
        List<Judgement> shuffled = new ArrayList<>(judgements);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(UnitScore.of(shuffled, CATEGORIES, Weights.EQUAL))
                .isEqualTo(UnitScore.of(judgements, CATEGORIES, Weights.EQUAL));
        assertThat(TargetRow.of(shuffled)).isEqualTo(TargetRow.of(judgements));
    }

    @Provide
    Arbitrary<List<Judgement>> judgements() {
        Arbitrary<Judgement> plain = Combinators.combine(Arbitraries.of(CATEGORIES), Arbitraries.of(Status.class))
                .as((category, status) -> Make.judgement(category, 1, status));
        return plain.list().ofMaxSize(50).map(ScorePropertiesTest::numbered);
    }

    private static List<Judgement> numbered(List<Judgement> some) {
        List<Judgement> numbered = new ArrayList<>();
        for (Judgement j : some) {
            numbered.add(Make.judgement(j.target().category(), numbered.size() + 1, j.status()));
        }
        return numbered;
    }
}
