package org.kaohe.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kaohe.lint.Finding.Severity;
import org.kaohe.lint.Finding.Topic;
import org.kaohe.rules.Grading;
import org.kaohe.scoring.Exact;

/** Ties and hairbreadths at a grade's edge. */
public final class EdgeFindings {

    /** Nearer than this to an edge is worth a word, in points. */
    private static final BigDecimal NEAR = new BigDecimal("0.10");

    private EdgeFindings() {
    }

    /** @param units of one group */
    public static List<Finding> of(Grading grading, String group, List<Standing> units) {
        List<Standing> ranked = units.stream().filter(unit -> unit.rank() != null).sorted(Comparator.comparing(Standing::rank)).toList();
        List<Finding> findings = new ArrayList<>();
        if (grading instanceof Grading.Quotas quotas) {
            quotas.byGroup().getOrDefault(group, List.of()).forEach(quota -> places(quota, group, ranked, findings));
        } else if (grading instanceof Grading.Bands bands) {
            bands.bands().stream().filter(band -> band.from() != null).forEach(band -> bound(band, group, units, findings));
        }
        return findings;
    }

    private static void places(Grading.Quota quota, String group, List<Standing> ranked, List<Finding> findings) {
        List<Standing> inside = ranked.stream().filter(unit -> unit.rank() <= quota.upTo()).toList();
        String edge = "“" + group + "”“" + quota.grade() + "”到第 " + quota.upTo() + " 名";
        if (inside.size() > quota.upTo()) {
            Standing last = inside.get(inside.size() - 1);
            List<String> tied = inside.stream().filter(unit -> unit.rank().equals(last.rank())).map(Standing::unit).toList();
            findings.add(new Finding(Severity.WARNING, Topic.EDGES, "", edge + "，" + String.join("、", tied) + " 同为 " + last.score().toPlainString() + " 分并列第 "
                    + last.rank() + " 名，实有 " + inside.size() + " 个单位"));
        }
        if (!inside.isEmpty() && inside.size() < ranked.size()) {
            Standing last = inside.get(inside.size() - 1);
            Standing next = ranked.get(inside.size());
            BigDecimal gap = last.score().subtract(next.score());
            if (gap.signum() == 0) {
                findings.add(new Finding(Severity.WARNING, Topic.EDGES, "", edge + "：" + last.unit() + " 与 " + next.unit() + " 同为 "
                        + last.score().toPlainString() + " 分，等次不同，全凭同分规定"));
            } else if (gap.compareTo(NEAR) < 0) {
                findings.add(new Finding(Severity.NOTE, Topic.EDGES, "", edge + "：" + last.unit() + " " + last.score().toPlainString() + " 与 " + next.unit() + " "
                        + next.score().toPlainString() + " 只差 " + Exact.plain(gap) + " 分"));
            }
        }
    }

    private static void bound(Grading.Band band, String group, List<Standing> units, List<Finding> findings) {
        for (Standing unit : units) {
            BigDecimal gap = unit.score() == null ? null : unit.score().subtract(band.from());
            if (gap != null && gap.abs().compareTo(NEAR) < 0) {
                findings.add(new Finding(Severity.NOTE, Topic.EDGES, "", "“" + group + "”" + unit.unit() + " " + unit.score().toPlainString() + " 分，"
                        + (gap.signum() == 0 ? "恰在“" + band.grade() + "”的界限上" : gap.signum() > 0 ? "只超过“" + band.grade() + "”的界限 " + Exact.plain(gap) + " 分"
                        : "差 " + Exact.plain(gap.negate()) + " 分到“" + band.grade() + "”")));
            }
        }
    }
}
