package org.kaohe.targets;

import java.math.BigDecimal;

/**
 * One target of one unit, as the annex of the regulation states it.
 *
 * @param unitCode  the register's code of the unit
 * @param unit      the unit's name in the targets file
 * @param category  the class of the target system, e.g. 结构优化升级
 * @param number    the item's number in the unit's list; several targets may share an item
 * @param indicator the indicator's id
 * @param name      the indicator's Chinese name
 * @param object    what is measured, e.g. a river section; empty where nothing is named
 * @param strict    a ceiling that must be undercut (低于)
 * @param figure    the figure as printed, in {@link #measure}; null where the text states none
 * @param measure   the figure's unit as the targets file gives it; may be empty
 * @param corrected the figure to use in place of an evident misprint; null: none
 * @param text      the wording of the item
 * @param note      a remark on the transcription; may be empty
 * @param line      the line of the targets file, 1 = header
 */
public record Target(String unitCode, String unit, String category, int number, String indicator, String name,
                     String object, Kind kind, boolean strict, BigDecimal figure, String measure,
                     BigDecimal corrected, String text, String note, int line) {

    static final String PERCENT = "%";

    /** @return unit, indicator and object */
    public TargetKey key() {
        return new TargetKey(unitCode, indicator, object);
    }

    /** @return whether the figure is a class of surface water (Ⅰ = 1 … Ⅴ = 5, 劣Ⅴ = 6), of which the lower is better */
    public boolean waterClass() {
        return measure.equals(WaterClass.MEASURE);
    }

    /** @return the unit in which actual and reference are reported: % where the text leaves the figure to others */
    public String unitOfMeasure() {
        return kind.setElsewhere() || kind == Kind.IN_STEP ? PERCENT : measure;
    }

    /** @return 第14项 双洎河新郑黄甫寨断面氨氮, for messages */
    public String label() {
        return "第" + number + "项 " + name;
    }
}
