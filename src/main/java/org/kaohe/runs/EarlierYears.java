package org.kaohe.runs;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.kaohe.rules.Cards;
import org.kaohe.rules.Checks;
import org.kaohe.rules.Credit;
import org.kaohe.rules.Points;
import org.kaohe.rules.Scheme;

/** Which earlier years' published results a scheme builds on. */
final class EarlierYears {

    private EarlierYears() {
    }

    /** @return in order */
    static Collection<Integer> of(Scheme scheme, int year) {
        if (scheme.method() instanceof Points points && points.checks() != null) {
            return new TreeSet<>(points.checks().earlier().stream().map(Checks.Earlier::year).toList());
        }
        return scheme.method() instanceof Credit || scheme.method() instanceof Cards ? List.of(year - 1) : List.of();
    }
}
