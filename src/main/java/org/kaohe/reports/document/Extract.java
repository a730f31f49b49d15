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
    /** The same in small type. */
    private static final int SMALL_ROOM = 196;
    /** Rows that are taller than so many lines are set in small type. */
    private static final int FEW = 4;
    /** A column of Chinese can be so narrow: words of four characters, a date or a code are not parted. */
    private static final int LEAST = 8;
    private static final int LONGEST_WORD = 18;
    private static final Pattern WORD = Pattern.compile("[!-~]+");
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
        int[] needed = IntStream.range(0, longest.length).map(i -> Math.max(longest[i], Shown.width(titles.get(shown.get(i))))).toArray();
        int[] least = IntStream.range(0, longest.length).map(i -> Math.max(Math.min(needed[i], LEAST), rows.stream().mapToInt(row -> word(row.get(shown.get(i)))).max().orElse(0))).toArray();
        boolean small = lines(needed, least, ROOM) > FEW;
        int lines = lines(needed, least, small ? SMALL_ROOM : ROOM);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < longest.length; i++) {
            columns.add(new Column(titles.get(shown.get(i)), width(needed[i], least[i], lines), longest[i] > PROSE ? Align.LEFT : Align.CENTER));
        }
        Grid grid = small ? new Grid(columns).small() : new Grid(columns);
        rows.forEach(row -> grid.row(shown.stream().map(row::get).toList()));
        return grid;
    }

    /** @return the fewest lines that the longest cell of a row takes when all columns share the page; so tall the rows are */
    private static int lines(int[] needed, int[] least, int room) {
        int most = IntStream.of(needed).max().orElse(1);
        return IntStream.range(1, most).filter(lines -> IntStream.range(0, needed.length).map(i -> width(needed[i], least[i], lines)).sum() <= room).findFirst().orElse(most);
    }

    private static int width(int needed, int least, int lines) {
        return Math.max(least, (needed + lines - 1) / lines) * 2 + MARGIN;
    }

    /** @return the width of the longest word that no line break parts */
    private static int word(String cell) {
        return WORD.matcher(cell).results().mapToInt(word -> word.end() - word.start()).filter(width -> width <= LONGEST_WORD).max().orElse(0);
    }
}
