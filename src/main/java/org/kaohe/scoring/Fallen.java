package org.kaohe.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kaohe.rules.Item;
import org.kaohe.rules.Points;

/** Items that do not apply to a unit: those with a row of the feed that says so are shown with nothing, in their place. */
final class Fallen {

    private Fallen() {
    }

    static UnitScore shown(UnitScore score, Points rules, Map<String, Outcome.FallsAway> fallen) {
        if (fallen.values().stream().noneMatch(Outcome.FallsAway::shown)) {
            return score;
        }
        Set<String> flags = new TreeSet<>(score.flags());
        fallen.values().forEach(falls -> flags.addAll(falls.flags()));
        List<UnitScore.ItemScore> items = new ArrayList<>();
        BigDecimal nothing = BigDecimal.ZERO.setScale(rules.rounding().decimals());
        for (Item item : rules.items()) {
            score.items().stream().filter(one -> one.item().id().equals(item.id())).forEach(items::add);
            Outcome.FallsAway falls = fallen.get(item.id());
            if (falls != null && falls.shown()) {
                items.add(new UnitScore.ItemScore(item, nothing, nothing, falls.why() + " [" + Source.print(falls.references()) + "]"));
            }
        }
        return new UnitScore(score.subject(), List.copyOf(items), score.score(), flags, score.lacking());
    }
}
