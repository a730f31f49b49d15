package org.kaohe.credit;

/** R9: the scores that bring key supervision. */
public enum KeySupervisionRange implements Reading.Answer {
    /** All below its line, those below the black list line too (chosen). */
    ALL_BELOW("all-below"),
    /** Those below its line, but not below the black list line (环保信用警示的企业). */
    WARNING_GRADE_ONLY("warning-grade-only");

    private final String token;

    KeySupervisionRange(String token) {
        this.token = token;
    }

    @Override
    public String token() {
        return token;
    }
}
