package org.kaohe.targets;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.kaohe.scoring.Exact;

/**
 * A unit's share of targets met. The text states targets and no scoring, so this is the project's own method and every
 * report says so ({@link #METHOD}).
 *
 * @param score       100 × met ÷ (met + unmet), two decimals HALF_UP; null where nothing was judged
 * @param categories  those that have judged targets, in the order of the scheme
 * @param met         number of targets
 * @param unmet       number of targets
 * @param notReported number of targets without actual or reference; 0 in a final run
 * @param notJudged   number of targets that still wait for a verdict
 */
public record UnitScore(BigDecimal score, List<CategoryPoints> categories, int met, int unmet, int notReported,
                        int notJudged) {

    /** What reports say of the score. */
    public static final String METHOD = "评分方法：达标率，非文件规定";

    /**
     * @param judgements of one unit, in any order
     * @param categories all of the scheme, in its order ({@link TargetTable#categories()})
     */
    public static UnitScore of(Collection<Judgement> judgements, List<String> categories, Weights weights) {
        Tally all = Tally.of(judgements, weights);
        BigDecimal score = score(judgements, weights);
        List<CategoryPoints> points = score != null ? new CategoryShares(categories, weights).of(judgements, all, score) : List.of();
        return new UnitScore(score, points, count(judgements, Status.MET), count(judgements, Status.UNMET),
                count(judgements, Status.NOT_REPORTED), count(judgements, Status.NOT_JUDGED));
    }

    /** @return the score alone, as {@link #of} has it */
    public static BigDecimal score(Collection<Judgement> judgements, Weights weights) {
        Tally all = Tally.of(judgements, weights);
        return all.judged().signum() == 0 ? null : Exact.round(Exact.percent(all.met(), all.judged()), 2);
    }

    /** @return {@code not-judged-N} where targets wait for a verdict; else none */
    public List<String> flags() {
        return notJudged == 0 ? List.of() : List.of("not-judged-" + notJudged);
    }

    private static int count(Collection<Judgement> judgements, Status status) {
        return (int) judgements.stream().filter(j -> j.status() == status).count();
    }
}
