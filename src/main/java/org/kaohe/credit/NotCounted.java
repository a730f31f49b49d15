package org.kaohe.credit;

import java.util.List;

/** A finding that does not count, one row of not-counted.csv. */
public record NotCounted(Finding finding, Reason reason) {

    /** @return how many of them do not count for this reason */
    public static int count(List<NotCounted> rows, Reason reason) {
        int count = 0;
        for (NotCounted row : rows) {
            count += row.reason == reason ? 1 : 0;
        }
        return count;
    }

    /** Why it does not count; the first that fits. */
    public enum Reason {
        /** It belongs to another year (六, R3). */
        OTHER_YEAR("other-year", "不属于本计分周期（六）"),
        /** Found before the scheme was in force; only with the other answer to R7. */
        BEFORE_IN_FORCE("before-in-force", "早于办法施行日期"),
        /** Not confirmed, or not by the as-of day (五, R4). */
        UNCONFIRMED("unconfirmed", "尚未审核确认（五）");

        private final String token;
        private final String words;

        Reason(String token, String words) {
            this.token = token;
            this.words = words;
        }

        /** The word in not-counted.csv. */
        public String token() {
            return token;
        }

        /** The same for people, with its clause. */
        public String words() {
            return words;
        }
    }
}
