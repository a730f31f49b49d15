package org.kaohe.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaohe.rules.Circular;
import org.kaohe.store.RunKind;

/** What people read names figures and files by their titles. */
class NamedTest {

    private static final Result GRAIN = MadeResult.of("grain-security", 2017, RunKind.PROGRESS, Circular.NONE).result();

    @Test
    void what_a_unit_lacks_is_named_feed_by_feed() {
        assertThat(Named.lacking(GRAIN.scheme(), "joint-inspection.marks[production_capacity]；joint-inspection.marks[reserves]"))
                .isEqualTo("联合检查小组实地抽查评分（增强粮食可持续生产能力、增强地方粮食储备能力）");
        assertThat(Named.lacking(MadeResult.of("industrial-economy", 2017, RunKind.PROGRESS, Circular.NONE).result().scheme(), "statistics.value_added；某项"))
                .isEqualTo("工业经济统计数据（规模以上工业增加值总量）；某项");
        assertThat(Named.lacking(GRAIN.scheme(), null)).isEmpty();
    }

    @Test
    void files_are_named_by_their_titles_and_unknown_ones_stand() {
        assertThat(Named.files(GRAIN, "见 self-check.csv；以 vetoes.csv 为准，$1 见 other.csv")).isEqualTo("见“年度自查”；以“对粮食市场及社会稳定造成严重影响的事实”为准，$1 见 other.csv");
    }
}
