package org.kaohe.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kaohe.rules.WorkingDays;

/**
 * The scheme as data.
 *
 * @param baseScore  points at the start of each year (七)
 * @param bands      the grades, highest first; the last one is open at its lower end
 * @param measures   each measure of 十 once, in any order
 * @param redLine    lowest score of the red list, included (九, R2)
 * @param inForceOn  first day in force; only the other answer to R7 asks for it
 * @param items      the annex, by item
 * @param itemsNote  said wherever points are shown, such as 计分项目为示例; empty if nothing is to be said
 */
public record CreditRules(BigDecimal baseScore, List<GradeBand> bands, List<MeasureLine> measures, BigDecimal redLine,
                          LocalDate inForceOn, Map<String, DeductionItem> items, String itemsNote,
                          WorkingDays workingDays, Readings readings) {

    /** @throws IllegalArgumentException if the bands or the measures are not sound */
    public CreditRules {
        baseScore = baseScore.setScale(2);
        bands = List.copyOf(bands);
        measures = inOrder(measures);
        items = Map.copyOf(items);
        checkBands(bands);
    }

    GradeBand grade(BigDecimal score) {
        for (GradeBand band : bands) {
            if (band.holds(score)) {
                return band;
            }
        }
        throw new IllegalStateException("the last band is open at its lower end");
    }

    MeasureLine line(Measure measure) {
        return measures.get(measure.ordinal());
    }

    DeductionItem item(Finding finding) {
        DeductionItem item = items.get(finding.item());
        if (item == null) {
            throw new IllegalArgumentException("违法违规记录 " + finding.number() + " 的计分项目“" + finding.item() + "”不在计分项目表内");
        }
        return item;
    }

    private static List<MeasureLine> inOrder(List<MeasureLine> lines) {
        Map<Measure, MeasureLine> byMeasure = new EnumMap<>(Measure.class);
        for (MeasureLine line : lines) {
            if (byMeasure.put(line.measure(), line) != null) {
                throw new IllegalArgumentException("措施 " + line.measure().token() + " 出现两次，只能有一条线");
            }
        }
        for (Measure measure : Measure.values()) {
            if (!byMeasure.containsKey(measure)) {
                throw new IllegalArgumentException("缺少措施 " + measure.token() + " 的分数线（第十条）");
            }
        }
        return List.copyOf(byMeasure.values());
    }

    private static void checkBands(List<GradeBand> bands) {
        if (bands.isEmpty() || bands.get(bands.size() - 1).from() != null) {
            throw new IllegalArgumentException("最低一档等次不应有下限（第七条：60分以下）");
        }
        for (int i = 0; i + 1 < bands.size(); i++) {
            BigDecimal from = bands.get(i).from();
            BigDecimal next = bands.get(i + 1).from();
            if (from == null || next != null && from.compareTo(next) <= 0) {
                throw new IllegalArgumentException("等次“" + bands.get(i).name() + "”的下限应高于“" + bands.get(i + 1).name() + "”");
            }
        }
    }
}
