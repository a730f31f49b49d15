package org.kaohe.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.kaohe.rules.Cap;

/** Limits over several items: the last of the list is cut first, so that the items still add up (reading R9). */
final class Caps {

    private Caps() {
    }

    static Map<String, Outcome> apply(List<Cap> caps, Map<String, Outcome> outcomes) {
        Map<String, Outcome> result = new LinkedHashMap<>(outcomes);
        for (Cap cap : caps) {
            BigFraction left = Exact.of(cap.limit());
            for (String id : cap.items()) {
                if (result.get(id) instanceof Outcome.Scored scored) {
                    BigFraction size = scored.points().abs();
                    if (size.compareTo(left) > 0) {
                        result.put(id, cut(scored, left, cap));
                        size = left;
                    }
                    left = left.subtract(size);
                }
            }
        }
        return result;
    }

    private static Outcome cut(Outcome.Scored scored, BigFraction left, Cap cap) {
        return new Outcome.Scored(scored.points().signum() < 0 ? left.negate() : left,
                scored.formula() + "，" + cap.name() + "合计 " + Exact.plain(cap.limit()) + " 为止", scored.references(), scored.flags());
    }
}
