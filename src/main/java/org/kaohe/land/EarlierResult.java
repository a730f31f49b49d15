package org.kaohe.land;

import java.util.List;

/**
 * What a unit had in an earlier check of the term, as published then; shown, and not added to any score (reading R3).
 *
 * @param rank  empty where nobody was ranked or nothing is known
 * @param score empty where nothing is known
 * @param note  why nothing is known; else empty
 */
public record EarlierResult(String unit, int year, String check, String rank, String score, String flags, String note) {

    /** The columns of the table, the unit's name after its code and the check's name after the check. */
    public static final List<String> COLUMNS = List.of("unit_code", "unit", "year", "check", "check_name", "rank", "score", "flags", "note");

    /** Nothing was published of that check. */
    public static EarlierResult unknown(String unit, int year, String check, String name) {
        return new EarlierResult(unit, year, check, "", "", "", year + "年" + name + "结果未知（没有已发布的结果）");
    }

    /** The check was published without this unit. */
    public static EarlierResult absent(String unit, int year, String check, String name) {
        return new EarlierResult(unit, year, check, "", "", "", "已发布的" + year + "年" + name + "结果中没有本单位");
    }
}
