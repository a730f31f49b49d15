package org.kaohe.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.cards.Card;
import org.kaohe.cards.UnitCards;
import org.kaohe.reports.JsonText;
import org.kaohe.rules.Cards;
import org.kaohe.rules.Schemes;
import org.kaohe.rules.Subjects;
import org.kaohe.store.RowStore;
import org.kaohe.store.Run;
import org.kaohe.store.RunFile;
import org.kaohe.store.RunStore;
import org.kaohe.units.Unit;
import org.springframework.stereotype.Service;

/** The cards of one unit with the accidents, standards and decisions behind them, worked out again from the run's own rows. */
@Service
public class CardExplaining {

    private final RunStore runs;
    private final RowStore rows;
    private final PublishedTables published;
    private final EarlierResults results;
    private final Cases cases;

    CardExplaining(RunStore runs, RowStore rows, PublishedTables published, EarlierResults results, Cases cases) {
        this.runs = runs;
        this.rows = rows;
        this.published = published;
        this.results = results;
        this.cases = cases;
    }

    /** @throws NotPossible where the unit is not assessed, or the rules have changed since the run */
    public List<String> explain(Run run, Schemes.Found found, Unit unit) {
        CardRows cards = cards(run, found, unit);
        Cards rules = (Cards) found.scheme().method();
        UnitCards own = cards.of(unit.code());
        Card last = own.last();
        List<String> lines = new ArrayList<>();
        lines.add(unit.name() + "（" + unit.code() + "）　" + found.scheme().title() + "　" + found.scheme().document() + "　" + run.folder()
                + "（运行 " + run.id() + "）");
        lines.add(cards.end() + "　" + (last == null ? "没有挂牌" : last.kind().name() + "　" + last.state().label()
                + (last.state() == Card.State.OVERDUE ? "　" + rules.overdue() : "")));
        lines.addAll(own.explained(rules));
        found.scheme().readings().forEach(reading -> lines.add("口径 " + reading.id() + "（" + reading.clause() + "）" + reading.question() + "：" + reading.chosen()));
        lines.addAll(found.scheme().notes());
        return lines;
    }

    /** @return the same in stable names, dates as text; {@code removed_by} is the line of the decision, null where there is none */
    public String json(Run run, Schemes.Found found, Unit unit) {
        CardRows cards = cards(run, found, unit);
        UnitCards own = cards.of(unit.code());
        Card last = own.last();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("assessment", run.assessment());
        json.put("year", run.year());
        json.put("kind", run.kind().word());
        json.put("as_of", cards.end().toString());
        json.put("run", run.id());
        json.put("title", found.scheme().title());
        json.put("document", found.scheme().document());
        json.put("unit_code", unit.code());
        json.put("unit", unit.name());
        json.put("grade", last == null ? "" : last.kind().name());
        json.put("accidents", own.accidents().stream().map(one -> fields("accident_no", one.number(), "occurred_on", one.on().toString(),
                "class", one.grade(), "feed", Cards.ACCIDENTS + ".csv", "line", one.line())).toList());
        json.put("cards", own.cards().stream().map(card -> fields("card", card.kind().id(), "since", card.since().toString(), "due_on", card.due().toString(),
                "ended_on", card.ended() == null ? "" : card.ended().toString(), "state", card.state().word(), "causes", card.causes(),
                "reports_due", card.reports(), "removed_by", card.removal() == null ? null : card.removal().line())).toList());
        json.put("readings", found.scheme().readings().stream().map(reading -> fields("id", reading.id(), "clause", reading.clause(),
                "question", reading.question(), "chosen", reading.chosen(), "others", reading.others())).toList());
        json.put("notes", found.scheme().notes());
        return JsonText.of(json);
    }

    /** @param namesAndValues a name, its value, a name … */
    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private CardRows cards(Run run, Schemes.Found found, Unit unit) {
        if (((Subjects.Listed) found.scheme().subjects()).groupOf(unit.code()).isEmpty()) {
            throw new NotPossible(unit.name() + "不是本办法考核对象");
        }
        if (!cases.sameRules(run, found)) {
            throw new NotPossible("运行 " + run.id() + " 之后规则文件已变化，不能按原规则说明：请先 run " + run.assessment() + " " + run.year());
        }
        Long earlier = runs.files(run.id(), RunFile.Role.EARLIER).stream().findFirst()
                .flatMap(file -> results.find(run.assessment(), run.year() - 1, file.sha256()))
                .map(Run::id).orElse(null);
        return new CardRows(found.scheme(), run, rows, CardRows.Earlier.of(earlier, published, rows));
    }
}
