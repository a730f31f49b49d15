package org.kaohe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppliersTest {

    @ParameterizedTest
    @CsvSource({"市统计局,市统计局", "各县（市、区）政府、开发区管委会,各县（市、区）政府、开发区管委会", "市工信委、市发展改革委、市财政局,市工信委等 3 家", "各县（市、区）政府、甲、乙,各县（市、区）政府等 3 家"})
    void more_than_two_are_counted_and_brackets_hold_together(String suppliers, String brief) {
        assertThat(Suppliers.brief(suppliers)).isEqualTo(brief);
    }
}
