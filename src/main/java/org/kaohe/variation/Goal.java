package org.kaohe.variation;

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
    }

    /** This grade or a better one, in the grade's own word. */
    record AtGrade(String grade) implements Goal {

        @Override
        public String shown() {
            return "“" + grade + "”";
        }
    }
}
