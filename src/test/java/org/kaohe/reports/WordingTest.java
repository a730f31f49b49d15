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
    void the_begin_of_a_list_a_card_and_a_consequence_are_not_called_alike() {
        assertThat(List.of(Wording.column("lists.csv", "since"), Wording.column("cards.csv", "since"), Wording.column("consequences.csv", "since")))
                .containsExactly("列入日期", "挂牌日期", "整改期间起");
    }

    @Test
    void tokens_inside_a_sentence_of_the_rules_are_said_in_words() {
        assertThat(Wording.sentence("得 0 分并标 no-target；见 self-check.csv")).isEqualTo("得 0 分并标 “有指标未下达目标”；见 self-check.csv");
        assertThat(Wording.sentence("corresponding-day")).isEqualTo("期满之月的对应日");
        assertThat(Wording.sentence("并列，名次顺延，标 tie")).isEqualTo("并列，名次顺延，标 “并列”");
    }

    @Test
    void why_an_enterprise_is_on_a_list_is_said_in_words() {
        assertThat(Wording.cell("reason", "2018-08-26 59.00 HJ003961")).isEqualTo("2018-08-26 记录 HJ003961 计入后得 59.00 分");
        assertThat(Wording.cell("reason", "2017 年 100.00；2018 年 103.00")).isEqualTo("2017 年 100.00 分；2018 年 103.00 分");
        assertThat(Wording.cell("reason", "2017-11-20 列入")).isEqualTo("2017-11-20 列入");
        assertThat(Wording.cell("reason", "unconfirmed")).isEqualTo("尚未确认");
    }

    @Test
    void a_red_card_is_no_red_list() {
        assertThat(Wording.cell("card", "red")).isEqualTo("红牌");
        assertThat(Wording.cell("list", "red")).isEqualTo("红名单");
        assertThat(Wording.cell("state", "overdue")).isEqualTo("到期未摘");
        assertThat(Wording.flag("rectification")).isEqualTo("整改未完成");
    }
}
