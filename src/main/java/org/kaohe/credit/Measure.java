package org.kaohe.credit;

/** The measures of 十, in the order in which they stand when one finding brings several. */
public enum Measure {
    WARNING("warning"),
    KEY_SUPERVISION("key-supervision"),
    INTERVIEW("interview"),
    BLACKLIST("blacklist");

    private final String token;

    Measure(String token) {
        this.token = token;
    }

    /** The word in measures.csv and in the rules file. */
    public String token() {
        return token;
    }

    /** @throws IllegalArgumentException if there is no such measure */
    public static Measure of(String token) {
        for (Measure measure : values()) {
            if (measure.token.equals(token)) {
                return measure;
            }
        }
        throw new IllegalArgumentException("没有措施“" + token + "”，应为 warning、key-supervision、interview、blacklist 之一");
    }
}
