package org.kaohe.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CountyMeanTest {

    @Test
    void the_mean_is_rounded_once_half_up() {
        assertThat(mean("90.00", "90.01")).isEqualTo("90.01"); // 90.005
        assertThat(mean("100.00", "100.00", "99.99")).isEqualTo("100.00"); // 99.99666…
        assertThat(mean("-0.01", "0.00")).isEqualTo("-0.01"); // −0.005: on the absolute value
        assertThat(mean("59.99")).isEqualTo("59.99");
    }

    @Test
    void parts_of_a_county_can_be_put_together() {
        CountyMean first = new CountyMean();
        first.add(new BigDecimal("80.00"));
        CountyMean second = new CountyMean();
        second.add(new BigDecimal("90.00"));
        second.add(new BigDecimal("100.00"));
        first.add(second);
        assertThat(first.mean()).isEqualByComparingTo("90");
        assertThat(first.count()).isEqualTo(3);
    }

    @Test
    void without_enterprises_there_is_no_mean() {
        assertThatThrownBy(() -> new CountyMean().mean()).isInstanceOf(IllegalStateException.class);
    }

    private static String mean(String... scores) {
        CountyMean mean = new CountyMean();
        for (String score : scores) {
            mean.add(new BigDecimal(score));
        }
        return mean.mean().toPlainString();
    }
}
