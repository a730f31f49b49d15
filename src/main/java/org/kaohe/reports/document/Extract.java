package org.kaohe.reports.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kaohe.reports.Shown;
import org.kaohe.reports.document.Grid.Align;
import org.kaohe.reports.document.Grid.Column;

/** Rows of a result table as a table of a document: columns that are empty all the way down are left out, widths follow the content. */
public final class Extract {

    /** Half of half-width characters across the page, and what stands empty in each cell. */
    private static final int ROOM = 168;
    /** A column of Chinese can be so narrow: words of four characters, a date or a code are not parted. */
    private static final int LEAST = 8;
    private static final int LONGEST_WORD = 18;
    private static final Pattern WORD = Pattern.compile("[!-~]+");
    private static final int LONG = 40;
    /** Longer text stands at the left. */
    private static final int PROSE = 20;
    private static final int MARGIN = 3;

    private Extract() {
    }

    /**
     * @param titles one a column
     * @param rows   cells in the words that people read, one a column
     */
    public static Grid grid(List<String> titles, List<List<String>> rows) {
        List<Integer> shown = IntStream.range(0, titles.size()).filter(i -> rows.isEmpty() || rows.stream().anyMatch(row -> !row.get(i).isEmpty())).boxed().toList();
        int[] longest = shown.stream().mapToInt(i -> rows.stream().mapToInt(row -> Shown.width(row.get(i))).max().orElse(0)).toArray();
        int[] words = shown.stream().mapToInt(i -> rows.stream().mapToInt(row -> word(row.get(i))).max().orElse(0)).toArray();
        int[] widths = widths(shown.stream().map(titles::get).toList(), longest, words);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            columns.add(new Column(titles.get(shown.get(i)), widths[i], longest[i] > PROSE ? Align.LEFT : Align.CENTER));
        }
        Grid grid = new Grid(columns);
        rows.forEach(row -> grid.row(shown.stream().map(row::get).toList()));
        return grid;
    }

    /** What each column needs, and of what is left as much more as it could use, prose before names. */
    private static int[] widths(List<String> titles, int[] longest, int[] words) {
        int[] widths = new int[longest.length];
        int[] more = new int[longest.length];
        int left = ROOM;
        for (int i = 0; i < longest.length; i++) {
            int title = Shown.width(titles.get(i));
            widths[i] = Math.max(Math.max(words[i], Math.min(longest[i], LEAST)), Math.min(title, LEAST)) * 2 + MARGIN;
            more[i] = Math.max(0, (Math.min(Math.max(longest[i], title), LONG) * 2 + MARGIN - widths[i]) * (longest[i] > PROSE ? 3 : 1));
            left -= widths[i];
        }
        int wanted = IntStream.of(more).sum();
        for (int i = 0; i < widths.length && left > 0 && wanted > 0; i++) {
            widths[i] += more[i] * Math.min(left, wanted) / wanted;
        }
        return widths;
    }

    /** @return the width of the longest word that no line break parts */
    private static int word(String cell) {
        return WORD.matcher(cell).results().mapToInt(word -> word.end() - word.start()).filter(width -> width <= LONGEST_WORD).max().orElse(0);
    }
}
