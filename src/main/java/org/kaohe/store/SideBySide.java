package org.kaohe.store;

/** Goes through what two runs have, each in the same order, enterprise by enterprise. */
interface SideBySide<T extends SideBySide.Enterprises<T>> {

    /** Read forward, an enterprise at a time; compared by the one that it stands at. */
    interface Enterprises<T> extends Comparable<T> {

        /** Goes on to the next enterprise. @return whether there is one */
        boolean next();
    }

    /** What the earlier run has. */
    T before();

    /** What the later run has. */
    T after();

    /** Only the earlier run has it. */
    void gone();

    /** Only the later run has it. */
    void come();

    /** Both have it. */
    void both();

    default void walk() {
        boolean before = before().next();
        boolean after = after().next();
        while (before || after) {
            int order = !before ? 1 : !after ? -1 : before().compareTo(after());
            if (order < 0) {
                gone();
            } else if (order > 0) {
                come();
            } else {
                both();
            }
            before = order <= 0 ? before().next() : before;
            after = order >= 0 ? after().next() : after;
        }
    }
}
