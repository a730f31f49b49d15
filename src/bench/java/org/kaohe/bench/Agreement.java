package org.kaohe.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Whether two ratings.csv say the same of every enterprise, in the same order; of the flags SQL knows only a part. */
final class Agreement {

    private static final int SCORE = 5;
    private static final int FLAGS = 8;

    private Agreement() {
    }

    /** @return in words: equal, or the first difference */
    static String of(Path ours, Path theirs) throws IOException {
        try (CSVParser one = parse(ours); CSVParser other = parse(theirs)) {
            Iterator<CSVRecord> left = one.iterator();
            Iterator<CSVRecord> right = other.iterator();
            long rows = 0;
            while (left.hasNext() && right.hasNext()) {
                List<String> mine = left.next().toList();
                List<String> its = right.next().toList();
                if (!same(mine, its)) {
                    return "DIFFERENT: " + mine + " here, " + its + " there";
                }
                rows++;
            }
            return left.hasNext() || right.hasNext() ? "DIFFERENT: one of them ends after " + rows + " rows" : "equal, " + (rows - 1) + " enterprises";
        }
    }

    private static boolean same(List<String> mine, List<String> its) {
        for (int i = 0; i < FLAGS; i++) {
            if (!mine.get(i).equals(its.get(i)) && (i != SCORE || new BigDecimal(mine.get(i)).compareTo(new BigDecimal(its.get(i))) != 0)) {
                return false;
            }
        }
        return true;
    }

    private static CSVParser parse(Path file) throws IOException {
        return CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180);
    }
}
