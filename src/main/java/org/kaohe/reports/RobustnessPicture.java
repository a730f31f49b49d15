package org.kaohe.reports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.scoring.Place;
import org.kaohe.variation.RankRange;
import org.kaohe.variation.Variation;

/** {@code robustness.svg}: a panel a group, a line a unit, its published rank as a dot, its ranks under each variation as a bar. */
public final class RobustnessPicture {

    private static final int LEFT = 250;
    private static final int WIDTH = 560;
    private static final int ROW = 34;
    private static final int BAR = 7;
    private static final Map<Variation, String> COLOURS = Map.of(Variation.WEIGHTS, "#2b5c9e", Variation.WITHOUT, "#c46a1b", Variation.ROUNDING, "#3f7d4a");

    private final StringBuilder svg = new StringBuilder();
    private int y = 84;

    private RobustnessPicture() {
    }

    /**
     * @param title  above the picture
     * @param remark below it: seed and number of draws
     */
    public static ResultFile of(String title, String remark, List<RankRange> ranges) {
        return new ResultFile("robustness.svg", out -> out.write(new RobustnessPicture().draw(title, remark, ranges).getBytes(StandardCharsets.UTF_8)));
    }

    private String draw(String title, String remark, List<RankRange> ranges) {
        Map<String, Map<Place, List<RankRange>>> groups = new LinkedHashMap<>();
        ranges.forEach(range -> groups.computeIfAbsent(range.published().subject().group(), group -> new LinkedHashMap<>())
                .computeIfAbsent(range.published(), place -> new ArrayList<>()).add(range));
        List<Variation> shown = ranges.stream().map(RankRange::variation).distinct().sorted().toList();
        groups.forEach(this::panel);
        int height = y + 34;
        StringBuilder all = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + (LEFT + WIDTH + 50) + "\" height=\"" + height + "\" viewBox=\"0 0 "
                + (LEFT + WIDTH + 50) + " " + height + "\" role=\"img\" font-family=\"'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei',SimSun,sans-serif\" font-size=\"14\">\n");
        all.append("<title>").append(text(title)).append("</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        all.append("<text x=\"20\" y=\"32\" font-size=\"19\" font-weight=\"bold\" fill=\"#1a1a1a\">").append(text(title)).append("</text>\n");
        int x = 20;
        for (Variation variation : shown) {
            all.append("<rect x=\"").append(x).append("\" y=\"52\" width=\"26\" height=\"").append(BAR).append("\" fill=\"").append(COLOURS.get(variation)).append("\"/>\n");
            all.append("<text x=\"").append(x + 34).append("\" y=\"60\" fill=\"#1a1a1a\">").append(variation.words()).append("</text>\n");
            x += 170;
        }
        all.append("<circle cx=\"").append(x + 6).append("\" cy=\"55\" r=\"6\" fill=\"#ffffff\" stroke=\"#1a1a1a\" stroke-width=\"2\"/>\n<text x=\"").append(x + 22)
                .append("\" y=\"60\" fill=\"#1a1a1a\">公布的名次</text>\n");
        return all.append(svg).append("<text x=\"20\" y=\"").append(y + 16).append("\" font-size=\"12\" fill=\"#444444\">").append(text(remark)).append("</text>\n</svg>\n").toString();
    }

    private void panel(String group, Map<Place, List<RankRange>> units) {
        int last = units.values().stream().flatMap(List::stream).mapToInt(RankRange::worst).max().orElse(1);
        svg.append("<text x=\"20\" y=\"").append(y + 16).append("\" font-weight=\"bold\" fill=\"#1a1a1a\">").append(text(group)).append("</text>\n");
        int top = y + 26;
        int bottom = top + units.size() * ROW;
        for (int rank = 1; rank <= last; rank++) {
            svg.append("<line x1=\"").append(x(rank, last)).append("\" y1=\"").append(top).append("\" x2=\"").append(x(rank, last)).append("\" y2=\"").append(bottom)
                    .append("\" stroke=\"#dddddd\"/>\n<text x=\"").append(x(rank, last)).append("\" y=\"").append(y + 18)
                    .append("\" text-anchor=\"middle\" font-size=\"12\" fill=\"#444444\">").append(rank).append("</text>\n");
        }
        y = top;
        units.forEach((place, ranges) -> unit(place, ranges, last));
        y = bottom + 18;
    }

    private void unit(Place place, List<RankRange> ranges, int last) {
        svg.append("<text x=\"").append(LEFT - 18).append("\" y=\"").append(y + ROW / 2 + 5).append("\" text-anchor=\"end\" fill=\"#1a1a1a\">")
                .append(text(place.subject().name())).append("</text>\n");
        int bar = y + (ROW - ranges.size() * (BAR + 1)) / 2;
        for (RankRange range : ranges) {
            int from = x(range.best(), last) - 4;
            svg.append("<rect x=\"").append(from).append("\" y=\"").append(bar).append("\" width=\"").append(x(range.worst(), last) + 4 - from).append("\" height=\"")
                    .append(BAR).append("\" rx=\"3\" fill=\"").append(COLOURS.get(range.variation())).append("\"><title>").append(text(place.subject().name()))
                    .append(' ').append(range.variation().words()).append("：第 ").append(range.best()).append("—").append(range.worst()).append(" 名</title></rect>\n");
            bar += BAR + 1;
        }
        svg.append("<circle cx=\"").append(x(place.rank(), last)).append("\" cy=\"").append(y + ROW / 2).append("\" r=\"6\" fill=\"#ffffff\" stroke=\"#1a1a1a\" stroke-width=\"2\"/>\n");
        y += ROW;
    }

    private static int x(int rank, int last) {
        return last == 1 ? LEFT + WIDTH / 2 : LEFT + (rank - 1) * WIDTH / (last - 1);
    }

    private static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
