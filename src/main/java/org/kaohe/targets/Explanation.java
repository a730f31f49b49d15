package org.kaohe.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.commons.numbers.fraction.BigFraction;

/** Says how a category came to its points: formula, figures, what was missed, and where the figures stand. */
final class Explanation {

    private final Tally all;
    private final String word;

    Explanation(Tally all, Weights weights) {
        this.all = all;
        this.word = weights.equal() ? "" : "权重";
    }

    String of(Tally tally, List<Judgement> judgements, BigFraction exact, BigDecimal points) {
        BigDecimal cut = exact.bigDecimalValue(2, RoundingMode.DOWN);
        StringBuilder text = new StringBuilder("100 × 达标" + word + " " + Plain.text(tally.met())
                + " ÷ 已判定" + word + " " + Plain.text(all.judged()) + " = " + cut.toPlainString());
        if (points.compareTo(cut) > 0) {
            text.append("，尾差 +").append(points.subtract(cut).toPlainString());
        }
        text.append("；本类已判定").append(word).append(" ").append(Plain.text(tally.judged()));
        append(text, judgements, Status.UNMET);
        append(text, judgements, Status.NOT_JUDGED);
        append(text, judgements, Status.NOT_REPORTED);
        String sources = Sources.text(judgements.stream().flatMap(j -> j.sources().stream()).toList());
        return text.append(sources.isEmpty() ? "" : " [" + sources + "]").append("；").append(UnitScore.METHOD).toString();
    }

    private static void append(StringBuilder text, List<Judgement> judgements, Status status) {
        List<Judgement> such = judgements.stream().filter(j -> j.status() == status).toList();
        if (!such.isEmpty()) {
            text.append("；").append(status.word()).append(" ").append(such.size()).append("：")
                    .append(such.stream().map(Explanation::figures).collect(Collectors.joining("、")));
        }
    }

    private static String figures(Judgement j) {
        Target t = j.target();
        if (j.bound() == null || j.actual() == null) {
            return t.label();
        }
        String sign = t.kind() != Kind.CEILING ? "≥ " : t.strict() ? "< " : "≤ ";
        return t.label() + "（实际 " + Plain.text(j.actual()) + "，应 " + sign + Plain.text(j.bound()) + "）";
    }
}
