package org.kaohe.credit;

/** R7: what counts in the year in which the scheme came into force. */
public enum FirstYear implements Reading.Answer {
    /** The whole calendar year, as 六 has the period (chosen). */
    WHOLE_YEAR("whole-year"),
    /** Only what was found from that day on (自2018年9月15日起实施). */
    FROM_IN_FORCE("from-in-force");

    private final String token;

    FirstYear(String token) {
        this.token = token;
    }

    @Override
    public String token() {
        return token;
    }
}
