package org.kaohe.targets;

/** What became of a target. */
public enum Status {

    MET("met", "达标"),
    UNMET("unmet", "未达标"),
    /** Its actual, or the figure it is judged by, was not reported: only in a progress run. */
    NOT_REPORTED("not-reported", "未报送"),
    /** A target of kind verdict on which no verdict was given; left out of the score. */
    NOT_JUDGED("not-judged", "未判定");

    private final String token;
    private final String word;

    Status(String token, String word) {
        this.token = token;
        this.word = word;
    }

    /** @return as in targets.csv */
    public String token() {
        return token;
    }

    /** @return in Chinese, for print */
    public String word() {
        return word;
    }

    /** @return whether the target counts in the score */
    public boolean judged() {
        return this == MET || this == UNMET;
    }

    static Status of(boolean met) {
        return met ? MET : UNMET;
    }
}
