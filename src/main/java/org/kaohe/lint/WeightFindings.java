package org.kaohe.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.kaohe.lint.Finding.Severity;
import org.kaohe.lint.Finding.Topic;
import org.kaohe.scoring.Exact;

/**
 * What each item did to the differences of the total in one group, against its stated weight: the covariance of item and
 * total over the variance of the total. The shares of all items make up 1 exactly.
 */
public final class WeightFindings {

    private static final int LEAST_UNITS = 3;
    /** With fewer units chance decides too much for a warning. */
    private static final int ENOUGH_UNITS = 8;
    private static final BigFraction APART = BigFraction.of(1, 10);

    private WeightFindings() {
    }

    /** @param units of one group */
    public static List<Finding> of(String group, List<Standing> units) {
        List<Standing> all = units.stream().filter(unit -> unit.score() != null).toList();
        List<Standing> scored = whole(all);
        if (scored.size() < LEAST_UNITS) {
            return all.size() < LEAST_UNITS ? List.of() : List.of(new Finding(Severity.NOTE, Topic.WEIGHTS, "", "“" + group + "”" + all.size() + " 个单位中，各项都适用的只有 "
                    + scored.size() + " 个，算不出各项在总分差别中的份额"));
        }
        String who = "“" + group + "”" + scored.size() + " 个单位" + (scored.size() < all.size() ? "（各项都适用的）" : "");
        Map<String, BigFraction> shares = shares(scored);
        if (shares.isEmpty()) {
            return List.of(new Finding(Severity.WARNING, Topic.WEIGHTS, "", who + "总分完全相同，任何权重都不起作用"));
        }
        List<Finding> findings = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        Map<String, BigFraction> stated = stated(scored);
        shares.forEach((id, share) -> {
            Standing.Part part = part(scored, id);
            BigFraction said = stated.get(id);
            String kind = part.max().signum() == 0 ? "扣分" : "加分";
            boolean apart = share.subtract(said == null ? BigFraction.ZERO : said).abs().compareTo(APART) >= 0;
            String how = !apart ? "" : share.signum() < 0 ? "作用相反" : share.compareTo(said == null ? BigFraction.ZERO : said) > 0 ? "作用偏大" : "作用偏小";
            lines.add(part.name() + " " + (said == null ? kind : Say.percent(said)) + " → " + Say.percent(share) + (apart ? "（" + how + "）" : ""));
            if (apart && share.signum() != 0 && scored.size() >= ENOUGH_UNITS) {
                findings.add(new Finding(Severity.WARNING, Topic.WEIGHTS, part.clause(), "“" + group + "”：" + part.name()
                        + (said == null ? " 是" + kind + "项，" : " 规定占 " + Say.percent(said) + "，") + "实际占总分差别的 " + Say.percent(share) + "，" + how));
            }
        });
        findings.add(new Finding(Severity.NOTE, Topic.WEIGHTS, "", who + (scored.size() < ENOUGH_UNITS ? "（太少，仅供参考）" : "")
                + "，规定权重 → 在总分方差中的份额（该项与总分的协方差 ÷ 总分的方差，合计 100%）：" + String.join("，", lines)));
        return findings;
    }

    /** Units to which every item applies, where an item applies to some and not to others: 0 of 0 points says nothing of its weight. */
    private static List<Standing> whole(List<Standing> units) {
        List<String> partly = ids(units).stream().filter(id -> units.stream().anyMatch(unit -> counts(unit, id))).toList();
        return units.stream().filter(unit -> partly.stream().allMatch(id -> counts(unit, id) || !part(units, id).base())).toList();
    }

    private static boolean counts(Standing unit, String id) {
        return unit.items().containsKey(id) && unit.items().get(id).max().signum() > 0;
    }

    /** @return by item; empty where all totals are the same */
    static Map<String, BigFraction> shares(List<Standing> units) {
        List<BigFraction> totals = units.stream().map(unit -> Exact.of(unit.score())).toList();
        BigFraction variance = covariance(totals, totals);
        Map<String, BigFraction> shares = new LinkedHashMap<>();
        if (variance.signum() > 0) {
            ids(units).forEach(id -> shares.put(id, covariance(points(units, id), totals).divide(variance)));
        }
        return shares;
    }

    /** @return of the items that count to the total: their part of the full points, in the mean of the units */
    private static Map<String, BigFraction> stated(List<Standing> units) {
        Map<String, BigFraction> full = new LinkedHashMap<>();
        for (String id : ids(units)) {
            if (part(units, id).base()) {
                full.put(id, units.stream().map(unit -> unit.items().get(id)).filter(part -> part != null).map(part -> Exact.of(part.max()))
                        .reduce(BigFraction.ZERO, BigFraction::add));
            }
        }
        BigFraction all = full.values().stream().reduce(BigFraction.ZERO, BigFraction::add);
        if (all.signum() > 0) {
            full.replaceAll((id, sum) -> sum.divide(all));
        }
        return full;
    }

    private static List<String> ids(List<Standing> units) {
        return units.stream().flatMap(unit -> unit.items().keySet().stream()).distinct().toList();
    }

    private static Standing.Part part(List<Standing> units, String id) {
        return units.stream().map(unit -> unit.items().get(id)).filter(part -> part != null).findFirst().orElseThrow();
    }

    private static List<BigFraction> points(List<Standing> units, String id) {
        return units.stream().map(unit -> unit.items().containsKey(id) ? Exact.of(unit.items().get(id).points()) : Exact.of(BigDecimal.ZERO)).toList();
    }

    /** Times the number of units: the ratio of two does not feel it. */
    private static BigFraction covariance(List<BigFraction> a, List<BigFraction> b) {
        BigFraction meanA = mean(a);
        BigFraction meanB = mean(b);
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < a.size(); i++) {
            sum = sum.add(a.get(i).subtract(meanA).multiply(b.get(i).subtract(meanB)));
        }
        return sum;
    }

    private static BigFraction mean(List<BigFraction> numbers) {
        return numbers.stream().reduce(BigFraction.ZERO, BigFraction::add).divide(numbers.size());
    }
}
