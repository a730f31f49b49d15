package org.kaohe.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void a_flag_that_counts_says_how_many() {
        assertThat(Wording.flags(List.of("not-judged-2", "unconfirmed-13", "below-50", "tie"))).isEqualTo("2项目标未判定、13条记录未确认、低于50分、并列");
    }

    @Test
    void what_is_not_known_stands_as_it_is() {
        assertThat(Wording.flag("brand-new-3")).isEqualTo("brand-new-3");
        assertThat(Wording.table("new-table.csv")).isEqualTo("new-table");
        assertThat(Wording.cell("flags", "")).isEmpty();
    }

    @Test
    void a_red_card_is_no_red_list() {
        assertThat(Wording.cell("card", "red")).isEqualTo("红牌");
        assertThat(Wording.cell("list", "red")).isEqualTo("红名单");
        assertThat(Wording.cell("state", "overdue")).isEqualTo("到期未摘");
        assertThat(Wording.flag("rectification")).isEqualTo("整改未完成");
    }
}
