package org.kaohe.targets;

import java.util.Arrays;
import java.util.Optional;

/** How a target is judged. The kind decides, not the other columns of the targets file. */
public enum Kind {

    /** A figure to be reached: met from it upwards. */
    LEVEL("level", "at_least"),
    /** “Not below”: met from the figure upwards. */
    FLOOR("floor", "at_least"),
    /** “Not above”: met up to the figure; where strict (低于), met below it. */
    CEILING("ceiling", "at_most"),
    /** A growth rate in % to be reached. */
    GROWTH("growth", "at_least"),
    /** The city sets the figure (完成全市目标); it comes with the references. */
    CITY_SET("city-set", "none"),
    /** The province sets the figure (完成省定目标); it comes with the references. */
    PROVINCE_SET("province-set", "none"),
    /** Growth in step with the economy (与经济增长同步); by which growth is a reading. */
    IN_STEP("in-step", "in_step"),
    /** No figure: somebody entitled says whether it was met. */
    VERDICT("verdict", "none");

    private final String word;
    private final String direction;

    Kind(String word, String direction) {
        this.word = word;
        this.direction = direction;
    }

    /** @return the kind's name in the targets file */
    public String word() {
        return word;
    }

    /** @return the direction that the targets file must give for this kind */
    String direction() {
        return direction;
    }

    /** @return whether the targets file itself states the figure */
    public boolean stated() {
        return this == LEVEL || this == FLOOR || this == CEILING || this == GROWTH;
    }

    /** @return whether the figure comes with the references */
    public boolean setElsewhere() {
        return this == CITY_SET || this == PROVINCE_SET;
    }

    static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(k -> k.word.equals(word)).findFirst();
    }
}
