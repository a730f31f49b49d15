package org.kaohe.credit;

import java.util.Map;

/** The answers in force where the text can be answered in more than one way; the other readings have one answer only. */
public record Readings(FindingYear findingYear, FirstYear firstYear, BlackListBasis blackListBasis,
                       KeySupervisionRange keySupervisionRange) {

    /** The project's choice. */
    public static final Readings CHOSEN = new Readings(FindingYear.FOUND_ON, FirstYear.WHOLE_YEAR,
            BlackListBasis.RUNNING_SCORE, KeySupervisionRange.ALL_BELOW);

    /**
     * The readings with these answers, the chosen one where none is given.
     *
     * @param answers answer by reading, such as R3 → confirmed-on
     * @throws IllegalArgumentException if there is no such answer; the message names those that there are
     */
    public static Readings of(Map<Reading, String> answers) {
        answers.forEach((reading, answer) -> {
            if (!reading.answers().contains(answer)) {
                throw new IllegalArgumentException("口径 " + reading + " 没有答案“" + answer + "”，应为 "
                        + String.join("、", reading.answers()) + " 之一");
            }
        });
        return new Readings(
                pick(FindingYear.values(), answers.get(Reading.R3)),
                pick(FirstYear.values(), answers.get(Reading.R7)),
                pick(BlackListBasis.values(), answers.get(Reading.R8)),
                pick(KeySupervisionRange.values(), answers.get(Reading.R9)));
    }

    private static <A extends Reading.Answer> A pick(A[] values, String token) {
        for (A value : values) {
            if (value.token().equals(token)) {
                return value;
            }
        }
        return values[0];
    }
}
