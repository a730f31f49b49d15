package org.kaohe.variation;

import org.kaohe.scoring.Place;

/** Where a unit would like to stand. */
public sealed interface Goal {

    /** @return as a sentence ends: {@code 第 3 位}, {@code 优秀} */
    String shown();

    /** This rank inside the group or a better one. @param rank from 1 */
    record AtRank(int rank) implements Goal {

        @Override
        public String shown() {
            return "第 " + rank + " 位";
        }

        /** @return why there is nothing to search for; null where there is */
        String pointless(Place now, long members) {
            if (rank < 1 || rank > members) {
                return now.subject().group() + "只有 " + members + " 个单位，没有" + shown();
            }
            return now.rank() <= rank ? "现为第 " + now.rank() + " 位，已达到" + shown() : null;
        }
    }

    /** This grade or a better one, in the grade's own word. */
    record AtGrade(String grade) implements Goal {

        @Override
        public String shown() {
            return "“" + grade + "”";
        }
    }
}
