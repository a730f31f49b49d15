package org.kaohe.lint;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.kaohe.scoring.Exact;

/** Words that several findings share. */
final class Say {

    private static final int NAMED = 5;

    private Say() {
    }

    static String percent(BigFraction share) {
        return Exact.round(share.multiply(100), 1).toPlainString() + "%";
    }

    /** The first few by name, the others by number. */
    static String names(List<String> names) {
        return names.size() <= NAMED ? String.join("、", names) : String.join("、", names.subList(0, NAMED)) + " 等 " + names.size() + " 个";
    }
}
