package org.kaohe.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.kaohe.variation.RankRange;

/** {@code robustness.csv}: a row a unit and variation. */
public final class RobustnessTable {

    private static final List<String> COLUMNS = List.of("group", "rank", "unit_code", "unit", "score", "variation", "trials", "best_rank", "worst_rank",
            "same_rank_share", "grades", "best_without", "worst_without");

    private RobustnessTable() {
    }

    public static ResultFile of(List<RankRange> ranges) {
        return new ResultFile("robustness.csv", out -> {
            try (Table table = new Table(out, COLUMNS)) {
                for (RankRange range : ranges) {
                    table.row(range.published().subject().group(), range.published().rank(), range.published().subject().code(),
                            range.published().subject().name(), range.published().score(), range.variation().token(), range.trials(), range.best(),
                            range.worst(), share(range), String.join(";", range.grades()), String.join(";", range.bestBy()), String.join(";", range.worstBy()));
                }
            }
        });
    }

    /** In how many of the trials the rank was the published one, in %, two decimals. */
    public static BigDecimal share(RankRange range) {
        return new BigDecimal(range.same()).movePointRight(2).divide(new BigDecimal(range.trials()), 2, RoundingMode.HALF_UP);
    }
}
