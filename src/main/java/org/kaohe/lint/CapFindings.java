package org.kaohe.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaohe.lint.Finding.Severity;
import org.kaohe.lint.Finding.Topic;
import org.kaohe.rules.Cap;
import org.kaohe.rules.EventValue;
import org.kaohe.rules.Item;
import org.kaohe.rules.Points;
import org.kaohe.rules.Rule;
import org.kaohe.scoring.Exact;

/** Caps that never bind, that one item fills alone, or that swallow what the text promises. */
public final class CapFindings {

    private CapFindings() {
    }

    public static List<Finding> of(Points points) {
        List<Finding> findings = new ArrayList<>();
        points.caps().forEach(cap -> together(points, cap, findings));
        points.items().forEach(item -> alone(item, findings));
        return findings;
    }

    private static void together(Points points, Cap cap, List<Finding> findings) {
        List<Item> items = cap.items().stream().map(points::item).toList();
        BigDecimal sum = items.stream().map(Item::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(cap.limit()) <= 0) {
            findings.add(new Finding(Severity.NOTE, Topic.CAPS, cap.clause(), "“" + cap.name() + "”合计上限 " + Exact.plain(cap.limit())
                    + " 分，各项上限之和 " + Exact.plain(sum) + " 分：合计上限不起作用"));
            return;
        }
        items.stream().filter(item -> items.size() > 1 && item.points().compareTo(cap.limit()) >= 0).forEach(item ->
                findings.add(new Finding(Severity.WARNING, Topic.CAPS, item.clause(), "“" + item.name() + "”一项上限 " + Exact.plain(item.points())
                        + " 分，可占满“" + cap.name() + "”的合计上限 " + Exact.plain(cap.limit()) + " 分，同类其余各项的差别随之消失")));
    }

    private static void alone(Item item, List<Finding> findings) {
        if (item.rule() instanceof Rule.Overfulfilled rule) {
            BigDecimal most = rule.each().multiply(BigDecimal.valueOf(rule.pairs().size()));
            if (most.compareTo(rule.cap()) != 0) {
                findings.add(new Finding(most.compareTo(rule.cap()) < 0 ? Severity.FAULT : Severity.NOTE, Topic.CAPS, item.clause(), "“" + item.name() + "”"
                        + rule.pairs().size() + " 项，每项 " + Exact.plain(rule.each()) + " 分，共 " + Exact.plain(most) + " 分，上限 " + Exact.plain(rule.cap())
                        + (most.compareTo(rule.cap()) < 0 ? " 分够不到" : " 分：全部超额的只计到上限")));
            }
        } else if (item.rule() instanceof Rule.Events rule) {
            rule.values().forEach((kind, value) -> most(value).filter(most -> most.compareTo(item.points()) > 0).ifPresent(most ->
                    findings.add(new Finding(Severity.WARNING, Topic.CAPS, item.clause(), "“" + item.name() + "”一件最高 " + Exact.plain(most) + " 分（" + kind
                            + "），超过本项上限 " + Exact.plain(item.points()) + " 分，给不满"))));
        }
    }

    private static Optional<BigDecimal> most(EventValue value) {
        if (value instanceof EventValue.ByLevel levels) {
            return levels.points().values().stream().max(BigDecimal::compareTo);
        } else if (value instanceof EventValue.Each each) {
            return Optional.of(each.points());
        } else if (value instanceof EventValue.Once once) {
            return Optional.of(once.points());
        } else if (value instanceof EventValue.ByAmount amounts) {
            return amounts.steps().stream().map(EventValue.Step::points).max(BigDecimal::compareTo);
        }
        return Optional.empty();
    }
}
