package org.kaohe.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaohe.scoring.MadeCases;

/** Where a reading is shown. */
class DecidingTest {

    /** Clause 十 has marks and sums over years; several years' targets are a matter of the sums only. */
    @Test
    void aReadingAboutSomeItemsOfItsClauseIsShownThereOnly() {
        Scheme scheme = MadeCases.sample("cultivated-land", 2018).scheme();
        assertThat(((Points) scheme.method()).items()).filteredOn(item -> Deciding.of(scheme, item).stream().anyMatch(reading -> reading.id().equals("R5")))
                .extracting(Item::id).containsExactly("balance", "basic_farmland_replacement", "high_standard");
    }
}
