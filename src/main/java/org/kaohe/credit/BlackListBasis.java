package org.kaohe.credit;

/** R8: the score that puts an enterprise on the black list. */
public enum BlackListBasis implements Reading.Answer {
    /** The running score, on the day on which it passes the line (chosen). */
    RUNNING_SCORE("running-score"),
    /** The score at the end of the year (评定结果); the day is that of the last passing of the line. */
    YEAR_END_SCORE("year-end-score");

    private final String token;

    BlackListBasis(String token) {
        this.token = token;
    }

    @Override
    public String token() {
        return token;
    }
}
