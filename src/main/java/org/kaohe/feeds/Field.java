package org.kaohe.feeds;

/**
 * A column of a feed.
 *
 * @param name          as in the header
 * @param title         for people; the name where the schema has none
 * @param type          what its cells hold
 * @param format        for strings only; null: plain text
 * @param unitOfMeasure e.g. 亿元; null where there is none
 * @param notApplicable whether 无, 不适用, —, N/A may stand in it
 * @param atMost        the column whose number this one may not exceed in the same row, null: none
 * @param notBefore     the column whose date this one may not precede in the same row, null: none
 * @param withinYear    whether the date must lie in the assessment year
 * @param defaultValue  what an empty cell means, as it would be written; null: not reported
 * @param constraints   never null
 */
public record Field(String name, String title, FieldType type, FieldFormat format, String unitOfMeasure,
                    boolean notApplicable, String atMost, String notBefore, boolean withinYear, String defaultValue, Constraints constraints) {

    /** @return whether the unit of measure is %, so that numbers may carry the sign */
    public boolean percentage() {
        return "%".equals(unitOfMeasure);
    }

    /** The unit of measure as messages put it, in brackets; empty where there is none. */
    String measure() {
        return unitOfMeasure == null ? "" : "（单位：" + unitOfMeasure + "）";
    }
}
