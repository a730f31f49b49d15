package org.kaohe.reports.letters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kaohe.feeds.Field;
import org.kaohe.feeds.FieldFormat;
import org.kaohe.feeds.Row;
import org.kaohe.reports.Group;
import org.kaohe.reports.Input;
import org.kaohe.reports.Result;
import org.kaohe.reports.Standing;
import org.kaohe.reports.Wording;
import org.kaohe.reports.document.Body;
import org.kaohe.reports.document.Docx;
import org.kaohe.reports.document.Extract;
import org.kaohe.reports.document.Grid.Align;
import org.kaohe.reports.document.Grid.Column;
import org.kaohe.reports.document.Grid;
import org.kaohe.reports.document.Headline;
import org.kaohe.reports.document.Letterhead;
import org.kaohe.reports.document.Paper;
import org.kaohe.reports.document.Style;
import org.kaohe.rules.Cards;
import org.kaohe.rules.ClauseWords;
import org.kaohe.rules.Item;
import org.kaohe.rules.Points;
import org.kaohe.store.ResultStore.ItemRow;
import org.kaohe.store.ResultStore.RankRow;
import org.kaohe.variation.Goal;
import org.kaohe.variation.Reach;

/** The letter of one unit: score, place, every item with its proof, what is missing to the next place, where to object. */
final class UnitLetter {

    private static final String NAME = "得分依据单";
    private static final String CARDS = "告知单";

    private final Result result;
    private final Reach reach;
    private final ClauseWords words;
    private final Reported reported;
    private final UnitTargets targets;
    private final UnitTables tables;
    private final Basis basis;

    /** @param reach null where no place can be worked for (an assessment without scores) */
    UnitLetter(Result result, Reach reach, ClauseWords words) throws IOException {
        this.result = result;
        this.reach = reach;
        this.words = words;
        this.reported = new Reported(result);
        this.targets = UnitTargets.of(result, reported);
        this.tables = UnitTables.of(result);
        this.basis = new Basis(result);
    }

    Docx of(Group group, Standing unit) {
        RankRow place = unit.place();
        Body body = new Body().paragraph(Style.TITLE, Headline.lines(title())).paragraph(Style.PLAIN, place.unit() + "：")
                .paragraph(Style.TEXT, standing(group, place));
        for (String flag : place.flags()) {
            if (!flag.equals("tie")) {
                body.paragraph(Style.TEXT, "标注：" + Wording.flag(flag) + "。");
            }
        }
        basis.facts(body, place.unitCode(), reported);
        if (!unit.items().isEmpty()) {
            body.paragraph(Style.HEADING1, "逐项得分");
            body.paragraph(Style.CAPTION, "各项得分、数据、算式和来源（单位：分）").table(items(unit)).paragraph(Style.GAP, "");
        }
        targets.write(body, place.unitCode());
        tables.write(body, place.unitCode(), cards() ? "挂牌经过" : "其他结果");
        if (cards()) {
            accidents(body, place.unitCode());
        }
        further(body, place);
        basis.quote(body, quoted(unit));
        basis.write(body);
        return Paper.docx(title() + " " + place.unit(), body);
    }

    private String title() {
        return result.name() + (cards() ? CARDS : NAME) + (result.provisional() ? "（进度，非最终）" : "");
    }

    private String standing(Group group, RankRow place) {
        String by = "根据《" + result.scheme().title() + "》（" + result.scheme().document() + "），";
        if (cards()) {
            return by + "截至" + Letterhead.date(end()) + "，你单位" + (place.grade().isEmpty() ? "没有在挂的牌。" : "现挂" + place.grade() + "。") + (result.provisional() ? "本单所列为进度数据，不是最终结果。" : "");
        }
        if (place.score() == null) {
            return by + "你单位在“" + place.group() + "”组" + (place.lacking() == null || place.lacking().isEmpty() ? "不计分" : "暂未计分，缺少：" + result.lacking(place))
                    + (place.grade().isEmpty() ? "" : "，结果为“" + place.grade() + "”") + "。";
        }
        return by + "你单位得 " + place.score().toPlainString() + " 分，在“" + place.group() + "”组 " + group.units().size() + " 个单位中"
                + (place.rank() == null ? "不排名" : "列第 " + place.rank() + " 位" + (place.flags().contains("tie") ? "（并列）" : ""))
                + (place.grade().isEmpty() ? "" : "，等次为“" + place.grade() + "”") + "。" + (result.provisional() ? "本单所列为进度数据，不是最终结果。" : "")
                + "各项得分及其依据如下，各项之和即为总分。";
    }

    /** The clauses by which its points, its cards or its grade came about; of targets, the unit's own. */
    private Map<String, String> quoted(Standing unit) {
        List<String> clauses = new ArrayList<>(unit.items().stream().map(ItemRow::clause).toList());
        if (result.scheme().method() instanceof Cards cards) {
            cards.standards().forEach(standard -> clauses.add(standard.clause()));
        } else if (result.scheme().method() instanceof Points points) {
            points.consequences().vetoes().stream().filter(veto -> !reported.rows(veto.feed(), unit.place().unitCode()).isEmpty()).forEach(veto -> clauses.add(veto.clause()));
        }
        Map<String, String> own = words.ofUnit(unit.place().unit());
        return own.isEmpty() ? words.of(clauses) : own;
    }

    private boolean cards() {
        return result.scheme().method() instanceof Cards;
    }

    /** The day whose evening counts. */
    private String end() {
        String last = result.run().year() + "-12-31";
        return result.run().asOf() == null || result.run().asOf().toString().compareTo(last) > 0 ? last : result.run().asOf().toString();
    }

    /** What was reported of the unit, each accident and decision with its line. */
    private void accidents(Body body, String unit) {
        for (Input input : result.inputs()) {
            List<Row> rows = reported.rows(input.schema().name(), unit);
            if (!rows.isEmpty()) {
                List<Field> fields = input.schema().fields().stream().filter(field -> field.format() != FieldFormat.UNIT).toList();
                List<String> titles = new ArrayList<>(fields.stream().map(Field::title).toList());
                titles.add("行");
                body.paragraph(Style.CAPTION, input.schema().title() + "（" + input.schema().file() + "）").table(Extract.grid(titles, rows.stream().map(row -> {
                    List<String> cells = new ArrayList<>(fields.stream().map(field -> Reported.text(row.values().get(field.name()))).toList());
                    cells.add(String.valueOf(row.line()));
                    return cells;
                }).toList())).paragraph(Style.GAP, "");
            }
        }
    }

    private Grid items(Standing unit) {
        Grid grid = new Grid(List.of(new Column("指标和条款", 40, Align.LEFT), new Column("满分", 15, Align.CENTER), new Column("得分", 15, Align.CENTER),
                new Column("数据、算式和来源", 92, Align.LEFT)));
        Map<String, Item> rules = result.scheme().method() instanceof Points points ? points.items().stream().collect(Collectors.toMap(Item::id, item -> item)) : Map.of();
        for (ItemRow item : unit.items()) {
            grid.row(item.itemName() + "\n〔" + item.clause() + "〕", most(item, rules.get(item.item())),
                    item.points() == null ? "—" : item.points().toPlainString(), proof(item, rules.get(item.item()), unit.place().unitCode()));
        }
        if (unit.place().score() != null) {
            grid.row("合计", "", unit.place().score().toPlainString(), "");
        }
        return grid;
    }

    private static String most(ItemRow item, Item rule) {
        return item.maxPoints().signum() != 0 ? item.maxPoints().toPlainString() : rule == null || rule.category() == Item.Category.DEDUCTION ? "扣分" : "0";
    }

    private String proof(ItemRow item, Item rule, String unit) {
        Proof proof = Proof.of(item.explanation());
        String figures = rule == null ? "" : reported.figures(rule, unit);
        String more = rule == null ? "" : reported.sources(rule, unit, proof.source());
        String source = proof.source() + (proof.source().isEmpty() || more.isEmpty() ? "" : "；") + more;
        return (figures.isEmpty() ? "" : "数据：" + figures + "\n") + "算式：" + proof.formula() + (source.isEmpty() ? "" : "\n来源：" + source);
    }

    private void further(Body body, RankRow place) {
        if (reach == null || place.rank() == null) {
            return;
        }
        List<Goal> goals = java.util.stream.Stream.concat(reach.nextRank(place.unitCode()).stream(), reach.nextGrade(place.unitCode()).stream()).toList();
        if (goals.isEmpty()) {
            return;
        }
        body.paragraph(Style.HEADING1, "与上一名次、上一等次的差距");
        body.paragraph(Style.TEXT, "以下假定其他单位和其他数据不变，每条只变动一项数据，均已对全组重新计算验证。");
        for (Goal goal : goals) {
            body.paragraph(Style.HEADING2, goal instanceof Goal.AtRank ? "升至" + goal.shown() : "达到" + goal.shown());
            reach.to(place.unitCode(), goal).sentences().forEach(sentence -> body.paragraph(Style.TEXT, sentence + "。"));
        }
    }
}
