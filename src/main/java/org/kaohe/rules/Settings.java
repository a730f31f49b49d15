package org.kaohe.rules;

import java.util.List;
import java.util.Map;

/** The settings that readings decide and the computation asks for, each with the answers that are built. */
public enum Settings {

    /** Among whom highest and lowest are taken. */
    COMPARISON("comparison", "all-subjects", "ranking-group"),
    /** What everybody gets where highest and lowest are the same. */
    EQUAL_FIGURES("equal-figures", "full-points", "no-points"),
    /** A unit that the joint inspection did not visit. */
    UNINSPECTED("uninspected", "refuse", "department-only"),
    /** An item that does not apply to a unit. */
    NOT_APPLICABLE("not-applicable", "fill-in", "rescale"),
    /** Equal scores: whether anything else decides between them. */
    EQUAL_SCORES("equal-scores", "tie-breaks", "same-rank"),
    /** Whether 以上 includes the bound, where an amount decides on points. */
    AMOUNT_BOUND("amount-bound", "included", "excluded"),
    /** Whether those behind move up into the places of a unit whose grade was taken by a veto. */
    VACATED_PLACES("vacated-places", "left-empty", "moved-up"),
    /** 与经济增长同步: which growth. */
    IN_STEP("in-step", "own-growth", "growth-target", "city-growth"),
    /** An evident misprint in a target. */
    MISPRINT("misprint", "corrected", "as-printed"),
    /** The date that decides the year of a finding. */
    FINDING_YEAR("finding-year", "found-on", "confirmed-on", "document-year"),
    /** What the first year counts. */
    FIRST_YEAR("first-year", "whole-year", "from-in-force"),
    /** The score that the black list follows. */
    BLACK_LIST("black-list", "running-score", "year-end-score"),
    /** Whether key supervision also falls on scores below the blacklist's line. */
    KEY_SUPERVISION("key-supervision", "all-below", "warning-grade-only"),
    /** The last day of a term of months: the day that corresponds to the first, or the one before it. */
    CARD_TERM("card-term", "corresponding-day", "day-before");

    private final String word;
    private final List<String> answers;

    Settings(String word, String... answers) {
        this.word = word;
        this.answers = List.of(answers);
    }

    /** @return the setting's name in the rules files */
    public String word() {
        return word;
    }

    /** @return the answers that are built; the first is the one in force where no reading says otherwise */
    public List<String> answers() {
        return answers;
    }

    /** @return the answer in force */
    public String chosen(Map<Settings, String> chosen) {
        return chosen.getOrDefault(this, answers.get(0));
    }

    /** @return whether {@code answer} is in force */
    public boolean is(String answer, Map<Settings, String> chosen) {
        if (!answers.contains(answer)) {
            throw new IllegalArgumentException(word + " has no answer " + answer);
        }
        return chosen(chosen).equals(answer);
    }
}
