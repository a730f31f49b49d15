package org.kaohe.rules;

import java.util.List;

/**
 * What a scheme of linked checks adds to points over figures: the assessment year decides which checks are held; one of
 * them makes the ranking, the others stand beside it.
 *
 * @param check          the check whose items these are
 * @param beside         the other checks of the same year; empty of those beside
 * @param notHeld        the checks of other years; empty of those beside
 * @param earlier        earlier results of the term that the report carries, by year, then as the rules list the checks;
 *                       empty where it carries none
 * @param rectifications matters found and not put right by the year's end
 * @param inspections    who was inspected in the field
 */
public record Checks(Check check, List<Points> beside, List<Points> notHeld, List<Earlier> earlier, Rectifications rectifications, Inspections inspections) {

    /**
     * One check.
     *
     * @param id      as the feeds name it
     * @param years   the years it examines, in order
     * @param ranked  whether the units are ranked; else their scores are reported alone
     * @param inField whether the text has units inspected in the field for it
     */
    public record Check(String id, String name, String clause, List<Integer> years, boolean ranked, boolean inField) {
    }

    /** A check of an earlier assessment year and the table of that year's result that holds it. */
    public record Earlier(int year, String check, String name, String file) {
    }

    /** @param consequence in the words of the text, for as long as a matter is open */
    public record Rectifications(String feed, String flag, String consequence, String clause) {
    }

    /** The flag of a unit that was not inspected. */
    public record Inspections(String feed, String flag, String clause) {
    }

    /** @return the table of a check that stands beside another */
    public static String tableBeside(String check) {
        return check + "-check.csv";
    }
}
