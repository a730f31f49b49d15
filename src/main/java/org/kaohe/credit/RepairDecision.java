package org.kaohe.credit;

import java.time.LocalDate;
import java.util.List;

/**
 * The decision on one application, one row of repair-decisions.csv.
 *
 * @param reasons       tokens such as 十五(一) in clause order, then what is to be said of the dates
 * @param publicityEndsOn null if no publicity has begun or a working-day table is wanting
 * @param updateDueOn     null likewise
 */
public record RepairDecision(LocalDate appliedOn, Decision decision, List<String> reasons,
                             LocalDate publicityEndsOn, LocalDate updateDueOn) {

    public RepairDecision {
        reasons = List.copyOf(reasons);
    }

    /** The first of these that fits. */
    public enum Decision {
        BARRED("barred", "不予信用修复"),
        INCOMPLETE("incomplete", "条件尚不具备"),
        OBJECTED("objected", "公示期有异议，重新审定"),
        ELIGIBLE("eligible", "符合修复条件");

        private final String token;
        private final String words;

        Decision(String token, String words) {
            this.token = token;
            this.words = words;
        }

        /** The word in repair-decisions.csv. */
        public String token() {
            return token;
        }

        /** The same for people. */
        public String words() {
            return words;
        }
    }
}
