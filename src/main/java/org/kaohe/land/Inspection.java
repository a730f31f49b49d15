package org.kaohe.land;

import java.util.List;

/** Whether a unit was inspected in the field for a check (实地抽查). */
public record Inspection(String unit, String check, boolean inspected) {

    /**
     * Where the text has units inspected, whoever is not reported as inspected was not; for another check only an express
     * no says so (reading R2).
     *
     * @param inField whether the text has units inspected for this check
     */
    public static boolean lacking(String unit, String check, boolean inField, List<Inspection> all) {
        List<Inspection> own = all.stream().filter(one -> one.unit().equals(unit) && one.check().equals(check)).toList();
        return inField ? own.stream().noneMatch(Inspection::inspected) : own.stream().anyMatch(one -> !one.inspected());
    }
}
