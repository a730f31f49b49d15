package org.kaohe.credit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What separates an enterprise from a better grade: how many points, and whether one fact alone would bring them. One
 * fact is a finding that a review withdraws, or one more item with bonus points. Credit repair is none: it changes the
 * record and the lists, not the points (R5).
 */
public final class NextGrade {

    private final EnterpriseResult result;
    private final CreditRules rules;

    public NextGrade(EnterpriseResult result, CreditRules rules) {
        this.result = result;
        this.rules = rules;
    }

    /** @return the grade above the enterprise's own; null for the best */
    public String name() {
        int at = index(result.grade());
        return at == 0 ? null : rules.bands().get(at - 1).name();
    }

    private int index(String grade) {
        return rules.bands().stream().map(GradeBand::name).toList().indexOf(grade);
    }

    /** @return sentences in Chinese, never none; a grade that the rules do not have is answered with those they have */
    public List<String> to(String grade) {
        int wanted = index(grade);
        if (wanted < 0) {
            return List.of("没有等次“" + grade + "”，有：" + String.join("、", rules.bands().stream().map(GradeBand::name).toList()));
        }
        if (index(result.grade()) <= wanted) {
            return List.of("现为“" + result.grade() + "”，已达到“" + grade + "”");
        }
        BigDecimal from = rules.bands().get(wanted).from();
        BigDecimal lacking = from.subtract(result.score());
        List<String> lines = new ArrayList<>(List.of("得分 " + result.score().toPlainString() + "，距“" + grade + "”（" + from.toPlainString() + " 分及以上，七）还差 "
                + lacking.toPlainString() + " 分"));
        int before = lines.size();
        result.ledger().stream().filter(line -> line.item().points().compareTo(lacking) >= 0).forEach(line -> lines.add("如 " + line.finding().number() + " "
                + line.item().name() + "（扣 " + line.item().points().toPlainString() + " 分）经复核撤销，得分 "
                + result.score().add(line.item().points()).toPlainString() + "，可升为“" + grade(result.score().add(line.item().points())) + "”"));
        rules.items().values().stream().filter(item -> item.points().negate().compareTo(lacking) >= 0).sorted(Comparator.comparing(DeductionItem::item))
                .forEach(item -> lines.add("如新增一项 " + item.item() + " " + item.name() + "（加 " + item.points().negate().toPlainString() + " 分），得分 "
                        + result.score().subtract(item.points()).toPlainString() + "，可升为“" + grade(result.score().subtract(item.points())) + "”"));
        if (lines.size() == before) {
            lines.add("撤销任何单条记录、新增任何单项加分都不能达到“" + grade + "”");
        }
        lines.add("信用修复只改失信记录和名单，不改得分、等次（十四）");
        return lines;
    }

    private String grade(BigDecimal score) {
        return rules.grade(score).name();
    }
}
