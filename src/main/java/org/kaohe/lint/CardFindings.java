package org.kaohe.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kaohe.lint.Finding.Severity;
import org.kaohe.lint.Finding.Topic;
import org.kaohe.rules.Cards;

/** Standards that a graver one always forestalls, and standards that nobody met. */
public final class CardFindings {

    private CardFindings() {
    }

    /** From the rules alone. */
    public static List<Finding> rules(Cards cards) {
        List<Finding> findings = new ArrayList<>();
        for (Cards.Standard standard : cards.standards()) {
            cards.standards().stream().filter(other -> cards.rank(other.card()) < cards.rank(standard.card()) && forestalls(other, standard)).findFirst()
                    .ifPresent(other -> findings.add(new Finding(Severity.FAULT, Topic.GRADES, standard.clause(), standard.card().name() + "标准“" + standard.name()
                            + "”不会起作用：达到它时，" + other.card().name() + "标准“" + other.name() + "”已经达到")));
        }
        return findings;
    }

    /** Whether whoever meets the one has met the other. */
    private static boolean forestalls(Cards.Standard other, Cards.Standard standard) {
        return other.classes().containsAll(standard.classes()) && other.count() <= standard.count()
                && (other.withinMonths() == null || standard.withinMonths() != null && other.withinMonths() >= standard.withinMonths());
    }

    /** From the last result. @param rows of the published table of cards: {@code cause} */
    public static List<Finding> result(Cards cards, List<Map<String, String>> rows) {
        return cards.standards().stream().filter(standard -> rows.stream().noneMatch(row -> row.get("cause").contains(standard.name())))
                .map(standard -> new Finding(Severity.NOTE, Topic.SEPARATION, standard.clause(), standard.card().name() + "标准“" + standard.name() + "”没有单位达到")).toList();
    }
}
