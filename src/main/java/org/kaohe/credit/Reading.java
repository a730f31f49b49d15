package org.kaohe.credit;

import java.util.Arrays;
import java.util.List;

/** The points that the text leaves open, with the answers that the program can give; the first one is the chosen one. */
public enum Reading {
    /** A score that jumps over a line passes it. */
    R1("jump-included"),
    /** 100分以上 includes 100. */
    R2("hundred-included"),
    R3(FindingYear.values()),
    /** Unconfirmed findings do not count and are listed. */
    R4("listed-not-counted"),
    /** Repair changes the record, not the points. */
    R5("record-only"),
    /** Findings of one day count in the order of their numbers. */
    R6("finding-number"),
    R7(FirstYear.values()),
    R8(BlackListBasis.values()),
    R9(KeySupervisionRange.values()),
    /** Individuals (二) are not rated: the text has no rule for them. */
    R10("enterprises-only");

    private final List<String> answers;

    Reading(String onlyAnswer) {
        answers = List.of(onlyAnswer);
    }

    Reading(Answer[] answers) {
        this.answers = Arrays.stream(answers).map(Answer::token).toList();
    }

    /** The answers that can be put in force, as they stand in the rules file. */
    public List<String> answers() {
        return answers;
    }

    /** An answer to one of the readings. */
    sealed interface Answer permits FindingYear, FirstYear, BlackListBasis, KeySupervisionRange {

        /** Its word in the rules file. */
        String token();
    }
}
