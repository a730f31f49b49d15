package org.kaohe.reports.circular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kaohe.reports.Result;
import org.kaohe.reports.Wording;
import org.kaohe.rules.Cards;

/** What a circular says of cards as a whole: how many of each kind, and what has become of them. */
final class CardSentences {

    private CardSentences() {
    }

    static List<String> of(Result result) throws IOException {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        ((Cards) result.scheme().method()).kinds().forEach(kind -> kinds.put(kind.id(), 0));
        Map<String, Integer> states = new LinkedHashMap<>();
        List.of("ended", "standing", "overdue").forEach(state -> states.put(state, 0));
        Set<String> units = new TreeSet<>();
        result.tables().each("cards.csv", row -> {
            kinds.merge(row.get("card"), 1, Integer::sum);
            states.merge(row.get("state"), 1, Integer::sum);
            units.add(row.get("unit_code"));
        });
        int all = result.groups().stream().mapToInt(group -> group.units().size()).sum();
        List<String> sentences = new ArrayList<>(List.of("本次考核对象共 " + all + " 个，其中 " + (all - units.size()) + " 个没有挂牌。"));
        if (!units.isEmpty()) {
            List<String> counts = new ArrayList<>();
            kinds.forEach((kind, count) -> counts.add(Wording.cell("card", kind) + " " + count + " 块"));
            List<String> ends = new ArrayList<>();
            states.forEach((state, count) -> ends.add(Wording.value(state) + " " + count + " 块"));
            sentences.add("共挂" + String.join("，", counts) + "，涉及 " + units.size() + " 个单位；" + String.join("，", ends) + "。");
        }
        return sentences;
    }
}
