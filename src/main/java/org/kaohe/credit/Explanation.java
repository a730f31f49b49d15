package org.kaohe.credit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** One enterprise's rating for people: the ledger line by line, then grade, lists and repair, each with its clause. */
public final class Explanation {

    private final EnterpriseResult result;
    private final CreditRules rules;
    private final List<String> lines = new ArrayList<>();

    private Explanation(EnterpriseResult result, CreditRules rules) {
        this.result = result;
        this.rules = rules;
    }

    /** The lines of the text, in Chinese, without line ends. */
    public static List<String> of(EnterpriseResult result, CreditRules rules) {
        Explanation text = new Explanation(result, rules);
        text.head();
        text.ledger();
        text.grade();
        text.lists();
        text.decisions();
        if (!rules.itemsNote().isEmpty()) {
            text.lines.add("说明：" + rules.itemsNote());
        }
        return List.copyOf(text.lines);
    }

    private void head() {
        Enterprise enterprise = result.enterprise();
        lines.add(enterprise.name() + " " + enterprise.code() + "（行业 " + enterprise.industry() + "，"
                + enterprise.county() + "） " + result.year() + " 年环境监管信用评级");
        lines.add("基准分 " + rules.baseScore().toPlainString() + "（七）");
    }

    private void ledger() {
        for (LedgerLine line : result.ledger()) {
            Finding finding = line.finding();
            lines.add(finding.foundOn() + " " + finding.number() + " " + line.item().name() + "（" + finding.item() + "） "
                    + change(line.item().points()) + "，得 " + line.scoreAfter().toPlainString() + source(finding));
            result.measures().stream().filter(m -> m.findingNumber().equals(finding.number())).forEach(m ->
                    lines.add("  → " + m.line().name() + "：" + (m.line().included() ? "扣减到 " : "低于 ")
                            + m.line().line().toPlainString() + " 分（" + m.line().clause() + "）"));
        }
        for (NotCounted row : result.notCounted()) {
            Finding finding = row.finding();
            lines.add(finding.foundOn() + " " + finding.number() + " " + finding.item() + " 未计分：" + row.reason().words()
                    + source(finding));
        }
    }

    private void grade() {
        BigDecimal deducted = rules.baseScore().subtract(result.score());
        lines.add("得分 " + rules.baseScore().toPlainString() + " − " + (deducted.signum() < 0 ? "(" + deducted + ")" : deducted)
                + " = " + result.score().toPlainString() + "（六、七），等次 " + result.grade() + "（七）");
        if (!result.flags().isEmpty()) {
            lines.add("标记：" + String.join(";", result.flags()));
        }
    }

    private void lists() {
        if (result.red() != null) {
            lines.add("红名单：自 " + result.red().since() + " 起，" + result.red().reason() + "（九）");
        }
        if (result.black() != null) {
            ListEntry black = result.black();
            lines.add("黑名单：自 " + black.since() + " 起，" + (black.until() == null ? "直至信用修复为止" : "公示至 " + black.until())
                    + "，" + black.reason() + "（十、十一(一)）");
        }
        if (result.red() == null && result.black() == null) {
            lines.add("不在红名单（九）和黑名单（十）上");
        }
    }

    private void decisions() {
        for (RepairDecision decision : result.decisions()) {
            lines.add("信用修复：" + decision.appliedOn() + " 申请，" + decision.decision().words()
                    + (decision.reasons().isEmpty() ? "（十六、十七）" : "：" + String.join(";", decision.reasons())));
            if (decision.publicityEndsOn() != null && decision.decision() != RepairDecision.Decision.BARRED) {
                lines.add("  公示至 " + decision.publicityEndsOn() + "（十七(六)），数据更新不晚于 " + decision.updateDueOn() + "（十七(七)）");
            }
        }
    }

    private static String change(BigDecimal points) {
        return points.signum() < 0 ? "加 " + points.negate().toPlainString() + " 分" : "扣 " + points.toPlainString() + " 分";
    }

    private static String source(Finding finding) {
        return finding.feedLine() > 0 ? " [findings.csv:" + finding.feedLine() + "]" : "";
    }
}
