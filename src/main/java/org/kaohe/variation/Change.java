package org.kaohe.variation;

import java.math.BigDecimal;
import org.kaohe.scoring.Exact;
import org.kaohe.targets.WaterClass;

/**
 * Another value of one input figure of a unit.
 *
 * @param feed    the feed's name, without {@code .csv}
 * @param line    the record's line in the feed; 0 where the change adds a record (one more event)
 * @param column  the column's header name
 * @param what    the figure in the regulation's words
 * @param from    as reported; of records added 0; null: not reported yet
 * @param to      the value it would have to be
 * @param measure the unit of measure; empty where there is none
 */
public record Change(String feed, int line, String column, String what, BigDecimal from, BigDecimal to, String measure) {

    /** @return the difference, in the figure's unit of measure; of a percentage in percentage points */
    public BigDecimal by() {
        return from == null ? to : to.subtract(from);
    }

    /** @return {@code 新增规模以上工业企业数量再增加 2 家（22 → 24 家）} */
    public String sentence() {
        if (measure.equals("是否达标")) {
            return what + "认定为达标";
        }
        if (measure.equals(WaterClass.MEASURE) && from != null) {
            return what + "由" + WaterClass.shown(from) + "改善到" + WaterClass.shown(to);
        }
        String unit = measure.isEmpty() ? "" : " " + measure;
        String percent = measure.equals("%") ? " 个百分点" : unit;
        if (line == 0) {
            return what + "再增加 " + Exact.plain(by()) + unit;
        }
        String figures = "（" + Exact.plain(from) + " → " + Exact.plain(to) + (measure.equals("%") ? "%" : unit) + "）";
        return what + (by().signum() > 0 ? "再增加 " : "减少 ") + Exact.plain(by().abs()) + percent + figures;
    }
}
