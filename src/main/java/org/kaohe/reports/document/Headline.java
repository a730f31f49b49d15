package org.kaohe.reports.document;

import java.util.List;

/** The title of a document, line by line. */
public final class Headline {

    /** GB/T 9704: a 二号 title has 21 characters a line. */
    private static final int LINE = 21;
    /** A title that is longer than a line is parted before one of these, so that no word is torn. */
    private static final List<String> WORDS = List.of("评议考核", "责任目标考核", "考核", "绩效评估", "评级", "目标", "红黄牌", "得分", "告知", "结果", "完成");

    private Headline() {
    }

    /** @return the title in lines, parted by line feeds, the first a little shorter or as long as a line */
    public static String lines(String title) {
        if (title.length() <= LINE) {
            return title;
        }
        int best = -1;
        for (String word : WORDS) {
            for (int at = title.indexOf(word); at > 0; at = title.indexOf(word, at + 1)) {
                if (at <= LINE && title.length() - at <= LINE && (best < 0 || Math.abs(2 * at - title.length()) < Math.abs(2 * best - title.length()))) {
                    best = at;
                }
            }
        }
        return best < 0 ? title : title.substring(0, best) + "\n" + title.substring(best);
    }
}
