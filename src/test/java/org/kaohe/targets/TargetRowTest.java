package org.kaohe.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class TargetRowTest {

    private final TargetTable table = Tables.of2017();
    private final Judge judge = new Judge(table, Readings.DEFAULT);

    @Test
    void aRowHasTheThirteenColumnsWithTheFigureJudgedBy() {
        Target cod = Tables.target(table, "新郑市", "river_section_cod", "双洎河新郑黄甫寨断面");
        Reported reported = new Reported(Map.of(cod.key(), new Figure(new BigDecimal("39.50"), null)), Map.of(), Map.of());
        assertThat(TargetRow.of(List.of(judge.judge(cod, reported))).get(0).cells()).containsExactly("410184", "新郑市",
                "基础能力建设", "14", "river_section_cod", "双洎河新郑黄甫寨断面化学需氧量", "双洎河新郑黄甫寨断面", "40", "39.5",
                "毫克/升", "met", "-0.5", "101.27").hasSameSizeAs(TargetRow.COLUMNS);
    }

    @Test
    void rowsAreSortedByUnitCodeThenNumberThenLine() {
        List<TargetRow> rows = TargetRow.of(judge.judgeAll(new Reported(Map.of(), Map.of(), Map.of())));
        assertThat(rows).hasSize(590).isSortedAccordingTo(
                Comparator.comparing(TargetRow::unitCode).thenComparingInt(TargetRow::number));
        assertThat(rows.get(0).unitCode()).isEqualTo("410102");
        assertThat(rows.get(589).unitCode()).isEqualTo("Z4");
        // 登封市 9 has two targets, in the order of the file
        assertThat(rows).filteredOn(r -> r.unitCode().equals("410185") && r.number() == 9)
                .extracting(TargetRow::indicator).containsExactly("science_expenditure_share", "science_expenditure_growth");
    }

    @Test
    void aRowOfAVerdictHasNoFigures() {
        Target other = Tables.target(table, "中牟县", "river_section_other_factors_class", "贾鲁河中牟陈桥断面");
        TargetRow row = TargetRow.of(List.of(judge.judge(other, new Reported(Map.of(), Map.of(), Map.of())))).get(0);
        assertThat(List.of(row.target(), row.actual(), row.targetUnit(), row.status(), row.gap(), row.attainment()))
                .containsExactly("", "", "地表水类别", "not-judged", "", "");
    }
}
