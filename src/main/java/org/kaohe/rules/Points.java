package org.kaohe.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Points over figures: most assessments are of this kind.
 *
 * @param total     the sum of the base items' points, as the regulation states it
 * @param items     in the scheme's order
 * @param caps      limits over several items
 * @param rescales  groups to which some items do not apply
 * @param tieBreaks what decides between equal scores, in this order
 * @param consequences what facts do to the grade, and the grade to the flags
 * @param marks     flags given by score
 * @param fullMarks feeds whose rows repeat the items' full points; null: none
 * @param checks    which of several linked checks this is; null: the scheme knows only one
 */
public record Points(BigDecimal total, List<Item> items, List<Cap> caps, List<Rescale> rescales, Rounding rounding,
                     Grading grading, List<TieBreak> tieBreaks, Consequences consequences, List<ScoreFlag> marks,
                     FullMarks fullMarks, Checks checks) implements Method {

    Points with(Checks other) {
        return new Points(total, items, caps, rescales, rounding, grading, tieBreaks, consequences, marks, fullMarks, other);
    }

    /** @return whether the units are ranked: in some checks their scores are reported alone */
    public boolean ranked() {
        return checks == null || checks.check().ranked();
    }

    /** Where and to how many decimals the scheme rounds. */
    public record Rounding(At at, int decimals) {
    }

    /** The one place where rounding happens. */
    public enum At { ITEMS, SCORE }

    /** In a group, the items named fall away and the others are scaled from {@code of} to {@code to} points. */
    public record Rescale(String group, List<String> without, BigDecimal of, BigDecimal to, String clause) {
    }

    /** Equal scores: the higher (or lower) points of an item go first. */
    public record TieBreak(String item, boolean higherFirst) {
    }

    /**
     * What comes after the grade by score or rank, in this order.
     *
     * @param vetoes     facts that set the grade whatever the score
     * @param downgrade  decisions that lower the grade; null: the scheme has none
     * @param gradeFlags flags that a grade brings with it
     */
    public record Consequences(List<Veto> vetoes, Downgrade downgrade, List<GradeFlag> gradeFlags) {
    }

    /** Rows of {@code feed} lower the grade by so many steps of {@code order} (best first), not below its last. */
    public record Downgrade(String feed, String steps, List<String> order, String flag, String clause) {
    }

    /** Whoever has the grade carries the flag. */
    public record GradeFlag(String grade, String flag, String clause) {
    }

    /** A row of {@code feed} sets the grade. */
    public record Veto(String feed, String grade, String flag, String clause) {
    }

    /** A score below the bound carries a flag. */
    public record ScoreFlag(String flag, BigDecimal below, List<String> groups) {
    }

    /** Rows of these feeds carry an item's full points, which must be those of the rules, and marks within them. */
    public record FullMarks(List<String> feeds, String item, String full, String marks) {
    }

    /** @throws java.util.NoSuchElementException where no item has this id */
    public Item item(String id) {
        for (Item item : items) {
            if (item.id().equals(id)) {
                return item;
            }
        }
        throw new NoSuchElementException(id);
    }
}
