package org.kaohe.reports.workbook;

import java.util.Arrays;
import java.util.List;
import org.kaohe.reports.Shown;

/** How wide a table's columns must be for what stands in them, as far as a sheet of paper allows. */
final class Widths {

    /** A column is wide enough to be filtered, and none takes the page from the others. */
    private static final int LEAST = 8;
    private static final int MOST = 44;
    /** A narrow table takes the room that its title needs. */
    private static final int ROOM = 96;

    private final int[] widths;

    Widths(List<String> header) {
        widths = header.stream().mapToInt(title -> Math.max(LEAST, Shown.width(title) + 2)).toArray();
    }

    /** @param cells as they are shown; null: empty */
    void see(List<?> cells) {
        for (int i = 0; i < widths.length; i++) {
            if (cells.get(i) != null) {
                widths[i] = Math.max(widths[i], Math.min(MOST, Shown.width(cells.get(i).toString()) + 2));
            }
        }
    }

    int[] columns() {
        int whole = Arrays.stream(widths).sum();
        return Arrays.stream(widths).map(width -> whole < ROOM ? width + (ROOM - whole) / widths.length : width).toArray();
    }
}
