package org.kaohe.reports;

import java.math.BigDecimal;
import org.apache.commons.csv.CSVRecord;
import org.kaohe.targets.WaterClass;

/** A row of {@code targets.csv} as people read it. */
public final class TargetWords {

    private TargetWords() {
    }

    /** @return the indicator, and what it is measured at where that is said */
    public static String name(CSVRecord row) {
        return row.get("indicator_name") + (row.get("object").isEmpty() ? "" : "（" + row.get("object") + "）");
    }

    /** @param column {@code target} or {@code actual} @return with its unit of measure, {@code 63 微克/立方米}, {@code Ⅴ类}; empty where there is no figure */
    public static String figure(CSVRecord row, String column) {
        String figure = row.get(column);
        String measure = row.get("target_unit");
        if (figure.isEmpty()) {
            return "";
        }
        return measure.equals(WaterClass.MEASURE) ? WaterClass.shown(new BigDecimal(figure)) : figure + (measure.isEmpty() || measure.equals("%") ? measure : " " + measure);
    }

    /** @return what an unmet target misses; empty where that is no number */
    public static String missed(CSVRecord row) {
        String gap = row.get("gap");
        if (gap.isEmpty()) {
            return "";
        }
        if (new BigDecimal(gap).signum() == 0) {
            // only a limit to stay below is missed by nothing
            return "等于限值，应低于限值";
        }
        return row.get("target_unit").equals(WaterClass.MEASURE) ? "差 " + gap + " 类" : gap;
    }
}
