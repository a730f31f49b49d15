package org.kaohe.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact ratios, their order, their one rounding, and parts that make up a rounded total. */
class ArithmeticPropertiesTest {

    @Property
    void a_ratio_is_rounded_as_the_division_itself(@ForAll long part, @ForAll @IntRange(min = 1) int whole, @ForAll @IntRange(max = 6) int decimals) {
        assertThat(Exact.round(BigFraction.of(BigInteger.valueOf(part), BigInteger.valueOf(whole)), decimals))
                .isEqualTo(new BigDecimal(part).divide(new BigDecimal(whole), decimals, RoundingMode.HALF_UP));
    }

    @Property
    void a_decimal_is_the_same_number_as_a_ratio(@ForAll BigDecimal number, @ForAll @IntRange(max = 4) int decimals) {
        assertThat(Exact.round(Exact.of(number), decimals)).isEqualTo(number.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** Version 1.2 of the library ordered negative ratios the wrong way round. */
    @Property
    void ratios_are_ordered_as_cross_multiplication_says(@ForAll int a, @ForAll @IntRange(min = 1) int b, @ForAll int c, @ForAll @IntRange(min = 1) int d) {
        int expected = Long.compare((long) a * d, (long) c * b);
        assertThat(Integer.signum(BigFraction.of(a, b).compareTo(BigFraction.of(c, d)))).isEqualTo(expected);
    }

    @Example
    void negative_ratios_are_in_order() {
        BigFraction lower = Exact.of(new BigDecimal("-5.5"));
        BigFraction higher = Exact.of(new BigDecimal("-1.25"));
        assertThat(lower).isLessThan(higher).isLessThan(BigFraction.ZERO);
        assertThat(higher).isGreaterThan(lower).isLessThan(BigFraction.ONE);
        assertThat(BigFraction.of(-1, 3)).isGreaterThan(BigFraction.of(-1, 2)).isGreaterThan(BigFraction.of(1, -2));
    }

    @Example
    void halves_are_rounded_away_from_zero() {
        assertThat(Exact.round(Exact.of(new BigDecimal("59.995")), 2)).isEqualTo("60.00");
        assertThat(Exact.round(Exact.of(new BigDecimal("59.994999999999999999")), 2)).isEqualTo("59.99");
        assertThat(Exact.round(Exact.of(new BigDecimal("-2.345")), 2)).isEqualTo("-2.35");
        assertThat(Exact.round(Exact.of(new BigDecimal("2.335")), 2)).isEqualTo("2.34");
    }

    @Example
    void numbers_are_printed_plain() {
        assertThat(List.of("38.750", "100", "1E+3", "0.00", "-1.20").stream().map(BigDecimal::new).map(Exact::plain))
                .containsExactly("38.75", "100", "1000", "0", "-1.2");
    }

    /** Parts are thirds and sevenths of thousandths, each below its maximum. */
    @Property
    void parts_make_up_the_rounded_total_within_their_maxima(@ForAll @Size(min = 1, max = 8) List<@IntRange(max = 21_000) Integer> sizes) {
        List<BigFraction> exact = new ArrayList<>();
        List<BigFraction> most = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            exact.add(BigFraction.of(sizes.get(i), i % 2 == 0 ? 3000 : 7000));
            most.add(BigFraction.of(sizes.get(i) / (i % 2 == 0 ? 3000 : 7000) + 1));
        }
        BigFraction sum = exact.stream().reduce(BigFraction.ZERO, BigFraction::add);
        BigDecimal total = Exact.round(sum, 2);
        List<Apportionment.Part> parts = Apportionment.of(exact, most, total);
        assertThat(parts.stream().map(Apportionment.Part::points).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualTo(total);
        for (int i = 0; i < parts.size(); i++) {
            BigFraction printed = Exact.of(parts.get(i).points());
            assertThat(printed).isLessThanOrEqualTo(most.get(i));
            assertThat(printed.subtract(exact.get(i)).abs()).isLessThan(BigFraction.of(1, 100));
            for (int j = 0; j < parts.size(); j++) {
                if (parts.get(i).raised() && !parts.get(j).raised()) {
                    assertThat(remainder(exact.get(i), parts.get(i))).isGreaterThanOrEqualTo(remainder(exact.get(j), parts.get(j)));
                }
            }
        }
    }

    private static BigFraction remainder(BigFraction exact, Apportionment.Part part) {
        BigFraction printed = Exact.of(part.points());
        return exact.subtract(part.raised() ? printed.subtract(BigFraction.of(1, 100)) : printed);
    }

    @Example
    void a_part_at_its_maximum_is_passed_over_for_the_next_largest_remainder() {
        // 18.1818… of at most 18.1818… (printed 18.18) has the largest remainder and may not become 18.19
        List<BigFraction> exact = List.of(BigFraction.of(200, 11), BigFraction.of(50_001, 1000), BigFraction.of(50_0015, 10_000), BigFraction.of(50_0012, 10_000));
        List<BigFraction> most = List.of(BigFraction.of(200, 11), BigFraction.of(60), BigFraction.of(60), BigFraction.of(60));
        // 18.1818… + 50.001 + 50.0015 + 50.0012 = 168.18551… → 168.19; cut down 168.18
        assertThat(Apportionment.of(exact, most, new BigDecimal("168.19"))).map(part -> part.points().toPlainString())
                .containsExactly("18.18", "50.00", "50.01", "50.00");
    }

    @Example
    void equal_remainders_are_served_in_order() {
        BigFraction part = BigFraction.of(10_005, 1000);
        assertThat(Apportionment.of(List.of(part, part), List.of(BigFraction.of(20), BigFraction.of(20)), new BigDecimal("20.01")))
                .containsExactly(new Apportionment.Part(new BigDecimal("10.01"), true), new Apportionment.Part(new BigDecimal("10.00"), false));
    }
}
