package org.kaohe.runs;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaohe.reports.Wording;
import org.kaohe.rules.Deciding;
import org.kaohe.rules.Item;
import org.kaohe.rules.Points;
import org.kaohe.rules.Reading;
import org.kaohe.rules.Schemes;
import org.kaohe.rules.Settings;
import org.kaohe.rules.Targets;
import org.kaohe.scoring.Exact;
import org.kaohe.store.ResultStore;
import org.kaohe.store.ResultStore.ItemRow;
import org.kaohe.store.ResultStore.RankRow;
import org.kaohe.store.Run;
import org.kaohe.targets.Judgement;
import org.kaohe.targets.Kind;
import org.kaohe.targets.Source;
import org.kaohe.variation.Goal;
import org.kaohe.variation.TargetsCase;
import org.springframework.stereotype.Service;

/** Every point of one unit of a finished run: clause, formula, figures, feed lines, readings; and what more would take. */
@Service
public class Explaining {

    private final Cases cases;
    private final ResultStore results;
    private final PublishedTables published;

    Explaining(Cases cases, ResultStore results, PublishedTables published) {
        this.cases = cases;
        this.results = results;
        this.published = published;
    }

    /**
     * @param unit the register's code
     * @param goal null: none is asked for
     * @throws NotPossible where the unit is no subject of the assessment, or a goal is asked for and the rules have changed since
     */
    public Explained explain(Run run, Schemes.Found found, String unit, Goal goal) {
        RankRow place = results.ranking(run.id()).stream().filter(row -> row.unitCode().equals(unit)).findFirst()
                .orElseThrow(() -> new NotPossible(found.register().byCode(unit).map(one -> one.name()).orElse(unit) + "不是本办法考核对象"));
        List<ItemRow> items = results.items(run.id()).stream().filter(row -> row.unitCode().equals(unit)).toList();
        boolean same = cases.sameRules(run, found);
        if (!same && goal != null) {
            throw new NotPossible("运行 " + run.id() + " 之后规则文件已变化，不能按原规则推算：请先 run " + run.assessment() + " " + run.year());
        }
        return new Explained(run, found.scheme(), place, items(run, found, unit, items, same), same,
                goal == null ? null : cases.reach(run, found).orElseThrow(() -> new NotPossible("本考核没有可推算的单项数据")).to(unit, goal), besides(run, found, unit));
    }

    /** A self-check stands beside the check that ranks. */
    private List<Explained.Beside> besides(Run run, Schemes.Found found, String unit) {
        if (!(found.scheme().method() instanceof Points)) {
            return List.of();
        }
        return of(run, "self-check.csv", unit).stream().map(row -> new Explained.Beside(Wording.table("self-check"), row, of(run, "self-check-scores.csv", unit))).toList();
    }

    private List<Map<String, String>> of(Run run, String table, String unit) {
        return published.read(run.id(), table).orElse(List.of()).stream().filter(row -> row.get("unit_code").equals(unit)).toList();
    }

    private List<Explained.Item> items(Run run, Schemes.Found found, String unit, List<ItemRow> rows, boolean same) {
        if (same && found.scheme().method() instanceof Points points) {
            ItemFigures figures = new ItemFigures(found.scheme(), cases.points(run, found).figures());
            Map<String, Item> items = points.items().stream().collect(Collectors.toMap(Item::id, Function.identity()));
            return rows.stream().map(row -> new Explained.Item(row, figures.of(items.get(row.item()), unit), Deciding.of(found.scheme(), items.get(row.item())))).toList();
        }
        if (same && found.scheme().method() instanceof Targets) {
            TargetsCase one = cases.targets(run, found);
            List<Judgement> judgements = one.judgements(unit);
            return rows.stream().map(row -> category(row, judgements.stream().filter(judgement -> judgement.target().category().equals(row.itemName())).toList(),
                    found.scheme().readings())).toList();
        }
        return rows.stream().map(row -> new Explained.Item(row, List.of(), List.of())).toList();
    }

    private static Explained.Item category(ItemRow row, List<Judgement> judgements, List<Reading> readings) {
        boolean inStep = judgements.stream().anyMatch(judgement -> judgement.target().kind() == Kind.IN_STEP);
        boolean misprint = judgements.stream().anyMatch(judgement -> judgement.target().corrected() != null);
        return new Explained.Item(row, judgements.stream().map(Explaining::target).toList(), readings.stream().filter(reading ->
                inStep && Settings.IN_STEP.word().equals(reading.setting()) || misprint && Settings.MISPRINT.word().equals(reading.setting())).toList());
    }

    private static Explained.Figure target(Judgement judgement) {
        Source source = judgement.sources().isEmpty() ? null : judgement.sources().get(0);
        boolean verdict = judgement.target().kind() == Kind.VERDICT;
        String sign = judgement.target().kind() != Kind.CEILING ? "≥ " : judgement.target().strict() ? "< " : "≤ ";
        String bound = judgement.bound() == null ? "" : "，应 " + sign + Exact.plain(judgement.bound());
        String object = judgement.target().object().isEmpty() ? "" : "（" + judgement.target().object() + "）";
        return new Explained.Figure(source == null ? verdict ? "verdicts.csv" : "actuals.csv" : source.feed(), source == null ? 0 : source.line(),
                verdict ? "met" : "value", judgement.target().label() + object, judgement.actual() == null ? "" : Exact.plain(judgement.actual()),
                judgement.target().unitOfMeasure(), judgement.status().word() + bound);
    }
}
