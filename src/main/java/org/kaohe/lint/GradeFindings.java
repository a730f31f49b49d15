package org.kaohe.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kaohe.lint.Finding.Severity;
import org.kaohe.lint.Finding.Topic;
import org.kaohe.rules.Grading;
import org.kaohe.rules.Item;
import org.kaohe.rules.Points;
import org.kaohe.scoring.Exact;

/** Bands that no score reaches, places that the group does not have, and grades that leave somebody out. */
public final class GradeFindings {

    private final Points points;
    private final List<Finding> findings = new ArrayList<>();

    private GradeFindings(Points points) {
        this.points = points;
    }

    /** @param sizes how many units each group has; a group whose size nobody knows has no entry */
    public static List<Finding> of(Points points, Map<String, Integer> sizes) {
        GradeFindings all = new GradeFindings(points);
        if (points.grading() instanceof Grading.Bands bands) {
            all.bands(bands);
        } else if (points.grading() instanceof Grading.Quotas quotas) {
            quotas.byGroup().forEach((group, places) -> all.quotas(group, places, sizes.get(group)));
            all.ties();
        }
        points.marks().stream().filter(mark -> mark.below().compareTo(all.most()) > 0).forEach(mark -> all.say(Severity.WARNING,
                "标记 " + mark.flag() + "：低于 " + Exact.plain(mark.below()) + " 分，而最高只能得 " + Exact.plain(all.most()) + " 分，人人都有"));
        points.marks().stream().filter(mark -> mark.below().compareTo(all.least()) <= 0).forEach(mark -> all.say(Severity.WARNING,
                "标记 " + mark.flag() + "：低于 " + Exact.plain(mark.below()) + " 分，而最低也有 " + Exact.plain(all.least()) + " 分，不会有人"));
        return all.findings;
    }

    private void say(Severity severity, String text) {
        findings.add(new Finding(severity, Topic.GRADES, "", text));
    }

    /** The total with all bonus that the caps let through. */
    private BigDecimal most() {
        return points.total().add(sum(Item.Category.BONUS));
    }

    private BigDecimal least() {
        return sum(Item.Category.DEDUCTION).negate();
    }

    private BigDecimal sum(Item.Category category) {
        return points.caps().stream().filter(cap -> points.item(cap.items().get(0)).category() == category)
                .map(cap -> cap.limit().min(cap.items().stream().map(id -> points.item(id).points()).reduce(BigDecimal.ZERO, BigDecimal::add)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void bands(Grading.Bands bands) {
        for (Grading.Band band : bands.bands()) {
            if (band.from() != null && band.from().compareTo(most()) > 0) {
                say(Severity.FAULT, "等次“" + band.grade() + "”要 " + Exact.plain(band.from()) + " 分，而最高只能得 " + Exact.plain(most()) + " 分，没有人能得");
            }
        }
        for (int i = 0; i + 1 < bands.bands().size(); i++) {
            Grading.Band band = bands.bands().get(i);
            if (band.from().compareTo(least()) <= 0) {
                say(Severity.FAULT, "等次“" + band.grade() + "”自 " + Exact.plain(band.from()) + " 分起，而最低也有 " + Exact.plain(least())
                        + " 分，其后的等次“" + bands.bands().get(i + 1).grade() + "”没有人能得");
            }
        }
    }

    private void quotas(String group, List<Grading.Quota> places, Integer size) {
        if (size == null) {
            return;
        }
        int before = 0;
        for (Grading.Quota quota : places) {
            if (before >= size) {
                say(Severity.FAULT, "分组“" + group + "”只有 " + size + " 个单位，等次“" + quota.grade() + "”自第 " + (before + 1) + " 名起，没有人能得");
            } else if (quota.upTo() > size) {
                say(Severity.WARNING, "分组“" + group + "”只有 " + size + " 个单位，等次“" + quota.grade() + "”却到第 " + quota.upTo() + " 名：名额用不满");
            }
            before = quota.upTo();
        }
        if (places.get(0).upTo() >= size) {
            say(Severity.WARNING, "分组“" + group + "”的 " + size + " 个单位都在第一等次“" + places.get(0).grade() + "”的名额内，等次不分高低");
        }
        if (before < size) {
            say(Severity.NOTE, "分组“" + group + "”第 " + (before + 1) + "—" + size + " 名没有等次（名额到第 " + before + " 名为止）");
        }
    }

    private void ties() {
        if (points.tieBreaks().isEmpty()) {
            say(Severity.NOTE, "按名次定等而没有同分规定（tie-breaks）：同分并列时，得某一等次的单位会多于名额");
        }
    }
}
