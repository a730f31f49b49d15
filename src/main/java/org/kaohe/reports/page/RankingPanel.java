package org.kaohe.reports.page;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.reports.Group;
import org.kaohe.reports.Result;
import org.kaohe.reports.Standing;
import org.kaohe.reports.Wording;
import org.kaohe.rules.Cards;
import org.kaohe.rules.Credit;
import org.kaohe.rules.Grading;
import org.kaohe.store.CreditStore.GradeCount;
import org.kaohe.store.ResultStore.RankRow;

/** A group's ranking with bars. */
final class RankingPanel {

    private final Result result;
    private final Group group;
    private final boolean graded;
    private final boolean cards;
    private final List<String> grades = new ArrayList<>();
    private final Map<String, Map<String, Long>> counts = new HashMap<>();

    RankingPanel(Result result, Group group) {
        this.result = result;
        this.group = group;
        this.graded = result.scheme().method() instanceof Cards || group.units().stream().anyMatch(unit -> !unit.place().grade().isEmpty());
        this.cards = result.scheme().method() instanceof Cards;
        if (result.scheme().method() instanceof Credit credit) {
            credit.bands().stream().map(Grading.Band::grade).forEach(grades::add);
            for (GradeCount count : result.grades()) {
                counts.computeIfAbsent(count.county(), county -> new HashMap<>()).put(count.grade(), count.enterprises());
            }
        }
    }

    void write(Writer out) throws IOException {
        Bars bars = new Bars(group, group.parts(result.scheme()));
        out.write("<h2>" + Html.text(group.name()) + "</h2>\n" + bars.legend() + "<table class=\"ranking sortable\">\n<caption>"
                + Html.text(group.name() + "，共 " + group.units().size() + (cards || grades.isEmpty() ? " 个单位。" : " 个。"))
                + "<span class=\"hint\">" + (cards ? "点单位看挂牌经过。" : grades.isEmpty() ? "点表头排序，点单位看各项得分。" : "点表头排序。") + "</span></caption>\n<thead><tr>");
        head(out, cards ? "序号" : "名次", true);
        head(out, grades.isEmpty() ? "单位" : "县（市、区）", false);
        if (!cards) {
            out.write("<th scope=\"col\">" + (grades.isEmpty() ? "得分构成" : "平均分") + "</th>");
            head(out, grades.isEmpty() ? "得分" : "平均分", true);
        }
        for (String grade : grades) {
            head(out, grade + "（家）", true);
        }
        if (graded) {
            head(out, cards ? "在挂的牌" : "等次", false);
        }
        if (result.earlier() != null && !cards) {
            head(out, "较上年", true);
        }
        out.write("<th scope=\"col\">说明</th></tr></thead>\n<tbody>\n");
        int number = 0;
        for (Standing unit : group.units()) {
            row(out, bars, unit, ++number);
        }
        out.write("</tbody></table>\n");
    }

    static void head(Writer out, String name, boolean number) throws IOException {
        out.write("<th scope=\"col\"" + (number ? " class=\"n\"" : "") + "><button type=\"button\">" + Html.text(name) + "</button></th>");
    }

    private void row(Writer out, Bars bars, Standing unit, int number) throws IOException {
        RankRow place = unit.place();
        out.write("<tr data-find=\"" + Html.text(place.unit() + " " + place.unitCode()) + "\"><td class=\"n rank\">" + (cards ? number : place.rank() == null ? "—" : place.rank())
                + "</td><td class=\"name\"><button type=\"button\" class=\"unit\" data-code=\"" + Html.text(place.unitCode()) + "\"><bdi>" + Html.text(place.unit())
                + "</bdi></button></td>");
        if (!cards) {
            out.write("<td class=\"bar\">" + bars.of(unit) + "</td><td class=\"n score\"><strong>" + (place.score() == null ? "未计分" : place.score().toPlainString()) + "</strong></td>");
        }
        for (String grade : grades) {
            cell(out, "n more", grade, null, String.valueOf(counts.getOrDefault(place.unitCode(), Map.of()).getOrDefault(grade, 0L)));
        }
        if (graded) {
            cell(out, "more", cards ? "在挂的牌" : "等次", null, cards && place.grade().isEmpty() ? "没有" : place.grade());
        }
        if (result.earlier() != null && !cards) {
            difference(out, place, result.earlier().places().get(place.unitCode()));
        }
        cell(out, "more", "说明", null, place.score() == null && !cards ? "缺：" + result.lacking(place) : Wording.flags(place.flags()));
        out.write("</tr>\n");
    }

    private static void cell(Writer out, String type, String label, String value, String text) throws IOException {
        out.write("<td class=\"" + type + "\" data-label=\"" + Html.text(label) + "\"" + (value == null ? "" : " data-v=\"" + Html.text(value) + "\"") + ">"
                + Html.text(text) + "</td>");
    }

    /** Score and rank against the year before; the rank only where the unit was in the same group. */
    private static void difference(Writer out, RankRow now, RankRow before) throws IOException {
        if (before == null || before.score() == null || now.score() == null) {
            cell(out, "n more", "较上年", "", before == null ? "上年未参加" : "无法比较");
            return;
        }
        BigDecimal change = now.score().subtract(before.score());
        cell(out, "n more " + (change.signum() < 0 ? "down" : "up"), "较上年", change.toPlainString(), signed(change) + " 分" + moved(now, before));
    }

    static String signed(BigDecimal change) {
        return change.signum() > 0 ? "+" + change.toPlainString() : change.toPlainString();
    }

    static String moved(RankRow now, RankRow before) {
        if (!now.group().equals(before.group()) || now.rank() == null || before.rank() == null) {
            return "";
        }
        int up = before.rank() - now.rank();
        return up == 0 ? "，名次不变" : up > 0 ? "，升 " + up + " 位" : "，降 " + -up + " 位";
    }
}
