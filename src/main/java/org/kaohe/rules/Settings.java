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
    NOT_APPLICABLE("not-applicable", "fill-in", "rescale");

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

    /** @return whether {@code answer} is in force */
    public boolean is(String answer, Map<Settings, String> chosen) {
        if (!answers.contains(answer)) {
            throw new IllegalArgumentException(word + " has no answer " + answer);
        }
        return chosen.getOrDefault(this, answers.get(0)).equals(answer);
    }
}
