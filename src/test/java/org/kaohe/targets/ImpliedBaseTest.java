package org.kaohe.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ImpliedBaseTest {

    private final List<ImpliedBase> bases = ImpliedBase.of(Tables.of2017());

    /** 登封市 5: 25亿元，增长7.3% → 25 ÷ 1.073 = 25000/1073 = 23.299… */
    @Test
    void revenueOf25AfterGrowthOf7Point3PercentWas25000Over1073() {
        ImpliedBase base = base("登封市", "general_public_budget_revenue");
        assertThat(base.exact()).isEqualTo(BigFraction.of(25000, 1073));
        assertThat(base.figure()).isEqualTo("23.30");
    }

    /** 新密市 6: 20.4 ÷ 1.336 = 15.2694… */
    @Test
    void taxOf20Point4AfterGrowthOf33Point6PercentWas15Point27() {
        assertThat(base("新密市", "tax_revenue").figure()).isEqualTo("15.27");
    }

    @Test
    void aFallingTargetImpliesALargerBase() {
        assertThat(ImpliedBase.exact(new BigDecimal("19"), new BigDecimal("-5"))).isEqualTo(BigFraction.of(20));
    }

    @Test
    void onlyRevenueAndTaxOfTheFifteenUnitsHaveBoth() {
        assertThat(bases).hasSize(30).extracting(b -> b.level().indicator())
                .containsOnly("general_public_budget_revenue", "tax_revenue");
        assertThat(bases).extracting(b -> b.level().unitCode()).isSorted();
    }

    private ImpliedBase base(String unit, String indicator) {
        return bases.stream().filter(b -> b.level().unit().equals(unit) && b.level().indicator().equals(indicator))
                .findFirst().orElseThrow();
    }
}
