package org.kaohe.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kaohe.cards.Card;
import org.kaohe.cards.UnitCards;
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
        if (((Subjects.Listed) found.scheme().subjects()).groupOf(unit.code()).isEmpty()) {
            throw new NotPossible(unit.name() + "不是本办法考核对象");
        }
        if (!cases.sameRules(run, found)) {
            throw new NotPossible("运行 " + run.id() + " 之后规则文件已变化，不能按原规则说明：请先 run " + run.assessment() + " " + run.year());
        }
        Cards rules = (Cards) found.scheme().method();
        List<Map<String, String>> earlier = runs.files(run.id(), RunFile.Role.EARLIER).stream().findFirst()
                .flatMap(file -> results.find(run.assessment(), run.year() - 1, file.sha256()))
                .flatMap(before -> published.read(before.id(), CardRows.TABLE)).orElse(List.of());
        CardRows cards = new CardRows(found.scheme(), run, rows, earlier);
        UnitCards own = cards.of(unit.code());
        Card last = own.last();
        List<String> lines = new ArrayList<>();
        lines.add(unit.name() + "（" + unit.code() + "）　" + found.scheme().title() + "　" + found.scheme().document() + "　" + run.folder()
                + "（运行 " + run.id() + "）");
        lines.add(cards.end() + "　" + (last == null ? "没有挂牌" : last.kind().name() + "　" + last.state().label()
                + (last.state() == Card.State.OVERDUE ? "　" + rules.overdue() : "")));
        lines.addAll(own.explained(rules));
        lines.addAll(found.scheme().notes());
        return lines;
    }
}
