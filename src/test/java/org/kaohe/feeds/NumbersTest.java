package org.kaohe.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0", "007, 7", "12.50, 12.50", "+3, 3", "-3.5, -3.5", "−3.5, -3.5", "－３．５, -3.5", "＋３, 3",
        "'1,234', 1234", "'12,345,678.9', 12345678.9", "１，２３４．５, 1234.5", "' 8.5　', 8.5", "'\u00A08.5', 8.5"})
    void a_number_is_read_exactly_whatever_its_width_sign_and_commas(String written, BigDecimal number) {
        assertThat(Numbers.parse(written, false)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "+", ".", ".5", "5.", "1e3", "1E3", "１ｅ３", "约5", "12.5万", "1,23", "12,34", "1234,567",
        ",123", "1,2345", "1,234,56", "1.234,5", "0x1F", "NaN", "Infinity", "1 234", "--1", "+-1", "1-", "(5)", "1/2", "八", "٣", "५",
        "8.5%", "1_000", "5d", "1.2.3", "–5", "1'234"})
    void what_is_no_plain_number_is_none(String written) {
        assertThat(Numbers.parse(written, false)).isEmpty();
    }

    @Test
    void a_percent_sign_is_read_where_the_column_is_a_percentage() {
        assertThat(Numbers.parse("8.5%", true)).contains(new BigDecimal("8.5"));
        assertThat(Numbers.parse("−８．５％", true)).contains(new BigDecimal("-8.5"));
        assertThat(Numbers.parse("8.5", true)).contains(new BigDecimal("8.5"));
        assertThat(Numbers.parse("8.5%%", true)).isEmpty();
        assertThat(Numbers.parse("%", true)).isEmpty();
        assertThat(Numbers.parse("8.5‰", true)).isEmpty();
    }

    @Test
    void a_cell_full_of_digits_is_no_number_and_no_stack_overflow() {
        assertThat(Numbers.parse("1" + ",234".repeat(8000), false)).isEmpty();
        assertThat(Numbers.parse("9".repeat(1000), false)).contains(BigDecimal.TEN.pow(1000).subtract(BigDecimal.ONE));
        assertThat(Numbers.parse("9".repeat(1001), false)).isEmpty();
    }

    @Property
    void any_decimal_printed_plain_is_read_back_equal(@ForAll @Scale(6) BigDecimal number) {
        assertThat(Numbers.parse(number.toPlainString(), false)).contains(number);
        assertThat(Numbers.parse(fullWidth(number.toPlainString()), false)).contains(number);
    }

    @Property
    void any_decimal_printed_with_thousands_commas_is_read_back_equal(@ForAll @Scale(6) BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0.000000", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setParseBigDecimal(true);
        String printed = format.format(number);

        assertThat(Numbers.parse(printed, false).orElseThrow()).isEqualByComparingTo(number);
        assertThat(Numbers.parse(fullWidth(printed), false).orElseThrow()).isEqualByComparingTo(number);
    }

    @Property
    void equal_numbers_have_one_plain_text(@ForAll @Scale(6) BigDecimal number) {
        assertThat(Numbers.plain(number)).isEqualTo(Numbers.plain(number.setScale(number.scale() + 3)));
        assertThat(new BigDecimal(Numbers.plain(number))).isEqualByComparingTo(number);
    }

    @Test
    void plain_text_has_no_exponent() {
        assertThat(Numbers.plain(new BigDecimal("100.00"))).isEqualTo("100");
        assertThat(Numbers.plain(new BigDecimal("0.00"))).isEqualTo("0");
        assertThat(Numbers.plain(new BigDecimal("-8.50"))).isEqualTo("-8.5");
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append(c == '-' ? '−' : (char) (c - '!' + '！')));
        return wide.toString();
    }
}
