package org.kaohe.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** The targets file against the regulation itself (郑政办〔2017〕102号, 附件). */
class TargetsFileTest {

    private final TargetTable table = Tables.of2017();
    private final Regulation2017 regulation = Regulation2017.read();

    @Test
    void thereAre590TargetsOfWhich471NeedNoVerdict() {
        assertThat(table.targets()).hasSize(590);
        assertThat(table.targets().stream().filter(t -> t.kind() != Kind.VERDICT)).hasSize(471);
    }

    @Test
    void everyUnitHasAsManyItemsAsTheRegulationLists() {
        Map<String, Integer> counts = Map.ofEntries(Map.entry("登封市", 29), Map.entry("新密市", 29),
                Map.entry("荥阳市", 28), Map.entry("新郑市", 27), Map.entry("中牟县", 30), Map.entry("中原区", 25),
                Map.entry("二七区", 26), Map.entry("金水区", 26), Map.entry("管城回族区", 25), Map.entry("惠济区", 27),
                Map.entry("上街区", 26), Map.entry("郑州航空港经济综合实验区", 27), Map.entry("郑州高新区", 25),
                Map.entry("郑东新区", 26), Map.entry("郑州经济开发区", 25));
        Map<String, Integer> inFile = table.targets().stream()
                .collect(Collectors.groupingBy(Target::unit, Collectors.collectingAndThen(
                        Collectors.mapping(Target::number, Collectors.toSet()), s -> s.size())));
        assertThat(inFile).isEqualTo(counts);
        assertThat(regulation.itemCounts()).isEqualTo(counts);
        assertThat(counts.values().stream().mapToInt(n -> n).sum()).isEqualTo(401);
    }

    @Test
    void categoriesAreThoseOfTheRegulationInItsOrder() {
        assertThat(table.categories()).isEqualTo(regulation.categories()).hasSize(6);
        assertThat(table.targets()).allSatisfy(t ->
                assertThat(regulation.item(t).category()).as(t.toString()).isEqualTo(t.category()));
    }

    @Test
    void everyWordingIsThatOfItsItem() {
        assertThat(table.targets()).allSatisfy(t ->
                assertThat(regulation.item(t).wording()).as(t.toString()).startsWith(Regulation2017.fold(t.text())));
    }

    /** Only one item is longer than its wording: a page break repeats the end of the item before. */
    @Test
    void nothingOfAnItemIsLeftOut() {
        List<String> longer = table.targets().stream()
                .filter(t -> !regulation.item(t).wording().equals(Regulation2017.fold(t.text())))
                .map(t -> t.unit() + t.number()).toList();
        assertThat(longer).containsExactly("郑州经济开发区15");
    }

    @Test
    void everyFigureOccursInItsItemsWording() {
        assertThat(table.targets().stream().filter(t -> t.figure() != null)).allSatisfy(t ->
                assertThat(regulation.item(t).wording()).as(t.toString()).containsPattern(inWords(t)));
    }

    @Test
    void strictCeilingsAreThoseCalledLower() {
        Pattern lower = Pattern.compile("(?<!不)低于");
        assertThat(table.targets().stream().filter(t -> t.kind() == Kind.CEILING && t.measure().equals("毫克/升")))
                .allSatisfy(t -> {
                    String clause = clauseOf(t);
                    assertThat(lower.matcher(clause).find()).as(clause).isEqualTo(t.strict());
                });
        assertThat(table.targets().stream().filter(Target::strict)).hasSize(7);
    }

    /** The part of the wording between semicolons that speaks of the target's river section. */
    private static String clauseOf(Target t) {
        return List.of(t.text().split("[；;]")).stream().filter(part -> part.contains(t.object())).findFirst()
                .orElseThrow();
    }

    /** A figure stands as a number of its own; zero incidents are written in words, water classes in Roman numerals. */
    private static Pattern inWords(Target t) {
        if (t.waterClass()) {
            return Pattern.compile("(?<![IV])" + List.of("I", "II", "III", "IV", "V").get(t.figure().intValueExact() - 1) + "类");
        }
        if (t.figure().signum() == 0) {
            return Pattern.compile(Map.of("environmental_pollution_incidents", "不发生.*环境污染事件",
                    "environmental_mass_petition_incidents", "不因环保问题引起群体性信访事件",
                    "radiation_accident_rate", "辐射事故零发生率").get(t.indicator()));
        }
        String unit = t.measure().equals("毫克/升") ? "" : Pattern.quote(Regulation2017.fold(t.measure()));
        return Pattern.compile("(?<![0-9.])" + Pattern.quote(t.figure().toPlainString()) + "(?![0-9.])" + unit);
    }
}
