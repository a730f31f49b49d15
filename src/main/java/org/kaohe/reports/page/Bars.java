package org.kaohe.reports.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.kaohe.reports.Group;
import org.kaohe.reports.Standing;

/** The bars of a group's ranking, all on one scale: parts stacked to the right of zero, deductions to its left. */
final class Bars {

    private static final int COLOURS = 10;
    private static final BigDecimal WHOLE = new BigDecimal("1000");

    private final Group group;
    private final Map<String, List<String>> parts;
    private final BigDecimal low;
    private final BigDecimal span;

    Bars(Group group, Map<String, List<String>> parts) {
        this.group = group;
        this.parts = parts;
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ONE;
        for (Standing unit : group.scored()) {
            least = least.min(sum(unit, -1));
            most = most.max(sum(unit, 1));
        }
        low = least;
        span = most.subtract(least);
    }

    private List<BigDecimal> figures(Standing unit) {
        return parts.isEmpty() ? List.of(unit.place().score()) : parts.values().stream().map(unit::points).toList();
    }

    private BigDecimal sum(Standing unit, int sign) {
        return figures(unit).stream().filter(figure -> figure.signum() == sign).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal at(BigDecimal value) {
        return value.subtract(low).multiply(WHOLE).divide(span, 2, RoundingMode.HALF_UP);
    }

    /** @return the unit's bar; empty where it has no score */
    String of(Standing unit) {
        if (unit.place().score() == null) {
            return "";
        }
        StringBuilder svg = new StringBuilder("<svg class=\"bar\" viewBox=\"0 0 1000 18\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"")
                .append(Html.text(label(unit))).append("\">");
        BigDecimal right = BigDecimal.ZERO;
        BigDecimal left = BigDecimal.ZERO;
        List<BigDecimal> figures = figures(unit);
        List<String> names = List.copyOf(parts.keySet());
        for (int i = 0; i < figures.size(); i++) {
            BigDecimal figure = figures.get(i);
            boolean minus = figure.signum() < 0;
            BigDecimal from = minus ? left.add(figure) : right;
            if (figure.signum() != 0) {
                svg.append("<rect class=\"").append(minus ? "minus" : "c" + i % COLOURS).append("\" x=\"").append(at(from)).append("\" width=\"")
                        .append(at(from.add(figure.abs())).subtract(at(from))).append("\" y=\"2\" height=\"14\">");
                if (!names.isEmpty()) {
                    svg.append("<title>").append(Html.text(names.get(i) + " " + figure.toPlainString())).append("</title>");
                }
                svg.append("</rect>");
            }
            if (minus) {
                left = from;
            } else {
                right = right.add(figure);
            }
        }
        if (low.signum() < 0) {
            svg.append("<rect class=\"axis\" x=\"").append(at(BigDecimal.ZERO)).append("\" width=\"1.5\" y=\"0\" height=\"18\"/>");
        }
        return svg.append("</svg>").toString();
    }

    private String label(Standing unit) {
        StringBuilder label = new StringBuilder(unit.place().unit()).append(' ').append(unit.place().score().toPlainString());
        parts.forEach((name, ids) -> label.append('，').append(name).append(' ').append(unit.points(ids).toPlainString()));
        return label.toString();
    }

    /** @return what the colours stand for; empty where there is one only */
    String legend() {
        if (parts.size() < 2) {
            return "";
        }
        StringBuilder legend = new StringBuilder("<ul class=\"legend\" aria-label=\"图例\">");
        List<String> names = List.copyOf(parts.keySet());
        names.stream().filter(name -> group.scored().stream().anyMatch(unit -> unit.points(parts.get(name)).signum() > 0)).forEach(name ->
                legend.append("<li><svg viewBox=\"0 0 12 12\" aria-hidden=\"true\"><rect class=\"c").append(names.indexOf(name) % COLOURS)
                        .append("\" width=\"12\" height=\"12\"/></svg>").append(Html.text(name)).append("</li>"));
        if (low.signum() < 0) {
            legend.append("<li><svg viewBox=\"0 0 12 12\" aria-hidden=\"true\"><rect class=\"minus\" width=\"12\" height=\"12\"/></svg>负分、扣分</li>");
        }
        return legend.append("</ul>").toString();
    }
}
