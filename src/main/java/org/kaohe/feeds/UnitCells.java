package org.kaohe.feeds;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaohe.units.Unit;
import org.kaohe.units.UnitRegister;

/** Cells of the unit column. */
final class UnitCells {

    private final UnitRegister register;
    private final Set<String> subjectCodes;
    private final int year;

    /** @param subjectCodes null: any unit of the register */
    UnitCells(UnitRegister register, Set<String> subjectCodes, int year) {
        this.register = register;
        this.subjectCodes = subjectCodes == null ? null : Set.copyOf(subjectCodes);
        this.year = year;
    }

    Reading read(String cell) {
        Optional<Unit> unit = register.find(cell, year);
        if (unit.isEmpty()) {
            List<String> nearest = register.nearest(cell, year);
            return Reading.unreadable(RejectCode.UNKNOWN_UNIT, Visible.quoted(cell) + "不在 " + year + " 年的单位名录中："
                    + (nearest.isEmpty() ? "应填单位的代码、名称或别名" : "是否为" + String.join("、", nearest) + "？"));
        }
        Value value = new Value.UnitCode(unit.get().code());
        if (subjectCodes != null && !subjectCodes.contains(unit.get().code())) {
            return Reading.bad(value, RejectCode.UNKNOWN_UNIT, Visible.quoted(cell) + "不是本办法考核对象：请删去此行，或核对单位名称");
        }
        return Reading.good(value);
    }
}
