package org.kaohe.targets;

import java.math.BigDecimal;
import java.util.List;

/** Targets and judgements made for tests of the arithmetic. */
final class Make {

    private Make() {
    }

    static Judgement judgement(String category, int number, Status status) {
        return new Judgement(target(category, number, Kind.VERDICT, null), status, null, null, List.of());
    }

    static Target target(String category, int number, Kind kind, String figure) {
        return new Target("410185", "登封市", category, number, "indicator_" + number, "指标" + number, "", kind, false,
                figure == null ? null : new BigDecimal(figure), "", null, "文字", "", number + 1);
    }
}
