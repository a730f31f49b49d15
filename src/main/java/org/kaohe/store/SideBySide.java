package org.kaohe.store;

/** Goes through what two runs have, each in the same order, enterprise by enterprise. */
interface SideBySide {

    /** Goes on in the earlier run. @return whether there is one more */
    boolean nextBefore();

    /** Goes on in the later run. @return whether there is one more */
    boolean nextAfter();

    /** @return which of the two comes first, as {@link Comparable} has it */
    int order();

    /** Only the earlier run has it. */
    void gone();

    /** Only the later run has it. */
    void come();

    /** Both have it. */
    void both();

    default void walk() {
        boolean before = nextBefore();
        boolean after = nextAfter();
        while (before || after) {
            int order = !before ? 1 : !after ? -1 : order();
            if (order < 0) {
                gone();
            } else if (order > 0) {
                come();
            } else {
                both();
            }
            before = order <= 0 ? nextBefore() : before;
            after = order >= 0 ? nextAfter() : after;
        }
    }
}
