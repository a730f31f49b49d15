package org.kaohe.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases that stand as YAML: given accidents and decisions, expected cards. */
class CardCasesTest {

    @TestFactory
    Stream<DynamicTest> cards() {
        return CardCase.read("cards.yaml").stream().map(one -> DynamicTest.dynamicTest(one.title(), () -> assertThat(one.actual()).isEqualTo(one.expected())));
    }

    @Test
    void a_cause_names_clause_standard_and_accidents() {
        CardCase first = CardCase.read("cards.yaml").get(0);
        assertThat(first.actual()).hasSize(1);
        assertThat(CardBook.of(CardCase.RULES, false, LocalDate.of(2022, 12, 31),
                List.of(new Accident("A1", LocalDate.of(2022, 3, 1), "重大", 2)), List.of(), null).get(0).causes())
                .containsExactly("四(四)1 年度内1起较大及以上事故 A1");
    }
}
