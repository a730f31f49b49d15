package org.kaohe.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CreditCodeTest {

    @Test
    void the_check_digit_is_that_of_the_standard() {
        // Σ = 0 → 0; 1 × 3^0 = 1 → 31 − 1 = 30 → Y; 1 × 3^1 = 3 → 28 → W; 1 × 3^16 mod 31 = 28 → 3
        assertThat(CreditCode.checkDigit("00000000000000000")).isEqualTo('0');
        assertThat(CreditCode.checkDigit("10000000000000000")).isEqualTo('Y');
        assertThat(CreditCode.checkDigit("01000000000000000")).isEqualTo('W');
        assertThat(CreditCode.checkDigit("00000000000000001")).isEqualTo('3');
        // a code printed in guides to the standard
        assertThat(CreditCode.isValid("91350100M000100Y43")).isTrue();
    }

    @Test
    void a_wrong_check_digit_is_told_from_a_wrong_form() {
        assertThat(CreditCode.isWellFormed("91350100M000100Y44")).isTrue();
        assertThat(CreditCode.isValid("91350100M000100Y44")).isFalse();
        assertThatThrownBy(() -> new CreditCode("91350100M000100Y44")).hasMessageContaining("校验位为4").hasMessageContaining("应为3");
    }

    @Test
    void letters_that_are_not_in_the_alphabet_small_letters_and_other_lengths_are_no_code() {
        assertThat(CreditCode.isWellFormed("91350100I000100Y43")).isFalse();
        assertThat(CreditCode.isWellFormed("91350100m000100y43")).isFalse();
        assertThat(CreditCode.isWellFormed("91350100M000100Y4")).isFalse();
        assertThat(CreditCode.isWellFormed("91350100M000100Y433")).isFalse();
        assertThat(CreditCode.isWellFormed("")).isFalse();
        assertThatThrownBy(() -> new CreditCode("91350100I000100Y43")).hasMessageContaining("18位");
    }
}
