package org.kaohe.reports.letters;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kaohe.credit.EnterpriseResult;
import org.kaohe.credit.Finding;
import org.kaohe.credit.LedgerLine;
import org.kaohe.credit.ListEntry;
import org.kaohe.credit.MeasureTaken;
import org.kaohe.credit.RepairDecision;
import org.kaohe.reports.Result;
import org.kaohe.reports.Wording;
import org.kaohe.reports.document.Body;
import org.kaohe.reports.document.Docx;
import org.kaohe.reports.document.Grid.Align;
import org.kaohe.reports.document.Grid.Column;
import org.kaohe.reports.document.Grid;
import org.kaohe.reports.document.Headline;
import org.kaohe.reports.document.Letterhead;
import org.kaohe.reports.document.Paper;
import org.kaohe.reports.document.Style;
import org.kaohe.rules.ClauseWords;
import org.kaohe.rules.Credit;
import org.kaohe.rules.Grading;

/** The letter to one enterprise: its ledger line by line, what it brings with it, what is missing to the next grade. */
final class EnterpriseLetter {

    private static final String NAME = "结果告知单";

    private final Result result;
    private final CountyPlaces places;
    private final Credit rules;
    private final Basis basis;
    private final ClauseWords words;

    EnterpriseLetter(Result result, CountyPlaces places, ClauseWords words) {
        this.words = words;
        this.result = result;
        this.places = places;
        this.rules = (Credit) result.scheme().method();
        this.basis = new Basis(result);
    }

    Docx of(EnterpriseResult one) {
        String name = one.enterprise().name();
        Body body = new Body().paragraph(Style.TITLE, Headline.lines(title())).paragraph(Style.PLAIN, name + "：").paragraph(Style.TEXT, standing(one));
        one.flags().stream().filter(flag -> !flag.equals("red") && !flag.equals("black")).forEach(flag -> body.paragraph(Style.TEXT, "标注：" + Wording.flag(flag) + "。"));
        body.paragraph(Style.HEADING1, "计分明细").paragraph(Style.CAPTION, "计分记录（基准分 " + rules.base().toPlainString() + " 分，办法第七条；单位：分）")
                .table(ledger(one)).paragraph(Style.GAP, "");
        notCounted(one, body);
        measures(one, body);
        lists(one, body);
        further(one, body);
        repairs(one, body);
        basis.quote(body, words.of(clauses(one)));
        basis.write(body);
        return Paper.docx(title() + " " + name, body);
    }

    /** The clauses that the letter goes by. */
    private static List<String> clauses(EnterpriseResult one) {
        List<String> clauses = new ArrayList<>(List.of("七"));
        one.measures().forEach(taken -> clauses.add(taken.line().clause()));
        if (one.black() != null) {
            clauses.addAll(List.of("十", "十一"));
        }
        if (!one.decisions().isEmpty()) {
            clauses.addAll(List.of("十五", "十六", "十七"));
        }
        return clauses;
    }

    private String title() {
        return result.name() + NAME + (result.provisional() ? "（进度，非最终）" : "");
    }

    private String standing(EnterpriseResult one) {
        CountyPlaces.Place place = places.of(one.enterprise().code().text());
        return "根据《" + result.scheme().title() + "》（" + result.scheme().document() + "），你单位（统一社会信用代码 " + one.enterprise().code().text() + "，行业代码 "
                + one.enterprise().industry() + "）" + one.year() + "年得分为 " + one.score().toPlainString() + " 分，等次为“" + one.grade() + "”（办法第七条），在"
                + result.names().apply(place.county()) + places.size(place.county()) + "家企业中列第 " + place.rank() + " 位（排名为本系统统计，非文件规定）。"
                + (result.provisional() ? "本单所列为进度数据，不是最终结果。" : "");
    }

    private Grid ledger(EnterpriseResult one) {
        Grid grid = new Grid(List.of(new Column("发现日期", 24, Align.CENTER), new Column("记录编号和项目", 46, Align.LEFT), new Column("加减分", 16, Align.CENTER),
                new Column("算式", 32, Align.CENTER), new Column("查处单位、文书和来源", 44, Align.LEFT)));
        BigDecimal before = rules.base().setScale(2);
        for (LedgerLine line : one.ledger()) {
            BigDecimal points = line.item().points();
            Finding finding = line.finding();
            grid.row(finding.foundOn().toString(), finding.number() + "\n" + line.item().name() + "（" + finding.item() + "）", points.negate().toPlainString(),
                    before.toPlainString() + (points.signum() < 0 ? " + " : " − ") + points.abs().toPlainString() + "\n= " + line.scoreAfter().toPlainString(), source(finding));
            before = line.scoreAfter();
        }
        return grid.row("合计", "", one.score().subtract(rules.base()).toPlainString(), one.score().toPlainString(), "");
    }

    private static String source(Finding finding) {
        List<String> words = new ArrayList<>();
        for (String word : new String[] {finding.authority(), finding.document()}) {
            if (word != null && !word.isEmpty()) {
                words.add(word);
            }
        }
        return String.join("，", words) + (finding.feedLine() > 0 ? "\nfindings.csv 第 " + finding.feedLine() + " 行" : "");
    }

    private static void notCounted(EnterpriseResult one, Body body) {
        if (!one.notCounted().isEmpty()) {
            Grid grid = new Grid(List.of(new Column("发现日期", 24, Align.CENTER), new Column("记录编号", 36, Align.LEFT), new Column("项目", 20, Align.CENTER), new Column("不计分的原因", 82, Align.LEFT)));
            one.notCounted().forEach(row -> grid.row(row.finding().foundOn().toString(), row.finding().number(), row.finding().item(), row.reason().words()));
            body.paragraph(Style.CAPTION, "未计分记录").table(grid).paragraph(Style.GAP, "");
        }
    }

    private static void measures(EnterpriseResult one, Body body) {
        if (!one.measures().isEmpty()) {
            body.paragraph(Style.HEADING1, "应采取的措施");
            for (MeasureTaken taken : one.measures()) {
                body.paragraph(Style.TEXT, Letterhead.date(taken.crossedOn().toString()) + "记录 " + taken.findingNumber() + " 计入后得分为 " + taken.scoreAfter().toPlainString() + " 分，"
                        + (taken.line().included() ? "扣减到 " : "低于 ") + taken.line().line().toPlainString() + " 分，应予" + verb(taken) + "（办法第" + taken.line().clause() + "条）。");
            }
        }
    }

    private static String verb(MeasureTaken taken) {
        return taken.line().name();
    }

    private static void lists(EnterpriseResult one, Body body) {
        if (one.black() != null) {
            ListEntry black = one.black();
            body.paragraph(Style.HEADING1, "黑名单").paragraph(Style.TEXT, "自" + Letterhead.date(black.since().toString()) + "起列入黑名单" + reason(black.reason()) + "，公示不少于三个月，"
                    + (black.until() == null ? "期限内未整改完成的公示期顺延，直至信用修复为止" : "公示至" + Letterhead.date(black.until().toString())) + "（办法第十条、第十一条第一项）。");
        }
    }

    /** {@code 2018-08-26 59.00 HJ003961} as a sentence; the feed itself gives no other reason than the day, which is said already. */
    private static String reason(String reason) {
        String[] parts = reason.split(" ");
        return parts.length == 3 && parts[0].matches("\\d{4}-\\d\\d-\\d\\d") ? "（" + Letterhead.date(parts[0]) + "记录 " + parts[2] + " 计入后得分为 " + parts[1] + " 分）" : "";
    }

    /** The points that are missing, and each single record without which they would not be. */
    private void further(EnterpriseResult one, Body body) {
        CountyPlaces.Place place = places.of(one.enterprise().code().text());
        List<Grading.Band> bands = rules.bands();
        int at = bands.stream().map(Grading.Band::grade).toList().indexOf(one.grade());
        if (place.above() == null && at <= 0) {
            return;
        }
        body.paragraph(Style.HEADING1, "与上一名次、上一等次的差距");
        if (place.above() != null) {
            BigDecimal gap = place.score().subtract(one.score());
            body.paragraph(Style.TEXT, "所在县（市、区）第 " + place.above() + " 位得 " + place.score().toPlainString() + " 分，相差 " + gap.toPlainString() + " 分。" + without(one, place.score()));
        }
        if (at > 0) {
            Grading.Band next = bands.get(at - 1);
            body.paragraph(Style.TEXT, "“" + next.grade() + "”须达到 " + next.from().toPlainString() + " 分（办法第七条），相差 " + next.from().subtract(one.score()).toPlainString() + " 分。" + without(one, next.from()));
        }
    }

    private static String without(EnterpriseResult one, BigDecimal wanted) {
        Map<String, BigDecimal> alone = one.ledger().stream().filter(line -> one.score().add(line.item().points()).compareTo(wanted) >= 0 && line.item().points().signum() > 0)
                .collect(Collectors.toMap(line -> line.finding().number(), line -> one.score().add(line.item().points()), (a, b) -> a, java.util.LinkedHashMap::new));
        return alone.isEmpty() ? "撤销任何一条记录都不能达到。" : "其他不变，下列任一条记录经复核撤销即可达到：" + alone.entrySet().stream()
                .map(entry -> entry.getKey() + "（得 " + entry.getValue().toPlainString() + " 分）").collect(Collectors.joining("、")) + "。";
    }

    private static void repairs(EnterpriseResult one, Body body) {
        if (!one.decisions().isEmpty()) {
            body.paragraph(Style.HEADING1, "信用修复");
            for (RepairDecision decision : one.decisions()) {
                body.paragraph(Style.TEXT, Letterhead.date(decision.appliedOn().toString()) + "的申请：" + decision.decision().words()
                        + (decision.reasons().isEmpty() ? "（办法第十六条、第十七条）" : "（" + String.join("、", decision.reasons()) + "）")
                        + (decision.publicityEndsOn() == null ? "" : "，公示至" + Letterhead.date(decision.publicityEndsOn().toString()) + "，数据更新不晚于" + Letterhead.date(decision.updateDueOn().toString())) + "。");
            }
        }
    }
}
