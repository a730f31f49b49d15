package org.kaohe.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** How a grade follows from the published score or from the rank. */
public sealed interface Grading {

    /** The scheme has no grades. */
    record None() implements Grading {
    }

    /** By score, highest band first; a bound belongs to the band above it. The last band has no lower bound. */
    record Bands(List<Band> bands) implements Grading {
    }

    /** @param from the least score, included; null in the last band */
    record Band(String grade, BigDecimal from) {
    }

    /** By rank inside the group: the first places take the first grade, and so on; a group without quotas has none. @param withoutQuota the flag of such a group; null: none */
    record Quotas(Map<String, List<Quota>> byGroup, String withoutQuota) implements Grading {
    }

    /** @param upTo the last rank that takes this grade */
    record Quota(String grade, int upTo) {
    }
}
